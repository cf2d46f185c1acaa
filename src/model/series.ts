import {
  type Code,
  type Dimension,
  dimensionless,
  type FaultDetails,
  isDimensionless,
  mergeFigures,
  type Origin,
  sameDimension,
} from '../base/index.js'
import type { Amount, Given, Measure } from '../scenario/index.js'
import type { Period, Evaluated, Slice, Time } from './graph.js'

/** How far the shares of a profile may be from adding up to 1: rounding of written numbers, no more. */
const SHARES_TOLERANCE = 1e-6

/** What series need of the evaluator. */
interface Reader {
  readonly periods: readonly Period[]
  readonly slices: readonly Slice[]
  readonly times: readonly Time[]
  complain(code: Code, origin: Origin, details?: FaultDetails): undefined
  wrongDimension(origin: Origin, expected: Dimension, found: Dimension): undefined
  figure(amount: Amount, first: Pick<Measure, 'value' | 'unit' | 'dimension'>): number
}

type Series = Given & { readonly kind: 'series' | 'slices' }

/** A number given by period or by slice. Over a whole period a value by slice is the mean, by the length of the slices. */
export function seriesQuantity(
  evaluator: Reader,
  amount: Amount,
  given: Series,
  read: (item: Amount) => Evaluated | undefined,
): Evaluated | undefined {
  const items = itemsOf(evaluator, amount, given)
  if (!items) return undefined
  const parts: Evaluated[] = []
  for (const item of items) {
    const part = read(item)
    if (!part) return undefined
    const { dimension } = parts[0] ?? part
    if (!sameDimension(dimension, part.dimension))
      return evaluator.wrongDimension(item.origin, dimension, part.dimension)
    parts.push(part)
  }
  const { dimension } = parts[0]!
  const by = Float64Array.from(evaluator.times, ({ period, slice }, t) =>
    given.kind === 'series' ? parts[period]!.by[t]! : slice < 0 ? 0 : parts[slice]!.by[t]!,
  )
  if (given.kind === 'slices') fillWholes(evaluator, by)
  const first = items[0]!.given
  const unit = first.kind === 'measure' ? first.measure.unit : ''
  const own = evaluator.figure(amount, { value: by[0]!, unit, dimension })
  const bySlice = given.kind === 'slices' || parts.some((part) => part.slices === 'given')
  return {
    by,
    dimension,
    figures: mergeFigures(parts.map((part) => part.figures).reduce(mergeFigures, []), [own]),
    ...(bySlice ? { slices: 'given' as const } : {}),
  }
}

/** The entries in the order of the periods or slices; a fault where one is missing or there are too many. */
function itemsOf(evaluator: Reader, amount: Amount, given: Series): Amount[] | undefined {
  const axis: readonly { readonly id: string }[] = given.kind === 'series' ? evaluator.periods : evaluator.slices
  const byId = given.kind === 'series' ? given.byPeriod : given.bySlice
  const complain = (code: 'LENGTH' | 'MISSING', args: Record<string, string | number>) => {
    const codes =
      given.kind === 'series'
        ? ({ LENGTH: 'MODEL_SERIES_LENGTH', MISSING: 'MODEL_SERIES_PERIODS' } as const)
        : ({ LENGTH: 'MODEL_SLICES_LENGTH', MISSING: 'MODEL_SLICES_MISSING' } as const)
    return evaluator.complain(codes[code], amount.origin, { args })
  }
  const found = given.ordered?.length ?? byId.size
  if (axis.length === 0 || (given.ordered && found !== axis.length))
    return complain('LENGTH', { found, expected: axis.length })
  if (given.ordered) return [...given.ordered]
  const missing = axis.find(({ id }) => !byId.has(id))
  if (missing) return complain('MISSING', { [given.kind === 'series' ? 'period' : 'slice']: missing.id })
  return axis.map(({ id }) => byId.get(id)!)
}

/** Puts the mean over the slices, by their length, into the times that are whole periods. */
function fillWholes({ times }: Pick<Reader, 'times'>, by: Float64Array): void {
  times.forEach(({ period, slice }, t) => {
    if (slice < 0)
      by[t] = times.reduce(
        (sum, part, i) => (part.period === period && part.slice >= 0 ? sum + part.share * by[i]! : sum),
        0,
      )
  })
}

/**
 * An amount spread over the slices by the shares of a profile. A rate in a slice is the yearly one × share of the amount ÷
 * share of the period, so that rate × length is that share of the amount; what is no rate is an amount, and is divided.
 */
export function profiled(
  evaluator: Reader,
  amount: Evaluated,
  profile: Amount,
  shares: Evaluated | undefined,
): Evaluated | undefined {
  if (!shares) return undefined
  if (!isDimensionless(shares.dimension))
    return evaluator.wrongDimension(profile.origin, dimensionless, shares.dimension)
  const { times, periods } = evaluator
  const sums = new Float64Array(periods.length)
  times.forEach(({ period, slice }, t) => {
    if (slice >= 0) sums[period] = sums[period]! + shares.by[t]!
  })
  const wrong = sums.find((sum) => !(Math.abs(sum - 1) <= SHARES_TOLERANCE))
  if (wrong !== undefined)
    return evaluator.complain('MODEL_PROFILE_SUM', profile.origin, {
      args: { sum: Number((100 * wrong).toPrecision(8)) },
    })
  const isRate = (amount.dimension['time'] ?? 0) < 0
  const by = Float64Array.from(times, ({ slice, share }, t) =>
    slice < 0 ? amount.by[t]! : (amount.by[t]! * shares.by[t]!) / (isRate ? share : 1),
  )
  return { ...amount, by, figures: mergeFigures(amount.figures, shares.figures), slices: 'profile' }
}
