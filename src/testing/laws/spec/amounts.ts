import type { Amount, Given, Range } from '../../../scenario/index.js'

/** An amount times a number, whatever stands there: a measure, a formula, a series. */
export function times<T extends Amount | undefined>(amount: T, by: number): T {
  return (amount && { ...amount, given: timesGiven(amount.given, by) }) as T
}

function timesGiven(given: Given, by: number): Given {
  switch (given.kind) {
    case 'measure':
      return { ...given, measure: { ...given.measure, value: given.measure.value * by } }
    case 'formula': {
      const left = { kind: 'number', value: by, at: 0 } as const
      return { ...given, expr: { kind: 'binary', op: '*', left, right: given.expr, at: 0 } }
    }
    case 'series':
      return { ...given, byPeriod: timesMap(given.byPeriod, by), ...timesList(given.ordered, by) }
    case 'slices':
      return { ...given, bySlice: timesMap(given.bySlice, by), ...timesList(given.ordered, by) }
    default:
      return given satisfies never
  }
}

const timesList = (ordered: readonly Amount[] | undefined, by: number) =>
  ordered ? { ordered: ordered.map((amount) => times(amount, by)) } : {}

/** Every amount of a map times a number. */
export const timesMap = <K>(map: ReadonlyMap<K, Amount>, by: number): ReadonlyMap<K, Amount> =>
  new Map([...map].map(([key, amount]) => [key, times(amount, by)]))

/** Both ends of a range times a number; one figure for both stays one. */
export function timesRange<T extends Range | undefined>(range: T, by: number): T {
  if (!range) return range
  const min = times(range.min, by)
  const max = range.max === range.min ? min : times(range.max, by)
  return { ...range, ...(min ? { min } : {}), ...(max ? { max } : {}) }
}

/** Whether a figure is a share: a pure number or per cent, in every period. */
export function isShare({ given }: Amount): boolean {
  switch (given.kind) {
    case 'measure':
      return Object.keys(given.measure.dimension).length === 0
    case 'formula':
      return false
    case 'series':
      return [...given.byPeriod.values(), ...(given.ordered ?? [])].every(isShare)
    case 'slices':
      return [...given.bySlice.values(), ...(given.ordered ?? [])].every(isShare)
    default:
      return given satisfies never
  }
}
