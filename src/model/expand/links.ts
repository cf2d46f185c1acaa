import {
  canonicalUnit,
  divideDimensions,
  type Dimension,
  dimensionless,
  multiplyDimensions,
  sameDimension,
  moneyDimension,
} from '../../base/index.js'
import type { Amount, LinkSpec, ScenarioSpec, TransportModeSpec } from '../../scenario/index.js'
import type { Commodity, LinkArc, Node, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import {
  checkBounds,
  type Evaluator,
  expectDimension,
  notNegative,
  perPeriod,
  plus,
  scaled,
  shareOf,
  times,
} from '../values.js'
import { moneyPer } from './places.js'
import { present } from './trade.js'

const EARTH_RADIUS_KM = 6371.0088 // IUGG mean radius
const length: Dimension = Object.freeze({ length: 1 })
const energyDimension: Dimension = Object.freeze({ energy: 1 })

/** Great-circle distance of two nodes in km; undefined without coordinates. */
export function greatCircle(a: Node, b: Node): number | undefined {
  if (a.latitude === undefined || b.latitude === undefined) return undefined
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [p, q] = [radians(a.latitude), radians(b.latitude)]
  const half = (x: number) => Math.sin(x / 2) ** 2
  const h = half(q - p) + Math.cos(p) * Math.cos(q) * half(radians(b.longitude! - a.longitude!))
  // Rounded to a micrometre, so that the last bits of the trigonometric functions reach no byte of a result.
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h)) * 1e9) / 1e9
}

/** Everything a link needs from its model. */
export interface LinkContext {
  readonly spec: ScenarioSpec
  readonly nodes: readonly Node[]
  readonly nodeIndex: ReadonlyMap<string, number>
  readonly commodities: readonly Commodity[]
  readonly commodityIndex: ReadonlyMap<string, number>
  readonly scope: Scope
  readonly evaluator: Evaluator
  /** Values of the tariffs of transport modes, once they were asked for. */
  readonly tariffs: Map<Amount, Value | undefined>
}

/** A link with distance, freight, emissions and energy of all its legs together; undefined after a fault. */
export function linkArc(link: LinkSpec, context: LinkContext): LinkArc | undefined {
  const { evaluator, scope, nodeIndex, spec } = context
  const commodity = context.commodityIndex.get(link.commodity.id)!
  const { dimension } = context.commodities[commodity]!
  const [from, to] = [nodeIndex.get(link.from.id), nodeIndex.get(link.to.id)]
  for (const end of [link.from, link.to])
    if (!nodeIndex.has(end.id)) evaluator.complain('MODEL_NOT_BY_LINKS', end.origin, { args: { market: end.id } })
  if (from === undefined || to === undefined) return undefined
  const read = (amount: LinkSpec['capacity']) => amount && evaluator.value(amount, scope)
  const rate = (amount: LinkSpec['capacity']) => {
    const value = read(amount)
    return notNegative(value && perPeriod(value, dimension, evaluator), evaluator)
  }
  const price = moneyPer(spec.money.currency, dimension)
  const carried = carry(link, from, to, dimension, context)
  if (!carried) return undefined
  const charge = expectDimension(read(link.charge), price, evaluator)
  const optional = {
    capacity: rate(link.capacity),
    atLeast: rate(link.atLeast),
    loss: shareOf(read(link.loss), evaluator),
    price: expectDimension(read(link.price), price, evaluator),
  }
  checkBounds(optional.atLeast, optional.capacity, evaluator)
  return {
    id: link.id,
    label: link.label.en === link.id ? arrowLabel(link, context, from, to) : link.label,
    commodity,
    from,
    to,
    lossTo: link.lossTo ? spec.routes.findIndex((route) => route.id === link.lossTo!.id) : -1,
    emits: carried.emits,
    freight: charge ? [...carried.freight, charge] : carried.freight,
    origin: link.origin,
    ...present({ ...optional, distance: carried.distance, energy: carried.energy }),
  }
}

function arrowLabel(
  link: LinkSpec,
  { nodes, commodities, commodityIndex }: LinkContext,
  from: number,
  to: number,
): LinkArc['label'] {
  const goods = commodities[commodityIndex.get(link.commodity.id)!]!.label
  const text = (language: 'en' | 'zh') =>
    `${goods[language]}: ${nodes[from]!.label[language]} → ${nodes[to]!.label[language]}`
  return { en: text('en'), zh: text('zh') }
}

interface Carried {
  readonly distance: Value | undefined
  readonly freight: readonly Value[]
  readonly energy: Value | undefined
  readonly emits: ReadonlyMap<number, Value>
}

function carry(
  link: LinkSpec,
  from: number,
  to: number,
  dimension: Dimension,
  context: LinkContext,
): Carried | undefined {
  const { spec, evaluator, commodityIndex, commodities } = context
  let distance: Value | undefined
  const freight: Value[] = []
  let energy: Value | undefined
  const emits = new Map<number, Value>()
  const add = (sum: Value | undefined, value: Value | undefined) => (sum && value ? plus(sum, value) : (sum ?? value))
  for (const leg of link.legs) {
    const mode = spec.transportModes.find((candidate) => candidate.id === leg.mode?.id)
    const km = legDistance(link, leg, mode, from, to, context)
    if (km === 'fault') return undefined
    distance = add(distance, km)
    const read = (amount: TransportModeSpec['rate']) => amount && tariffOf(amount, context)
    const perDistance = (value: Value | undefined, per: Dimension) => {
      const found = expectDimension(value, divideDimensions(per, multiplyDimensions(dimension, length)), evaluator)
      return found && km ? times(found, km) : undefined
    }
    const money = moneyDimension(spec.money.currency)
    const [charge, rate] = [read(mode?.charge), read(mode?.rate)]
    if (mode && leg.mode && !suits({ charge, rate }, dimension, money)) {
      evaluator.complain('MODEL_MODE_UNIT', leg.mode.origin, {
        args: { mode: mode.id, commodity: link.commodity.id, unit: canonicalUnit(dimension) },
      })
      return undefined
    }
    const tariff = [
      expectDimension(charge, moneyPer(spec.money.currency, dimension), evaluator),
      perDistance(rate, money),
    ]
    freight.push(...tariff.filter((value) => value !== undefined))
    energy = add(energy, perDistance(read(mode?.energy), energyDimension))
    for (const [id, amount] of mode?.emits ?? []) {
      const c = commodityIndex.get(id)!
      const value = perDistance(read(amount), commodities[c]!.dimension)
      if (value) emits.set(c, add(emits.get(c), value)!)
    }
  }
  return { distance, freight, energy, emits }
}

function tariffOf(amount: Amount, { tariffs, evaluator, scope }: LinkContext): Value | undefined {
  if (!tariffs.has(amount)) tariffs.set(amount, evaluator.value(amount, scope))
  return tariffs.get(amount)
}

/** Whether the tariff of a mode is per unit of a dimension: charge money ÷ it, rate money ÷ (it × length). */
function suits(
  { charge, rate }: Readonly<Record<'charge' | 'rate', Value | undefined>>,
  dimension: Dimension,
  money: Dimension,
): boolean {
  const is = (value: Value | undefined, expected: Dimension) => !value || sameDimension(value.dimension, expected)
  const perUnit = divideDimensions(money, dimension)
  return is(charge, perUnit) && is(rate, divideDimensions(perUnit, length))
}

function legDistance(
  link: LinkSpec,
  leg: LinkSpec['legs'][number],
  mode: TransportModeSpec | undefined,
  from: number,
  to: number,
  context: LinkContext,
): Value | undefined | 'fault' {
  const { evaluator, scope, nodes, spec } = context
  if (leg.distance) {
    const given = expectDimension(evaluator.value(leg.distance, scope), length, evaluator)
    return notNegative(given, evaluator) ?? 'fault'
  }
  const straight = link.legs.length === 1 ? greatCircle(nodes[from]!, nodes[to]!) : undefined
  if (straight !== undefined) {
    const by = new Float64Array(evaluator.times.length).fill(straight)
    const value: Value = { by, dimension: length, figures: [], origin: link.origin, path: `links.${link.id}.distance` }
    const factor = spec.detour && evaluator.value(spec.detour, scope)
    const detour = notNegative(expectDimension(factor, dimensionless, evaluator), evaluator)
    return detour ? scaled(value, detour.by, detour.dimension, detour.figures) : value
  }
  const needed = mode?.rate || mode?.energy || (mode && mode.emits.size > 0)
  if (!needed) return undefined
  evaluator.complain('MODEL_NO_DISTANCE', link.origin, { length: 1 })
  return 'fault'
}
