import { canonicalUnit, type Dimension, type Expr, fault, sameDimension, moneyDimension } from '../../base/index.js'
import type {
  Amount,
  IndicatorSpec,
  ObjectiveSpec,
  ObservationSpec,
  PolicySpec,
  ProjectSpec,
  Ref,
  ScenarioSpec,
  TargetSpec,
} from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import type { ProjectStatus } from '../projects.js'
import { complainOfAbsence, type Context, entryOf, itemsOf, labelOf, refTo, scalarText } from './context.js'
import { factsOf, figureOf, formulaOf, numberOf, steadyOf } from './figure.js'
import { displayUnit } from './goods.js'

const policyKinds = ['levy', 'subsidy', 'premium', 'cap', 'quota'] as const

/** A policy: exactly one of its kinds. */
export function policyOf(context: Context, id: string, tree: Tree): PolicySpec | undefined {
  const kinds = policyKinds.filter((kind) => get(tree, kind))
  const on = formulaOf(context, get(tree, 'on'), `policies.${id}.on`)
  if (kinds.length !== 1) return complainOfAbsence(context, 'SCENARIO_ONE_OF', tree, { keys: policyKinds.join(' | ') })
  const kind = kinds[0]!
  const amount = figureOf(context, get(tree, kind), `policies.${id}.${kind}`)
  const periods = get(tree, 'periods')
  if (!on || !amount) return undefined
  return {
    ...entryOf(id, tree),
    kind,
    on,
    amount,
    ...(periods ? { periods: itemsOf(periods).flatMap((item) => refTo(context, item, 'periods') ?? []) } : {}),
  }
}

const costName: Expr = { kind: 'name', name: 'cost', at: 0 }
const discountedCost: Expr = { kind: 'call', name: 'discounted', args: [costName], at: 0 }

/** The ordered objectives: least cost unless stated, discounted where the model discounts; none is an empty list. */
export function objectivesOf(context: Context, tree: Tree | undefined, document: Tree): ObjectiveSpec[] {
  if (!tree) {
    const origin = originOf(document)
    const [expr, text] = get(get(document, 'money'), 'discounting')
      ? [discountedCost, 'discounted(cost)']
      : [costName, 'cost']
    return [{ sense: 'least', formula: { expr, text, origin } }]
  }
  if (tree.kind === 'scalar') {
    context.inputs.record(tree, 'objective')
    return []
  }
  const list: readonly (readonly [string, Tree])[] =
    tree.kind === 'list' ? tree.items.map((item, i) => [`objective.${i}`, item]) : [['objective', tree]]
  return list.flatMap(([path, item]) => {
    const senses = (['least', 'most'] as const).filter((sense) => get(item, sense))
    if (senses.length !== 1) return complainOfAbsence(context, 'SCENARIO_ONE_OF', item, { keys: 'least | most' }) ?? []
    const formula = formulaOf(context, get(item, senses[0]!), `${path}.${senses[0]}`)
    return formula ? [{ sense: senses[0]!, formula }] : []
  })
}

/** An indicator. */
export function indicatorOf(context: Context, id: string, tree: Tree): IndicatorSpec | undefined {
  const unit = displayUnit(context, get(tree, 'unit'))
  const formula = formulaOf(context, get(tree, 'formula'), `indicators.${id}.formula`)
  const better = scalarText(get(tree, 'better'))
  const standard = scalarText(get(tree, 'standard'))
  const note = get(tree, 'note')
  if (!unit || !formula) return undefined
  return {
    ...entryOf(id, tree),
    unit,
    better: better === 'higher' || better === 'lower' ? better : null,
    formula,
    headline: scalarText(get(tree, 'headline')) === 'true',
    ...(standard === undefined ? {} : { standard }),
    ...(note ? { note: labelOf(note, '') } : {}),
  }
}

/** The indicator a target is for: one of the model's, or an item of a declared pack, which is checked with its pack. */
function aimOf(context: Context, tree: Tree | undefined): Ref | undefined {
  const text = scalarText(tree)
  const packs = [...(context.ids.get('packs')?.keys() ?? [])]
  const ofPack = text !== undefined && !context.ids.get('indicators')?.has(text)
  if (tree && ofPack && packs.some((pack) => text.startsWith(`${pack}-`))) return { id: text, origin: originOf(tree) }
  return refTo(context, tree, 'indicators')
}

/** A target: one bound at least. */
export function targetOf(context: Context, id: string, tree: Tree): TargetSpec | undefined {
  const indicator = aimOf(context, get(tree, 'indicator'))
  const atLeast = numberOf(context, get(tree, 'at-least'), `targets.${id}.at-least`)
  const atMost = numberOf(context, get(tree, 'at-most'), `targets.${id}.at-most`)
  const period = refTo(context, get(tree, 'period'), 'periods')
  if (!get(tree, 'at-least') && !get(tree, 'at-most'))
    complainOfAbsence(context, 'SCENARIO_ONE_OF', tree, { keys: 'at-least | at-most' })
  if (!indicator) return undefined
  return {
    ...entryOf(id, tree),
    indicator,
    ...(atLeast ? { atLeast } : {}),
    ...(atMost ? { atMost } : {}),
    ...(period ? { period } : {}),
    facts: factsOf(context, tree),
  }
}

/** What stands in the accounts of enterprises, in the order of the file. */
export function accountsOf(context: Context, tree: Tree | undefined): ScenarioSpec['accounts'] {
  if (!tree) return undefined
  const refs = (key: string, to: 'indicators' | 'enterprises') =>
    itemsOf(get(tree, key)).flatMap((item) => refTo(context, item, to) ?? [])
  return {
    lines: refs('lines', 'indicators'),
    ...(get(tree, 'enterprises') ? { enterprises: refs('enterprises', 'enterprises') } : {}),
  }
}

/** A published total. */
export function observationOf(context: Context, id: string, tree: Tree): ObservationSpec | undefined {
  const formula = formulaOf(context, get(tree, 'of'), `observations.${id}.of`)
  const value = numberOf(context, get(tree, 'value'), `observations.${id}.value`)
  const note = get(tree, 'note')
  if (!formula || !value) return undefined
  return {
    ...entryOf(id, tree),
    formula,
    value,
    imposed: scalarText(get(tree, 'imposed')) === 'true',
    ...(note ? { note: labelOf(note, '') } : {}),
  }
}

/** A project with the status the layers gave it. */
export function projectOf(
  context: Context,
  id: string,
  tree: Tree,
  status: ReadonlyMap<string, ProjectStatus>,
): ProjectSpec {
  const owner = scalarText(get(tree, 'owner'))
  const capex = steadyOf(context, get(tree, 'capex'), `projects.${id}.capex`)
  if (capex) checkDimension(context, capex, moneyDimension(context.money.currency))
  const decided = status.get(id)
  const origin = decided?.origin ?? originOf(tree)
  const word = decided?.built ? 'built' : 'not built'
  context.inputs.record({ kind: 'scalar', ...origin, text: word }, `projects.${id}`, 'status')
  return {
    ...entryOf(id, tree),
    status: word,
    statusOrigin: origin,
    words: new Set([get(tree, 'add'), get(tree, 'set')].flatMap((part) => (part ? wordsIn(part) : []))),
    ...(owner === undefined ? {} : { owner }),
    ...(capex ? { capex } : {}),
  }
}

/** Keys and texts of a tree, parted at all that is no id. */
function wordsIn(tree: Tree): string[] {
  if (tree.kind === 'scalar') return tree.text.split(/[^\w-]+/)
  if (tree.kind === 'list') return tree.items.flatMap(wordsIn)
  return [...tree.entries].flatMap(([key, { value }]) => [key, ...wordsIn(value)])
}

function checkDimension(context: Context, { given, origin }: Amount, expected: Dimension): void {
  if (given.kind !== 'measure' || sameDimension(given.measure.dimension, expected)) return
  const found = given.measure.dimension
  const args = { expected: canonicalUnit(expected), found: canonicalUnit(found) }
  context.faults.push(fault('BASE_WRONG_DIMENSION', origin, { args }))
}

/** Targets are held against their indicators: a bound in another dimension, or a lower one above the upper, is a fault. */
export function checkTargets(
  context: Context,
  targets: readonly TargetSpec[],
  indicators: readonly IndicatorSpec[],
): void {
  const units = new Map(indicators.map(({ id, unit }) => [id, unit]))
  for (const { indicator, atLeast, atMost } of targets) {
    const unit = units.get(indicator.id)
    for (const bound of [atLeast, atMost]) if (unit && bound) checkDimension(context, bound, unit.dimension)
    const [least, most] = [atLeast?.given, atMost?.given]
    if (least?.kind === 'measure' && most?.kind === 'measure' && least.measure.value > most.measure.value)
      context.faults.push(
        fault('MODEL_BOUNDS_ORDER', atLeast!.origin, { args: { min: atLeast!.origin.text, max: atMost!.origin.text } }),
      )
  }
}
