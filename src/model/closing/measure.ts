import {
  type Dimension,
  divideDimensions,
  multiplyDimensions,
  nearest,
  type Origin,
  sameDimension,
} from '../../base/index.js'
import type { GroupSpec, Ref, WindowSpec } from '../../scenario/index.js'
import type { Evaluator } from '../values.js'
import { type Affine, sumScaled, times, unknown } from './affine.js'
import type { KnownGoods } from './known-goods.js'
import type { OpenFlow, RecipeSystem } from './recipe-system.js'

/** What is counted of some flows: mass, volume, an attribute, a component or their own unit. */
export interface Measure {
  readonly dimension: Dimension
  /** What is counted of one flow, as a form over its amount. */
  readonly of: (flow: OpenFlow, system: RecipeSystem, time: number) => Affine
}

const mass: Dimension = Object.freeze({ mass: 1 })
const volume: Dimension = Object.freeze({ volume: 1 })

/** The flows' own unit, where they share one. */
function own(flows: readonly OpenFlow[]): Measure | undefined {
  const dimension = flows[0]?.dimension
  if (!dimension || !flows.every((flow) => sameDimension(flow.dimension, dimension))) return undefined
  return { dimension, of: (flow) => unknown(flow.unknown, 1, dimension) }
}

/** Tonnes of a component, or of mass. */
const contentOf = (id: string): Measure => ({ dimension: mass, of: (flow, system) => system.component(flow, id) })

/** Cubic metres, where every flow is counted in them or has a density. */
function volumeOf(flows: readonly OpenFlow[]): Measure | undefined {
  if (!flows.every((flow) => sameDimension(flow.dimension, volume) || flow.density)) return undefined
  return {
    dimension: volume,
    of: (flow, _, time) =>
      unknown(flow.unknown, sameDimension(flow.dimension, volume) ? 1 : 1 / flow.density![time]!, volume),
  }
}

/**
 * Amount times an attribute that every flow has; undefined, with a fault, where one has not, or where they differ in kind.
 */
function attributeOf(
  flows: readonly OpenFlow[],
  { id, origin }: Ref,
  goods: KnownGoods,
  evaluator: Evaluator,
): Measure | undefined {
  const values = new Map(flows.map((flow) => [flow, goods.attribute(flow.spec.commodity.id, id)] as const))
  let dimension: Dimension | undefined
  for (const [flow, value] of values) {
    if (!value)
      return evaluator.complain('MODEL_NO_ATTRIBUTE', origin, { args: { commodity: flow.spec.commodity.id, name: id } })
    const counted = multiplyDimensions(flow.dimension, value.dimension)
    if (dimension && !sameDimension(dimension, counted)) return evaluator.wrongDimension(origin, dimension, counted)
    dimension = counted
  }
  return {
    dimension: dimension!,
    of: (flow, system) => {
      const value = values.get(flow)!
      return times(unknown(flow.unknown, system.number(value), dimension!), 1, dimension!)
    },
  }
}

/** What a group counts its total and shares in. */
export function countedIn(
  group: GroupSpec,
  flows: readonly OpenFlow[],
  goods: KnownGoods,
  evaluator: Evaluator,
): Measure | undefined {
  const { counted } = group
  if (!counted)
    return (
      own(flows) ?? evaluator.complain('MODEL_GROUP_UNLIKE', group.origin, { length: 1, args: { group: group.id } })
    )
  if (counted.id !== 'mass') return quality(counted, flows, goods, evaluator, [])
  const light = flows.find((flow) => !flow.massPerUnit)
  if (!light) return contentOf('mass')
  return evaluator.complain('MODEL_NO_MASS', counted.origin, { args: { commodity: light.spec.commodity.id } })
}

/** The attribute of a name, or one of the `components`; a fault where it is neither. */
function quality(
  name: Ref,
  flows: readonly OpenFlow[],
  goods: KnownGoods,
  evaluator: Evaluator,
  components: readonly string[],
): Measure | undefined {
  if (components.includes(name.id)) return contentOf(name.id)
  const attributes = flows.flatMap((flow) => goods.attributeNames(flow.spec.commodity.id))
  if (attributes.includes(name.id)) return attributeOf(flows, name, goods, evaluator)
  const suggestion = nearest(name.id, [...components, ...attributes])
  return evaluator.complain('MODEL_QUALITY_UNKNOWN', name.origin, {
    args: { name: name.id },
    ...(suggestion ? { suggestion } : {}),
  })
}

/** A quality and what it is per: a window of 0.3 % is tonnes per tonne, one of 20 GJ/t is energy per mass. */
export interface Quality {
  readonly part: Measure
  readonly whole: Measure
}

/**
 * What a window bounds: a component or attribute of some flows per whatever makes the dimension of its bounds: what the
 * group counts, their own unit, mass or volume, in this order.
 */
export function qualityOf(
  window: WindowSpec,
  flows: readonly OpenFlow[],
  counted: Measure | undefined,
  bound: { readonly dimension: Dimension; readonly origin: Origin },
  goods: KnownGoods,
  evaluator: Evaluator,
): Quality | undefined {
  const part = quality(window, flows, goods, evaluator, goods.substances)
  if (!part) return undefined
  const massive = flows.every((flow) => flow.massPerUnit) ? contentOf('mass') : undefined
  const wholes = [counted, own(flows), massive, volumeOf(flows)].filter((measure) => measure !== undefined)
  const whole = wholes.find(({ dimension }) =>
    sameDimension(divideDimensions(part.dimension, dimension), bound.dimension),
  )
  if (whole) return { part, whole }
  const expected = divideDimensions(part.dimension, (massive ?? wholes[0] ?? part).dimension)
  return evaluator.wrongDimension(bound.origin, expected, bound.dimension)
}

/** What is counted of all the flows together. */
export function together(measure: Measure, flows: readonly OpenFlow[], system: RecipeSystem, time: number): Affine {
  return sumScaled(
    flows.map((flow) => [measure.of(flow, system, time), 1]),
    measure.dimension,
  )
}
