import { type Breach, type Law, type Subject, unanswered } from '../law.js'

/** How far a value lies outside a range, relative to its size; the range has a lower end. */
const beyond = (value: number, low: number, high: number): number => {
  const out = Math.max(low - value, value - high, 0)
  return out === 0 ? 0 : out / Math.max(Math.abs(value), Math.abs(low), Math.abs(value < low ? low : high))
}

/** What is printed lies where it can: amounts not below zero, loads within capacity, indicators within their ranges. */
export const ranges: Law = {
  id: 'ranges',
  statement: {
    en: 'amounts are not below zero, loads not above capacity, an indicator lies within the range it is given',
    zh: '各量不为负，负荷不超过能力，指标在给定区间内',
  },
  tolerance: 1e-6,
  reason: {
    en: 'ranges over the optimal face are solved for on their own, each to 1e-7 of the rows they rest on',
    zh: '最优面上的区间各自求解，精度为所依各行的 1e-7',
  },
  unfit: unanswered,
  *differences({ run: { result } }: Subject): Iterable<Breach> {
    const notNegative = (where: string, value: number): Breach => ({ where, difference: value < 0 ? 1 : 0 })
    for (const { id, amount } of result.flows) yield notNegative(id, amount)
    for (const { unit, recipe, level, period } of result.levels) yield notNegative(`${recipe}@${unit}@${period}`, level)
    for (const { site, commodity, amount } of [...result.unplaced, ...result.unmet])
      yield notNegative(`${site}/${commodity}`, amount)
    for (const { unit, period, load, capacity } of result.loads)
      yield { where: `load of ${unit}@${period}`, difference: beyond(load, 0, capacity) }
    for (const { id, period, level } of result.stocks)
      yield { where: `level of ${id}@${period}`, difference: beyond(level, 0, Number.POSITIVE_INFINITY) }
    for (const { component, through, closed } of result.closure.components)
      yield { where: `closed share of ${component}`, difference: beyond(closed, 0, through) }
    for (const { id, value, tie } of result.indicators)
      if (value !== null && tie && tie.low !== null && tie.high !== null)
        yield { where: `range of ${id}`, difference: beyond(value, tie.low, tie.high) }
  },
}
