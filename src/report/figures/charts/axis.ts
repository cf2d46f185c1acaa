import { nice, ticks } from 'd3-array'

/** A straight scale from values to pixels, with its round values. */
export interface Axis {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  /** Where it begins, in pixels. */
  readonly start: number
}

/** An axis whose ends are round values that take in all given; a single value has room on both sides. */
export function axisOf(values: readonly number[], [from, to]: readonly [number, number], count = 4): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const around = low === high ? Math.abs(low) / 2 || 1 : 0
  const [start, end] = nice(low - around, high + around, count)
  return {
    at: (value) => from + ((value - start) / (end - start)) * (to - from),
    ticks: ticks(start, end, count),
    start: from,
  }
}
