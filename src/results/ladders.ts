import { roundTemperature, ZERO_TOLERANCE } from '../base/index.js'
import { heatEntries } from '../indicators/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { type Ladder, type ModelGraph, timeIds, timesBy } from '../model/index.js'
import { plainZero } from './canonical.js'
import { forEachFlow, inUnit, kindOf } from './flows.js'
import type { LadderBoundary, LadderResult } from './result.js'

/**
 * What the levels of every ladder do for one another, per site and step: heat recovered, the cascade from level to level,
 * and the pinch, the boundaries that nothing passes although something is at work above and below. Of the levels of all
 * sites only boundaries next to a level at work here count.
 */
export function readLadders(program: CompiledProgram, x: Float64Array): LadderResult[] {
  const { graph } = program
  const passing = passed(program, x)
  const working = atWork(program, x)
  return graph.ladders.flatMap((ladder, l) =>
    graph.nodes.flatMap((node, n) => {
      if (!graph.downgrades.some((entry) => entry.ladder === l && entry.node === n)) return []
      const bySlice = ladder.levels.some((level) => graph.commodities[level]!.balance === 'slice')
      return timesBy(graph, bySlice ? 'slice' : 'period').map((time): LadderResult => {
        const at = (commodity: number) => `${n} ${commodity} ${time}`
        const isWorking = (level: number) => working.has(at(ladder.levels[level]!))
        const boundaries = ladder.levels
          .slice(1)
          .map((_level, i) => boundaryOf(graph, ladder, i, passing.get(at(ladder.levels[i]!))))
        const largest = Math.max(...boundaries.map(({ amount }) => amount))
        const [first, last] = [
          ladder.levels.findIndex((_l, i) => isWorking(i)),
          ladder.levels.findLastIndex((_l, i) => isWorking(i)),
        ]
        const inside = boundaries.filter((_b, i) => i >= first && i < last && (isWorking(i) || isWorking(i + 1)))
        const vanishing = inside.filter(({ amount }) => amount <= ZERO_TOLERANCE * largest)
        return {
          ladder: ladder.id,
          label: ladder.label,
          site: node.id,
          ...timeIds(graph, time),
          unit: graph.commodities[ladder.levels[0]!]!.unit,
          ...(ladder.heat ? { heat: heatOf(program, ladder, x, n, time) } : {}),
          cascade: boundaries.filter(({ amount }) => amount > ZERO_TOLERANCE * largest),
          pinch: vanishing.filter(
            (boundary, i) =>
              i === 0 || boundary.temperature?.shifted !== vanishing[i - 1]!.temperature?.shifted || !ladder.heat,
          ),
        }
      })
    }),
  )
}

/** Amount of every downgrade by site, level that gives, and step. */
function passed(program: CompiledProgram, x: Float64Array): ReadonlyMap<string, number> {
  const { graph, columns } = program
  const found = new Map<string, number>()
  for (let j = 0; j < columns.count; j++) {
    if (kindOf(program, j) !== 'downgrade') continue
    const { node, from } = graph.downgrades[columns.ref[j]!]!
    found.set(`${node} ${from} ${columns.time[j]!}`, x[j]!)
  }
  return found
}

/** Levels at which something besides downgrades gives or takes, by site and step. */
function atWork(program: CompiledProgram, x: Float64Array): ReadonlySet<string> {
  const levels = new Set(program.graph.ladders.flatMap((ladder) => ladder.levels))
  const found = new Set<string>()
  forEachFlow(program, x, ({ kind, commodity, fromNode, toNode, time, amount }) => {
    if (!levels.has(commodity) || kind === 'downgrade-from' || kind === 'downgrade-to' || amount <= ZERO_TOLERANCE)
      return
    for (const node of [fromNode, toNode]) if (node >= 0) found.add(`${node} ${commodity} ${time}`)
  })
  return found
}

function boundaryOf(graph: ModelGraph, { levels, heat }: Ladder, level: number, amount = 0): LadderBoundary {
  const [from, to] = [graph.commodities[levels[level]!]!, graph.commodities[levels[level + 1]!]!]
  return {
    from: from.id,
    to: to.id,
    amount: inUnit(amount, from),
    ...(heat ? { temperature: temperaturesAt(heat, level) } : {}),
  }
}

/** Lower end of a rung, of the shifted scale and for hot and cold streams with the usual difference, °C. */
function temperaturesAt({ rungs, difference }: NonNullable<Ladder['heat']>, level: number) {
  const shifted = rungs[level]!.lower
  return { shifted, hot: roundTemperature(shifted + difference / 2), cold: roundTemperature(shifted - difference / 2) }
}

function heatOf(
  program: CompiledProgram,
  ladder: Ladder,
  x: Float64Array,
  node: number,
  time: number,
): NonNullable<LadderResult['heat']> {
  const sums = { use: 0, 'hot-utility': 0, 'cold-utility': 0, missing: 0 }
  for (const entry of heatEntries(program, ladder))
    if (entry.node === node && entry.time === time) sums[entry.role] += entry.amount * x[entry.column]!
  const commodity = program.graph.commodities[ladder.heat!.commodity]!
  const read = (amount: number) =>
    plainZero(Math.abs(amount) <= ZERO_TOLERANCE * (sums.use + sums['hot-utility']) ? 0 : inUnit(amount, commodity))
  return {
    recovered: read(sums.use - sums['hot-utility'] - sums.missing),
    hotUtility: read(sums['hot-utility']),
    coldUtility: read(sums['cold-utility']),
  }
}
