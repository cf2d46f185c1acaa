import type { Expr } from '../base/index.js'
import { nameOf, type Reading, unknownName } from './reading.js'

/** Whether something at a time lies in the slices, seasons or periods asked for; undefined where its slice is not known. */
export type During = (time: number) => boolean | undefined

/** Reads `during(…)`: ids of slices, seasons or periods. */
export function duringOf(reading: Reading, call: Expr & { kind: 'call' }): During | undefined {
  const { periods, slices, times } = reading.program.graph
  const asked = new Set<string>()
  const known = [...periods.map(({ id }) => id), ...slices.flatMap(({ id, season }) => (season ? [id, season] : [id]))]
  for (const arg of call.args) {
    const name = nameOf(arg) ?? ''
    if (!known.includes(name)) return unknownName(reading, arg, name, known)
    asked.add(name)
  }
  const inSlices = slices.map(({ id, season }) => asked.has(id) || asked.has(season))
  return (time) => {
    const { period, slice } = times[time]!
    if (asked.has(periods[period]!.id)) return true
    if (slice >= 0) return inSlices[slice]!
    return inSlices.some((inside) => inside) ? undefined : false
  }
}
