import { isDimensionless, parseTemperature, sameDimension } from '../../base/index.js'
import type { LadderSpec, StreamSpec, TemperatureSpec } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import { complain, complainOfAbsence, type Context, entryOf, exclude, itemsOf, refTo } from './context.js'
import { measureOf } from './figure.js'

/** Ordered levels of commodities, or of one commodity by temperature. */
export function ladderOf(context: Context, id: string, tree: Tree): LadderSpec | undefined {
  const [levels, commodity] = [get(tree, 'levels'), get(tree, 'commodity')]
  exclude(context, tree, ['levels', 'commodity'])
  exclude(context, tree, ['levels', 'difference'])
  exclude(context, tree, ['levels', 'utilities'])
  const entry = entryOf(id, tree)
  if (levels) {
    context.inputs.record(levels, `ladders.${id}.levels`)
    const refs = itemsOf(levels).flatMap((item) => refTo(context, item, 'commodities') ?? [])
    return { ...entry, kind: 'grades', levels: refs }
  }
  if (!commodity) return complainOfAbsence(context, 'SCENARIO_MISSING_KEY', tree, { key: 'levels | commodity' })
  const ref = refTo(context, commodity, 'commodities')
  return (
    ref && {
      ...entry,
      kind: 'heat',
      commodity: ref,
      difference: differenceOf(context, get(tree, 'difference'), `ladders.${id}.difference`) ?? 0,
      utilities: itemsOf(get(tree, 'utilities')).flatMap((item) => refTo(context, item, 'processes') ?? []),
    }
  )
}

/** A difference of temperatures, K. */
function differenceOf(context: Context, tree: Tree | undefined, path: string): number | undefined {
  if (tree?.kind !== 'scalar') return undefined
  context.inputs.record(tree, path)
  const measure = measureOf(context, tree)
  if (!measure) return undefined
  if (!sameDimension(measure.dimension, { temperature: 1 })) {
    const code = isDimensionless(measure.dimension) ? 'BASE_MISSING_UNIT' : 'BASE_WRONG_DIMENSION'
    return complain(context, code, tree, { args: { expected: 'K', found: measure.unit || tree.text } })
  }
  return measure.value < 0 ? complain(context, 'MODEL_NEGATIVE', tree, { args: { found: tree.text } }) : measure.value
}

/** A temperature on its scale. */
export function temperatureOf(context: Context, tree: Tree | undefined, path: string): TemperatureSpec | undefined {
  if (tree?.kind !== 'scalar') return undefined
  context.inputs.record(tree, path)
  const celsius = parseTemperature(tree.text)
  if (celsius === undefined) return complain(context, 'BASE_BAD_TEMPERATURE', tree, { args: { found: tree.text } })
  return { celsius, origin: originOf(tree) }
}

/** Where a stream of heat gives (out) or takes (in): hot streams fall in temperature, cold ones rise. */
export function streamOf(context: Context, tree: Tree, path: string, side: 'in' | 'out'): StreamSpec | undefined {
  const read = (key: string) => temperatureOf(context, get(tree, key), `${path}.${key}`)
  exclude(context, tree, ['from', 'at'])
  exclude(context, tree, ['to', 'at'])
  const [at, from, to] = [read('at'), read('from'), read('to')]
  const contribution = differenceOf(context, get(tree, 'contribution'), `${path}.contribution`)
  const missing = (['from', 'to'] as const).find((key) => !get(tree, 'at') && !get(tree, key))
  if (missing) return complainOfAbsence(context, 'SCENARIO_MISSING_KEY', tree, { key: missing })
  const perDegree = get(tree, 'duty-per-degree')
  if (at && perDegree)
    return complain(context, 'SCENARIO_ONE_OF', perDegree, { args: { keys: 'at | duty-per-degree' } })
  const [start, end] = [at ?? from, at ?? to]
  if (!start || !end) return undefined
  const falls = start.celsius - end.celsius
  if (!at && (side === 'out' ? falls <= 0 : falls >= 0))
    return complain(context, side === 'out' ? 'SCENARIO_HOT_STREAM' : 'SCENARIO_COLD_STREAM', get(tree, 'to')!)
  return {
    from: start.celsius,
    to: end.celsius,
    ...(contribution === undefined ? {} : { contribution }),
    perDegree: perDegree !== undefined,
    origin: originOf(tree),
  }
}
