import { perTime, sameDimension } from '../../base/index.js'
import type { StockSpec } from '../../scenario/index.js'
import type { Grain, Stock, Time, Value } from '../graph.js'
import { timesBy } from '../time.js'
import { type Evaluator, integerPower, shareOf } from '../values.js'
import { present, reader, type TradeContext } from './trade.js'

/** Stocks; the yearly decay compounds over each time. */
export function stocksOf(context: TradeContext): Stock[] {
  const { evaluator } = context
  return context.spec.stocks.flatMap((stock) => {
    if (!context.ladders.carries(stock.commodity)) return []
    const commodity = context.commodityIndex.get(stock.commodity.id)!
    if (context.commodities[commodity]!.parts)
      evaluator.complain('MODEL_CARRIED_HELD', stock.commodity.origin, { args: { commodity: stock.commodity.id } })
    const { amount, level, levels, price, read } = reader(context, commodity)
    const opening = level(stock.opening)
    if (stock.opening && !opening) return []
    const { before, turns } = courseOf(stock, context.commodities[commodity]!.balance, evaluator)
    const decay = yearlyShare(read(stock.decay), evaluator)
    const bounds = levels(stock.level)
    const closingLevel = stock.closing?.kind === 'fixed' ? level(stock.closing.level) : undefined
    return [
      {
        id: stock.id,
        label: stock.label,
        node: context.nodeIndex.get(stock.site.id)!,
        commodity,
        before,
        turns,
        origin: stock.origin,
        closing: stock.closing?.kind ?? ('free' as const),
        ...present({
          opening,
          levelMin: bounds.min,
          levelMax: bounds.max,
          putMax: amount(stock.put),
          takeMax: amount(stock.take),
          decay: decay && compounded(decay, turns, evaluator),
          cost: price(stock.cost),
          takeCost: price(stock.takeCost),
          closingLevel,
        }),
      },
    ]
  })
}

/**
 * The order in which the level runs. From time to time, from the opening on; where it has none, the first starts from the
 * last. A stock with a cycle closes on itself: in every period, or within each season of a period, as often as its length
 * goes into the time of the season.
 */
function courseOf(
  stock: StockSpec,
  grain: Grain,
  { times, steps, slices }: Evaluator,
): Pick<Stock, 'before' | 'turns'> {
  const before = new Int32Array(times.length).fill(-1)
  const turns = new Float64Array(times.length).fill(1)
  const seasonOf = ({ slice }: Time) => (stock.cycle?.kind === 'every' && slice >= 0 ? slices[slice]!.season : '')
  const ringOf = (t: number) => (stock.cycle ? `${times[t]!.period} ${seasonOf(times[t]!)}` : '')
  const all = timesBy({ steps, times }, grain)
  for (const ring of new Set(all.map(ringOf))) {
    const own = all.filter((t) => ringOf(t) === ring)
    const years = own.reduce((sum, t) => sum + times[t]!.length, 0)
    const closed = stock.cycle || !stock.opening
    own.forEach((t, i) => {
      before[t] = i > 0 ? own[i - 1]! : closed ? own.at(-1)! : -1
      turns[t] = stock.cycle?.kind === 'every' ? years / cycleYears(stock.cycle.time) : 1
    })
  }
  return { before, turns }
}

const cycleYears = ({
  given,
}: {
  readonly given: { readonly kind: string; readonly measure?: { readonly value: number } }
}) => given.measure?.value ?? 1

/** A share per year, with or without `/yr`. */
function yearlyShare(decay: Value | undefined, evaluator: Evaluator): Value | undefined {
  return shareOf(decay && sameDimension(decay.dimension, perTime) ? { ...decay, dimension: {} } : decay, evaluator)
}

/** Share lost in each time from a yearly share: whole years compound, a part of a year counts in proportion. */
function compounded(decay: Value, turns: Float64Array, evaluator: Evaluator): Value {
  const by = decay.by.map((share, t) => {
    const years = evaluator.times[t]!.length / turns[t]!
    const whole = Math.floor(years)
    return 1 - integerPower(1 - share, whole) * (1 - share * (years - whole))
  })
  return { ...decay, by, dimension: {} }
}
