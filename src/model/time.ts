import type { Label, SliceSpec } from '../scenario/index.js'
import type { Grain, ModelGraph, Period, Slice, Time } from './graph.js'

/** The slices of a model with their shares made to add up to 1 exactly. */
export function slicesOf(specs: readonly SliceSpec[]): Slice[] {
  const written = specs.map(({ share: { given } }) => (given.kind === 'measure' ? given.measure.value : 0))
  const sum = written.reduce((total, share) => total + share, 0)
  return specs.map(({ id, label, season }, i) => ({ id, label, share: written[i]! / sum, season: season ?? '' }))
}

/** The steps of a model in order, and all its times: the steps and, where there are slices, the whole periods. */
export function timesOf(periods: readonly Period[], slices: readonly Slice[]): { steps: Time[]; times: Time[] } {
  const wholes = periods.map(({ length }, period): Time => ({ period, slice: -1, share: 1, length }))
  if (slices.length === 0) return { steps: wholes, times: wholes }
  const steps = periods.flatMap(({ length }, period) =>
    slices.map(({ share }, slice): Time => ({ period, slice, share, length: share * length })),
  )
  return { steps, times: [...steps, ...wholes] }
}

type Timed = Pick<ModelGraph, 'steps' | 'times'>

/** The times something of a grain is counted at, in order: the steps, or the whole periods. */
export function timesBy({ steps, times }: Timed, grain: Grain): readonly number[] {
  const first = grain === 'slice' ? 0 : firstWhole({ steps, times })
  const count = grain === 'slice' ? steps.length : times.length - first
  return Array.from({ length: count }, (_, i) => first + i)
}

/** The same of both grains. */
export const timesByGrain = (graph: Timed): Readonly<Record<Grain, readonly number[]>> => ({
  slice: timesBy(graph, 'slice'),
  period: timesBy(graph, 'period'),
})

const firstWhole = ({ steps, times }: Timed): number => (times.length > steps.length ? steps.length : 0)

/** The time that is the whole of a period. */
export const wholePeriod = (graph: Timed, period: number): number => firstWhole(graph) + period

/** The time of a grain that a time lies in: itself, or its whole period. */
export const timeIn = (graph: Timed, grain: Grain, time: number): number =>
  grain === 'slice' ? time : wholePeriod(graph, graph.times[time]!.period)

/** The time at whose balance of a commodity a flow of some time stands. */
export const balanceTime = (graph: ModelGraph, commodity: number, time: number): number =>
  timeIn(graph, graph.commodities[commodity]!.balance, time)

/** Id of a time: 'y2015', or 'y2015/winter-day' in a slice. */
export function timeId({ periods, slices, times }: ModelGraph, time: number): string {
  const { period, slice } = times[time]!
  return slice < 0 ? periods[period]!.id : `${periods[period]!.id}/${slices[slice]!.id}`
}

/**
 * Label of a time: of its period where there are several, and of its slice; undefined where nothing has to be told apart.
 */
export function timeLabel({ periods, slices, times }: ModelGraph, time: number): Label | undefined {
  const { period, slice } = times[time]!
  const labels = [...(periods.length > 1 ? [periods[period]!.label] : []), ...(slice < 0 ? [] : [slices[slice]!.label])]
  if (labels.length === 0) return undefined
  return { en: labels.map(({ en }) => en).join(', '), zh: labels.map(({ zh }) => zh).join('，') }
}

/** Id of the period a time lies in. */
export const periodIdOf = ({ periods, times }: ModelGraph, time: number): string => periods[times[time]!.period]!.id

/** Ids of the period and, in a slice, of the slice of a time: how results name it. */
export function timeIds(graph: ModelGraph, time: number): { readonly period: string; readonly slice?: string } {
  const { slice } = graph.times[time]!
  const period = periodIdOf(graph, time)
  return slice < 0 ? { period } : { period, slice: graph.slices[slice]!.id }
}
