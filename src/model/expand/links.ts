import { canonicalUnit, type Dimension, dimensionless } from '../../base/index.js'
import type { Label, LinkSpec, Ref, ScenarioSpec, TransportModeSpec } from '../../scenario/index.js'
import type { Commodity, LinkArc, Node, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import {
  checkBounds,
  type Evaluator,
  expectDimension,
  notNegative,
  perPeriod,
  plus,
  shareOf,
  times,
} from '../values.js'
import { moneyPer } from './places.js'
import type { Tariffs } from './tariffs.js'

const EARTH_RADIUS_KM = 6371.0088 // IUGG mean radius
const length: Dimension = Object.freeze({ length: 1 })

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
  readonly tariffs: Tariffs
}

/** A link with distance, freight, emissions and energy of all its legs together; undefined after a fault. */
export function linkArc(link: LinkSpec, context: LinkContext): LinkArc | undefined {
  const { evaluator, scope, nodeIndex, spec } = context
  const commodity = context.commodityIndex.get(link.commodity.id)!
  const { dimension, label: goods } = context.commodities[commodity]!
  const from = nodeIndex.get(link.from.id) ?? notByLinks(link.from, evaluator)
  const to = nodeIndex.get(link.to.id) ?? notByLinks(link.to, evaluator)
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
  const capacity = rate(link.capacity)
  const atLeast = rate(link.atLeast)
  const loss = shareOf(read(link.loss), evaluator)
  const paid = expectDimension(read(link.price), price, evaluator)
  checkBounds(atLeast, capacity, evaluator)
  const arc: { -readonly [Key in keyof LinkArc]: LinkArc[Key] } = {
    id: link.id,
    label: link.label.en === link.id ? arrowLabel(goods, context.nodes[from]!, context.nodes[to]!) : link.label,
    commodity,
    from,
    to,
    lossTo: link.lossTo ? spec.routes.findIndex((route) => route.id === link.lossTo!.id) : -1,
    emits: carried.emits,
    freight: charge ? [...carried.freight, charge] : carried.freight,
    origin: link.origin,
  }
  if (capacity) arc.capacity = capacity
  if (atLeast) arc.atLeast = atLeast
  if (loss) arc.loss = loss
  if (paid) arc.price = paid
  if (carried.distance) arc.distance = carried.distance
  if (carried.energy) arc.energy = carried.energy
  return arc
}

const notByLinks = ({ id, origin }: Ref, evaluator: Evaluator): undefined =>
  evaluator.complain('MODEL_NOT_BY_LINKS', origin, { args: { market: id } })

/** What goes where. Joined, for a template would keep its pieces in memory beside the whole, for every link. */
const arrowLabel = (goods: Label, { label: giver }: Node, { label: taker }: Node): Label => ({
  en: [goods.en, ': ', giver.en, ' → ', taker.en].join(''),
  zh: [goods.zh, ': ', giver.zh, ' → ', taker.zh].join(''),
})

interface Carried {
  readonly distance: Value | undefined
  readonly freight: readonly Value[]
  readonly energy: Value | undefined
  readonly emits: ReadonlyMap<number, Value>
}

const nothing: ReadonlyMap<number, Value> = new Map()

function carry(
  link: LinkSpec,
  from: number,
  to: number,
  dimension: Dimension,
  context: LinkContext,
): Carried | undefined {
  const { evaluator } = context
  const add = (sum: Value | undefined, value: Value) => (sum ? plus(sum, value, evaluator) : value)
  let distance: Value | undefined
  const freight: Value[] = []
  let energy: Value | undefined
  let emits: Map<number, Value> | undefined
  for (const leg of link.legs) {
    const mode = leg.mode && context.tariffs.modes.get(leg.mode.id)
    const km = legDistance(link, leg, mode, from, to, context)
    if (km === 'fault') return undefined
    if (km) distance = add(distance, km)
    if (!mode) continue
    const tariff = context.tariffs.of(mode, dimension)
    if (!tariff) {
      evaluator.complain('MODEL_MODE_UNIT', leg.mode!.origin, {
        args: { mode: mode.id, commodity: link.commodity.id, unit: canonicalUnit(dimension) },
      })
      return undefined
    }
    if (tariff.charge) freight.push(tariff.charge)
    if (!km) continue
    if (tariff.rate) freight.push(times(tariff.rate, km, evaluator))
    if (tariff.energy) energy = add(energy, times(tariff.energy, km, evaluator))
    for (const [commodity, amount] of tariff.emits) {
      emits ??= new Map()
      emits.set(commodity, add(emits.get(commodity), times(amount, km, evaluator)))
    }
  }
  return { distance, freight, energy, emits: emits ?? nothing }
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
    const by = evaluator.always(straight)
    const value: Value = { by, dimension: length, figures: [], origin: link.origin, path: `links.${link.id}.distance` }
    const factor = spec.detour && evaluator.value(spec.detour, scope)
    const detour = notNegative(expectDimension(factor, dimensionless, evaluator), evaluator)
    return detour ? times(value, detour, evaluator) : value
  }
  const needed = mode?.rate || mode?.energy || (mode && mode.emits.size > 0)
  if (!needed) return undefined
  evaluator.complain('MODEL_NO_DISTANCE', link.origin, { length: 1 })
  return 'fault'
}
