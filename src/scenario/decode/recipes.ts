import { compareIds, insideOf } from '../../base/index.js'
import {
  type Amount,
  type CostKind,
  type Measure,
  type OfRule,
  OTHERS,
  type ProcessSpec,
  type RecipeFlowSpec,
  type RecipeSpec,
  type Ref,
} from '../spec.js'
import { get, type MapTree, originOf, type Tree } from '../tree.js'
import {
  complain,
  complainOfAbsence,
  type Context,
  entriesOf,
  entryOf,
  exclude,
  itemsOf,
  keyPlace,
  labelOf,
  refByKey,
  refByName,
  refOrWord,
  refTo,
  scalarText,
} from './context.js'
import { figureOf, measureOf } from './figure.js'
import { groupOf, memberFlows, windowsOf } from './groups.js'
import { streamOf } from './ladders.js'
import { rangeOf } from './ranges.js'
import { validateFields } from '../validate.js'
import { fieldsOf, records } from '../schema/records.js'
import { unknownReference } from '../references.js'

/** A process with one recipe per mode; a process without modes has one recipe with mode ''. */
export function processOf(context: Context, id: string, tree: Tree): ProcessSpec | undefined {
  const path = `processes.${id}`
  const per = perOf(context, get(tree, 'per'), path)
  const modes = entriesOf(get(tree, 'modes'))
  const own = tree as MapTree
  const recipes =
    modes.length === 0
      ? [recipeOf(context, '', id, [{ tree: own, path }])]
      : modes.map(([mode, modeTree]) =>
          recipeOf(context, mode, id, [
            { tree: own, path },
            { tree: modeTree as MapTree, path: `${path}.modes.${mode}` },
          ]),
        )
  if (!per) return undefined
  const { label, origin } = entryOf(id, tree)
  return {
    id,
    label,
    origin,
    per,
    tags: itemsOf(get(tree, 'tags')).flatMap((tag) => refTo(context, tag, 'tags') ?? []),
    handling: scalarText(get(tree, 'handling')) === 'true',
    recipes: recipes.sort((a, b) => compareIds(a.mode, b.mode)),
  }
}

function perOf(context: Context, tree: Tree | undefined, path: string): ProcessSpec['per'] | undefined {
  if (tree?.kind !== 'scalar') return undefined
  context.inputs.record(tree, `${path}.per`)
  const origin = originOf(tree)
  const cut = tree.text.trimEnd().lastIndexOf(' ')
  const last = tree.text.slice(cut + 1).trim()
  if (cut > 0 && context.ids.get('commodities')?.has(last)) {
    const amount = measureOf(context, { ...tree, text: tree.text.slice(0, cut) })
    return positive(context, amount, tree) && { amount: amount!, commodity: { id: last, origin }, origin }
  }
  if (context.units.has(last)) {
    const amount = measureOf(context, tree)
    return positive(context, amount, tree) && { amount: amount!, origin }
  }
  refByName(context, last, { ...origin, at: insideOf(origin, cut + 1), length: last.length }, 'commodities')
  return undefined
}

/** Whether the reference is more than nothing; a fault at it otherwise. */
function positive(context: Context, amount: Measure | undefined, tree: Tree): true | undefined {
  if (!amount) return undefined
  return amount.value > 0 || complain(context, 'BASE_NOT_POSITIVE', tree, { args: { found: scalarText(tree)! } })
}

/** One layer of a recipe: the process itself, or a mode of it. */
interface RecipeLayer {
  readonly tree: MapTree
  readonly path: string
}

function recipeOf(context: Context, mode: string, process: string, layers: readonly RecipeLayer[]): RecipeSpec {
  const last = <T>(key: string, read: (tree: Tree, path: string) => T | undefined): T | undefined => {
    for (const layer of [...layers].reverse()) {
      const tree = get(layer.tree, key)
      if (tree) return read(tree, `${layer.path}.${key}`)
    }
    return undefined
  }
  const tree = layers.at(-1)!.tree
  const partial = last('partial', (value) => scalarText(value))
  const closesTree = last('closes', (value) => value)
  if (!closesTree && partial === undefined && !tree.faulty)
    complainOfAbsence(context, 'SCENARIO_NO_CLAIM', layers[0]!.tree, { process })
  const tolerance = last('tolerance', (value, path) => figureOf(context, value, path))
  const groups = [
    ...merged(context, layers, 'groups', ({ tree: value, path }, id) => groupOf(context, id, value, path)).values(),
  ]
  return {
    mode,
    label: mode === '' ? labelOf(get(tree, 'label'), process) : labelOf(get(tree, 'label'), `${process}/${mode}`),
    origin: originOf(tree, mode || process),
    parameters: merged(context, layers, 'parameters', ({ tree: value, path }) => figureOf(context, value, path)),
    flows: [...flowsOf(context, layers, 'in'), ...flowsOf(context, layers, 'out'), ...groups.flatMap(memberFlows)],
    groups,
    closes: itemsOf(closesTree).flatMap((item) => componentOf(context, item) ?? []),
    ...(partial === undefined ? {} : { partial }),
    ...(tolerance ? { tolerance } : {}),
    memo: merged(context, layers, 'memo', ({ tree: value, path }) => figureOf(context, value, path)),
    cost: merged(context, layers, 'cost', ({ tree: value, path }) => figureOf(context, value, path)) as Map<
      CostKind,
      Amount
    >,
  }
}

/** A substance or 'mass'. */
function componentOf(context: Context, tree: Tree | undefined): Ref | undefined {
  if (tree?.kind !== 'scalar') return undefined
  return refOrWord(context, tree.text, originOf(tree), ['mass'], 'substances')
}

/** An entry of a recipe's map with the map it stands in. */
interface LayeredEntry {
  readonly tree: Tree
  readonly path: string
  readonly holder: Tree
}

const places = (entries: ReadonlyMap<string, LayeredEntry>) =>
  new Map([...entries].map(([id, { holder }]) => [id, keyPlace(holder, id)] as const))

/** Entries of a map over all layers; a later layer replaces, `none` removes what an earlier one gave. Sorted by id. */
function merged<T>(
  context: Context,
  layers: readonly RecipeLayer[],
  key: string,
  read: (entry: LayeredEntry, id: string) => T | undefined,
): Map<string, T> {
  const found = new Map<string, LayeredEntry>()
  for (const layer of layers) {
    const holder = get(layer.tree, key)
    for (const [id, tree] of entriesOf(holder)) {
      if (scalarText(tree) !== 'none') found.set(id, { tree, path: `${layer.path}.${key}.${id}`, holder: holder! })
      else if (!found.delete(id)) context.faults.push(unknownReference(id, key, keyPlace(holder!, id), places(found)))
    }
  }
  const result = new Map<string, T>()
  for (const id of [...found.keys()].sort(compareIds)) {
    const value = read(found.get(id)!, id)
    if (value !== undefined) result.set(id, value)
  }
  return result
}

function flowsOf(context: Context, layers: readonly RecipeLayer[], side: 'in' | 'out'): RecipeFlowSpec[] {
  return [...merged(context, layers, side, (entry, id) => flowsAt(context, id, entry, side)).values()].flat()
}

/** What stands at a commodity: a flow, or streams of heat, one by one, in a list, or by name. */
function flowsAt(context: Context, id: string, entry: LayeredEntry, side: 'in' | 'out'): readonly RecipeFlowSpec[] {
  const { tree, path } = entry
  const isStream = (item: Tree) => ['from', 'to', 'at', 'duty', 'duty-per-degree'].some((key) => get(item, key))
  const listed: readonly (readonly [string, Tree])[] =
    tree.kind === 'list' ? tree.items.map((item, i) => [String(i), item]) : entriesOf(tree)
  const several = listed.length > 0 && listed.every(([, item]) => isStream(item))
  if (several)
    return listed.flatMap(([name, item]) => {
      const own = { ...entry, tree: item, path: `${path}.${name}` }
      return streamFlow(context, id, own, side) ?? []
    })
  return (isStream(tree) ? streamFlow(context, id, entry, side) : flowOf(context, id, entry, side)) ?? []
}

/** One stream of heat: its duty is the amount of the flow. */
function streamFlow(
  context: Context,
  id: string,
  { tree, path, holder }: LayeredEntry,
  side: 'in' | 'out',
): readonly RecipeFlowSpec[] {
  const commodity = refByKey(context, holder, id, 'commodities')
  const known = tree.kind === 'map' ? validateFields(fieldsOf('stream'), tree, context.faults, 'stream') : tree
  exclude(context, known, ['duty', 'duty-per-degree'])
  const stream = streamOf(context, known, path, side)
  const key = get(known, 'duty-per-degree') ? 'duty-per-degree' : 'duty'
  const dutyTree = get(known, key)
  const amount = figureOf(context, dutyTree, `${path}.${key}`)
  if (!dutyTree) complainOfAbsence(context, 'SCENARIO_MISSING_KEY', known, { key: 'duty' })
  if (!commodity || !stream || !amount) return []
  return [{ commodity, side, amount, stream, origin: originOf(tree), path, ...noRule }]
}

function flowOf(
  context: Context,
  id: string,
  { tree, path, holder }: LayeredEntry,
  side: 'in' | 'out',
): readonly RecipeFlowSpec[] | undefined {
  const commodity = refByKey(context, holder, id, 'commodities')
  const origin = originOf(tree)
  if (tree.kind === 'scalar' && tree.text !== 'free') {
    const amount = figureOf(context, tree, path)
    return commodity && amount && [{ commodity, side, amount, origin, path, ...noRule }]
  }
  if (tree.kind === 'list')
    return complain(context, 'SCENARIO_WRONG_KIND', tree, { args: { expected: 'figure | map', found: 'list' } })
  if (tree.kind === 'scalar') {
    context.inputs.record(tree, path)
    return commodity && [{ commodity, side, free: {}, origin, path, ...noRule }]
  }
  const isRule = (key: string) => Object.hasOwn(records['flow']!.fields, key)
  const hasRule = [...tree.entries.keys()].some(isRule)
  const hasAmount = !hasRule || ['value', 'by-period', 'by-slice'].some((key) => tree.entries.has(key))
  const fields = hasAmount ? fieldsOf('flow') : records['flow']!.fields
  const known = validateFields(fields, tree, context.faults, 'flow')
  const amountTree = only(known, (key) => !isRule(key))
  const amount = hasAmount ? figureOf(context, amountTree, path) : undefined
  if (!hasRule) return commodity && amount && [{ commodity, side, amount, origin, path, ...noRule }]
  if (!hasAmount) context.inputs.record(tree, path)
  const rule = only(known, isRule)
  const closes = componentOf(context, get(rule, 'closes'))
  const recovery = figureOf(context, get(rule, 'recovery'), `${path}.recovery`)
  const until = untilOf(context, get(rule, 'until'), path)
  const free = tree.entries.has('min') || tree.entries.has('max') ? rangeOf(context, rule, path) : undefined
  const window = windowsOf(context, get(rule, 'window'), `${path}.window`)
  if (!commodity) return undefined
  const flow: RecipeFlowSpec = {
    commodity,
    side,
    ...(amount ? { amount } : {}),
    ...(closes ? { closes } : {}),
    ...(recovery ? { recovery } : {}),
    ...(until ? { until } : {}),
    ...(free ? { free } : {}),
    window,
    takes: takesOf(context, get(rule, 'takes'), path),
    of: ofRules(context, get(rule, 'of'), path),
    origin,
    path,
  }
  return [flow]
}

const noRule = { takes: new Map(), of: new Map(), window: [] } as const

/** A map with those entries only whose key passes. */
const only = (tree: MapTree, passes: (key: string) => boolean): MapTree => ({
  ...tree,
  entries: new Map([...tree.entries].filter(([key]) => passes(key))),
})

function untilOf(context: Context, tree: Tree | undefined, path: string): RecipeFlowSpec['until'] {
  if (!tree) return undefined
  const flow = refTo(context, get(tree, 'flow'), 'commodities')
  const component = componentOf(context, get(tree, 'component'))
  const content = figureOf(context, get(tree, 'content'), `${path}.until.content`)
  return flow && component && content && { flow, component, content }
}

function* components(context: Context, tree: Tree | undefined, word: string): Generator<[string, Tree]> {
  for (const [id, rule] of [...entriesOf(tree)].sort(([a], [b]) => compareIds(a, b)))
    if (refOrWord(context, id, { ...originOf(rule), at: keyPlace(tree!, id), length: id.length }, [word], 'substances'))
      yield [id, rule]
}

function takesOf(context: Context, tree: Tree | undefined, path: string): RecipeFlowSpec['takes'] {
  const takes = new Map<string, { share: Amount | 'rest'; origin: RecipeFlowSpec['origin'] }>()
  for (const [id, rule] of components(context, tree, 'mass')) {
    const share = scalarText(rule) === 'rest' ? ('rest' as const) : figureOf(context, rule, `${path}.takes.${id}`)
    if (share) takes.set(id, { share, origin: originOf(rule) })
  }
  return takes
}

function ofRules(context: Context, tree: Tree | undefined, path: string): ReadonlyMap<string, OfRule> {
  const rules = new Map<string, OfRule>()
  for (const [id, rule] of components(context, tree, OTHERS)) {
    const at = `${path}.of.${id}`
    const contentTree = get(rule, 'content')
    const amount = contentTree
      ? figureOf(context, contentTree, `${at}.content`)
      : scalarText(rule) === 'rest'
        ? undefined
        : figureOf(context, rule, at)
    if (scalarText(rule) === 'rest') rules.set(id, { kind: 'rest', origin: originOf(rule) })
    else if (amount && contentTree) rules.set(id, { kind: 'content', content: amount })
    else if (amount)
      rules.set(id, amount.given.kind === 'formula' ? { kind: 'bound', amount } : { kind: 'share', share: amount })
  }
  return rules
}
