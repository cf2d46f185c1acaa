import { type Build, type ModelGraph, wholePeriod } from '../model/index.js'
import type { ColumnBuilder } from './columns.js'
import type { RowBuilder } from './rows.js'

const INF = Number.POSITIVE_INFINITY

/** Rate that one unit of a building column adds: its step, or 1 where any amount may be built. */
export const builtRate = (build: Build, time: number): number => build.step?.by[time] ?? 1

/** Units that may be added to, with their index. */
export const buildable = ({ units }: ModelGraph): (readonly [number, Build])[] =>
  units.flatMap(({ build }, u) => (build ? [[u, build] as const] : []))

/** Rows of the bounds on what is in service: Σ rate built and in service, between the bounds less what stands. */
export function inServiceRows(graph: ModelGraph, rows: RowBuilder): (unit: number, period: number) => number {
  const first = new Map<number, number>()
  for (const [u, { inService, standing }] of buildable(graph)) {
    if (!inService.min && !inService.max) continue
    graph.periods.forEach((_, period) => {
      const t = wholePeriod(graph, period)
      const before = standing?.by[t] ?? 0
      const row = rows.add(
        'in-service',
        u,
        t,
        (inService.min?.by[t] ?? -INF) - before,
        (inService.max?.by[t] ?? INF) - before,
      )
      if (period === 0) first.set(u, row)
    })
  }
  return (unit, period) => (first.has(unit) ? first.get(unit)! + period : -1)
}

/**
 * A column for what is built of each unit in each period, in steps or in units of its rate: it stands with a minus in the
 * capacity rows of the times it is in service, and in the bounds of what is in service.
 */
export function buildColumns(
  graph: ModelGraph,
  columns: ColumnBuilder,
  capacity: (unit: number, t: number) => readonly number[],
  inService: (unit: number, period: number) => number,
): void {
  columns.begin('build')
  for (const [u, build] of buildable(graph))
    graph.periods.forEach((_, period) => {
      const time = wholePeriod(graph, period)
      const rate = builtRate(build, time)
      const { from, until } = build.lives[period]!
      graph.steps.forEach((step, t) => {
        if (step.period >= from && step.period < until) columns.inRows(capacity(u, t), -rate * build.available[t]!)
      })
      for (let p = from; p < until; p++) columns.entry(inService(u, p), rate)
      const { min, max } = build.added
      columns.close(
        'build',
        u,
        time,
        (min?.by[time] ?? 0) / rate,
        (max?.by[time] ?? INF) / rate,
        build.step !== undefined,
      )
    })
}
