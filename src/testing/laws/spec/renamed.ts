import { compareIds, type Expr } from '../../../base/index.js'
import { costKinds, type ScenarioSpec } from '../../../scenario/index.js'

/** Sections whose ids are made new, all in canonical order. */
const sections = ['commodities', 'processes', 'sites', 'units', 'markets', 'links', 'routes', 'stocks'] as const
/** Keys under which an id of these sections may stand as plain text. */
const keys: ReadonlySet<string> = new Set(['id', 'site', 'group'])
/** Parts of a specification that name nothing of it, and paths of figures, which are names of their own. */
const untouched: ReadonlySet<string> = new Set(['inputs', 'files', 'origin', 'facts', 'label', 'dimension', 'measure'])

/** The new name of every id: those that came first come last. Words with a meaning of their own keep it. */
export function newNames(spec: ScenarioSpec): ReadonlyMap<string, string> {
  const own = sections.flatMap((section) => spec[section].map(({ id }) => id))
  const kept = new Set<string>([
    ...[...costKinds, 'mass', 'all', 'air', 'water', 'land', 'ground', 'investment'],
    ...[spec.parameters, spec.tags, spec.sectors, spec.parks, spec.unitLabels].flatMap((map) => [...map.keys()]),
    ...[spec.substances, spec.indicators, spec.enterprises, spec.transportModes, spec.periods, spec.slices]
      .flat()
      .map(({ id }) => id),
    ...spec.commodities.flatMap(({ attributes }) => [...attributes.keys()]),
    ...spec.processes.flatMap(({ recipes }) => recipes.flatMap(({ mode, memo }) => [mode, ...memo.keys()])),
    ...spec.slices.flatMap(({ season }) => season ?? []),
  ])
  const ids = [...new Set(own)].filter((id) => !kept.has(id)).sort(compareIds)
  const width = String(ids.length).length
  return new Map(ids.map((id, i) => [id, `n${String(ids.length - i).padStart(width, '0')}-${id}`]))
}

/** The specification with other names for what it holds, in the order these bring. */
export function renamed(spec: ScenarioSpec): ScenarioSpec {
  const names = newNames(spec)
  const id = (text: string): string =>
    text
      .split('/')
      .map((part) => names.get(part) ?? part)
      .join('/')
  const expr = (of: Expr): Expr => {
    switch (of.kind) {
      case 'number':
        return of
      case 'name':
        return { ...of, name: id(of.name) }
      case 'negate':
        return { ...of, of: expr(of.of) }
      case 'binary':
        return { ...of, left: expr(of.left), right: expr(of.right) }
      case 'call':
        return { ...of, args: of.args.map(expr) }
      default:
        return of satisfies never
    }
  }
  const anew = new Map<object, unknown>()
  /** The same object twice stays the same object: one figure for both ends of a range says that it is fixed. */
  const walk = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (!anew.has(value)) anew.set(value, make(value))
    return anew.get(value)
  }
  const make = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value instanceof Map) {
      const entries = [...value].map(([key, entry]) => [id(key as string), walk(entry)] as const)
      return new Map(entries.some(([key]) => !value.has(key)) ? entries.sort(([a], [b]) => compareIds(a, b)) : entries)
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => {
        if (untouched.has(key)) return [key, entry]
        if (key === 'expr') return [key, expr(entry as Expr)]
        return [key, keys.has(key) && typeof entry === 'string' ? id(entry) : walk(entry)]
      }),
    )
  }
  const made = walk({ ...spec, id: undefined }) as ScenarioSpec
  const sorted = sections.map((section) => [section, [...made[section]].sort((a, b) => compareIds(a.id, b.id))])
  return { ...made, ...Object.fromEntries(sorted), id: spec.id }
}
