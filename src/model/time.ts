import type { Label } from '../scenario/index.js'
import type { ModelGraph, Period, Time } from './graph.js'

/** The times of a model: every step in order; without slices a step is a period. */
export function timesOf(periods: readonly Period[]): Time[] {
  return periods.map(({ length }, period) => ({ period, slice: -1, length }))
}

/** Id of a time: that of its period. */
export const timeId = ({ periods, times }: ModelGraph, time: number): string => periods[times[time]!.period]!.id

/** Label of a time: that of its period. */
export const timeLabel = ({ periods, times }: ModelGraph, time: number): Label => periods[times[time]!.period]!.label

/** The time that is the whole of a period. */
export const wholePeriod = ({ times }: ModelGraph, period: number): number =>
  times.findLastIndex((time) => time.period === period)

/** Id of the period a time lies in. */
export const periodIdOf = ({ periods, times }: ModelGraph, time: number): string => periods[times[time]!.period]!.id
