import {
  canonicalUnit,
  type Diagnostic,
  type Dimension,
  fault,
  nearest,
  parseUnit,
  type Placed,
  sameDimension,
} from '../../base/index.js'
import type {
  Amount,
  FormulaSpec,
  IndicatorSpec,
  Keyed,
  Measure,
  PackSpec,
  RoleSpec,
  ScenarioSpec,
  StatedValue,
} from '../../scenario/index.js'
import type { BoundItem, BoundPack, NamedRole } from './bound.js'
import { exprOf, namesIn, rolesOf, textsOf } from './formulas.js'
import { packs, roles } from './index.js'
import type { Pack, PackItem } from './pack.js'

/** Id of an item among the indicators of a model. */
export const itemId = (pack: string, item: string): string => `${pack}-${item}`

/**
 * The specification with the linear items of its packs added to its indicators, so that they can be constrained, shared out
 * and traced like any other; and the packs as they are bound. Names that a pack does not know are faults at their place.
 */
export function bindPacks(spec: ScenarioSpec): {
  readonly spec: ScenarioSpec
  readonly bound: readonly BoundPack[]
  readonly faults: readonly Diagnostic[]
} {
  const faults: Diagnostic[] = []
  const bound = spec.packs.flatMap((declared) => {
    const pack = packs.find(({ id }) => id === declared.id)
    if (pack) return [bindPack(spec, pack, declared, faults)]
    const known = packs.map(({ id }) => id)
    faults.push(unknown('INDICATORS_UNKNOWN_PACK', declared.key, declared.id, known, { known: known.join(', ') }))
    return []
  })
  const own = new Set(spec.indicators.map(({ id }) => id))
  const added = bound.flatMap((pack) => indicatorsOf(pack))
  for (const { id, origin } of added)
    if (own.has(id)) faults.push(fault('SCENARIO_ALREADY_DEFINED', origin, { args: { key: id } }))
  const indicators = [...spec.indicators, ...added.filter(({ id }) => !own.has(id))]
  checkTargets(spec, indicators, faults)
  return { spec: bound.length === 0 ? spec : { ...spec, indicators }, bound, faults }
}

function unknown(
  code:
    | 'INDICATORS_UNKNOWN_PACK'
    | 'INDICATORS_UNKNOWN_ROLE'
    | 'INDICATORS_UNKNOWN_ITEM'
    | 'SCENARIO_UNKNOWN_REFERENCE',
  where: Placed,
  name: string,
  known: readonly string[],
  args: Readonly<Record<string, string>>,
): Diagnostic {
  const suggestion = nearest(name, known)
  return fault(code, where, { args: { name, ...args }, ...(suggestion === undefined ? {} : { suggestion }) })
}

function bindPack(spec: ScenarioSpec, pack: Pack, declared: PackSpec, faults: Diagnostic[]): BoundPack {
  const wanted = rolesOf(pack)
  for (const { id, key } of declared.use)
    if (!wanted.has(id))
      faults.push(
        unknown('INDICATORS_UNKNOWN_ROLE', key, id, [...wanted], { pack: pack.id, known: [...wanted].join(', ') }),
      )
  for (const { id, key } of [...declared.state, ...declared.gaps])
    if (!pack.items.some((item) => item.id === id))
      faults.push(
        unknown(
          'INDICATORS_UNKNOWN_ITEM',
          key,
          id,
          pack.items.map((item) => item.id),
          { pack: pack.id },
        ),
      )
  for (const { id, key } of declared.gaps)
    if (find(declared.state, id)) faults.push(fault('SCENARIO_ONE_OF', key, { args: { keys: 'state | gaps' } }))
  const named = new Map(
    [...wanted].flatMap((id) => {
      const role = bindRole(spec, declared, id)
      return role ? [[id, role] as const] : []
    }),
  )
  const items = pack.items.map((item) => bindItem(pack, declared, item, named))
  for (const { item, stated } of items) if (stated) checkStated(item, stated, faults)
  return { pack, spec: declared, roles: named, items }
}

const find = <T>(entries: readonly Keyed<T>[], id: string): T | undefined =>
  entries.find((entry) => entry.id === id)?.value

/** Size and dimension of a unit of the packs. */
export function measureOf(unit: string): Measure {
  if (unit === '') return { value: 1, dimension: {}, unit }
  const reading = parseUnit(unit)
  if (!reading.ok) throw new RangeError(`no unit: ${unit}`)
  return { value: reading.unit.size, dimension: reading.unit.dimension, unit }
}

/** A role as the model binds it, or bound to what has its name and dimension. */
function bindRole(spec: ScenarioSpec, declared: PackSpec, id: string): RoleSpec | undefined {
  const { unit, kind } = roles[id]!
  const measure = measureOf(unit)
  const given = find(declared.use, id)
  if (given) return { id, formula: given, unit: measure, kind }
  const indicator = spec.indicators.find((entry) => entry.id === id)
  const parameter = spec.parameters.get(id)
  const dimension = indicator?.unit.dimension ?? (parameter && statedDimension(parameter))
  if (!dimension || !sameDimension(dimension, measure.dimension)) return undefined
  const formula: FormulaSpec = { expr: { kind: 'name', name: id, at: 0 }, text: id, origin: declared.origin }
  return { id, formula, unit: measure, kind }
}

/** The dimension an amount is written in, the first where it is by period or slice; undefined for a formula. */
function statedDimension({ given }: Amount): Dimension | undefined {
  switch (given.kind) {
    case 'measure':
      return given.measure.dimension
    case 'formula':
      return undefined
    case 'series':
    case 'slices': {
      const [first] = given.ordered ?? (given.kind === 'series' ? given.byPeriod : given.bySlice).values()
      return first && statedDimension(first)
    }
    default:
      return given satisfies never
  }
}

const namedRole = (id: string): NamedRole => ({ id, label: roles[id]!.label })

function bindItem(pack: Pack, declared: PackSpec, item: PackItem, named: ReadonlyMap<string, RoleSpec>): BoundItem {
  const lacking = (text: string) => namesIn(text).filter((name) => !named.has(name))
  const texts = textsOf(item)
  const [why, stated] = [find(declared.gaps, item.id), find(declared.state, item.id)]
  const missing = [...new Set(texts.flatMap(lacking))].map(namedRole)
  const base = {
    ...{ item, id: itemId(pack.id, item.id), size: measureOf(item.unit).value, missing },
    ...{ measures: [], measured: texts.map((text) => roles[namesIn(text)[0]!]!.label) },
  }
  if (why) return { ...base, state: 'gap', why, parts: [] }
  const parts = (item.parts ?? []).map((part) => ({
    part,
    id: `${base.id}-${part.id}`,
    missing: lacking(part.formula).map(namedRole),
  }))
  if (stated) return { ...base, state: 'stated', stated, parts }
  const measures = texts.map((text) =>
    lacking(text).length > 0 ? null : { expr: exprOf(text), text, origin: declared.origin },
  )
  return { ...base, state: stateOf(item, missing, measures), measures, parts }
}

function stateOf(
  { how }: PackItem,
  missing: readonly NamedRole[],
  measures: BoundItem['measures'],
): BoundItem['state'] {
  switch (how.kind) {
    case 'formula':
      return missing.length > 0 ? 'gap' : 'formula'
    case 'growth':
    case 'cut':
    case 'circular-use':
      return missing.length > 0 ? 'gap' : 'metric'
    case 'elasticity':
      return measures[0] && measures.slice(1).some((measure) => measure) ? 'metric' : 'gap'
    case 'mean':
    case 'products':
      return 'metric'
    case 'parts':
      return 'parts'
    case 'stated':
      return 'gap'
    default:
      return how satisfies never
  }
}

/** A stated value is held against the unit of its item; an item that asks yes or no takes nothing else. */
function checkStated(item: PackItem, stated: StatedValue, faults: Diagnostic[]): void {
  const wantsFlag = item.threshold?.sense === 'is'
  if (stated.kind === 'flag') {
    if (wantsFlag) return
    const args = { expected: item.unit || '1', found: stated.value ? 'yes' : 'no' }
    faults.push(fault('SCENARIO_WRONG_KIND', stated.origin, { args }))
    return
  }
  const { given, origin } = stated.amount
  if (wantsFlag)
    faults.push(fault('SCENARIO_WRONG_KIND', origin, { args: { expected: 'yes | no', found: origin.text } }))
  else if (given.kind === 'measure' && !sameDimension(given.measure.dimension, measureOf(item.unit).dimension)) {
    const args = { expected: item.unit || '1', found: canonicalUnit(given.measure.dimension) }
    faults.push(fault('BASE_WRONG_DIMENSION', origin, { args }))
  }
}

/** Linear items and parts of a pack as indicators. */
function indicatorsOf({ pack, spec, roles: named, items }: BoundPack): readonly IndicatorSpec[] {
  const base = { origin: spec.origin, headline: false, standard: pack.standard, pack: pack.id, roles: named }
  return items.flatMap(({ item, id, state, parts }) => {
    const { label, unit, better, definition: note } = item
    const own = (text: string): FormulaSpec => ({ expr: exprOf(text), text, origin: spec.origin })
    return [
      ...(state === 'formula' && item.how.kind === 'formula'
        ? [{ ...base, id, label, unit: measureOf(unit), better, note, formula: own(item.how.text) }]
        : []),
      ...parts
        .filter(({ missing }) => missing.length === 0)
        .map(({ part, id: partId }) => ({
          ...{ ...base, id: partId, label: part.label, unit: measureOf(part.unit), better, note },
          formula: own(part.formula),
        })),
    ]
  })
}

/** Targets for items of a pack name one that is an indicator, in its unit. */
function checkTargets(spec: ScenarioSpec, indicators: readonly IndicatorSpec[], faults: Diagnostic[]): void {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  for (const { indicator, atLeast, atMost } of spec.targets) {
    const found = known.get(indicator.id)
    if (!found) {
      faults.push(
        unknown('SCENARIO_UNKNOWN_REFERENCE', indicator.origin, indicator.id, [...known.keys()], {
          collection: 'indicators',
        }),
      )
      continue
    }
    if (!found.pack) continue
    for (const bound of [atLeast, atMost]) {
      if (bound?.given.kind !== 'measure') continue
      const { dimension } = bound.given.measure
      if (sameDimension(dimension, found.unit.dimension)) continue
      const args = { expected: canonicalUnit(found.unit.dimension), found: canonicalUnit(dimension) }
      faults.push(fault('BASE_WRONG_DIMENSION', bound.origin, { args }))
    }
  }
}
