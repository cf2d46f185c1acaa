import { log2 } from './logarithm.js'
import { known, mapMetric, type Metric, unknown } from './metric.js'
import { type FlowNetwork, totalThroughput } from './network.js'
import { UNACCOUNTED_LIMIT } from './steadiness.js'

/**
 * How ordered the flows of a network are, over the matrix with boundary flows: besides the nodes one row for what comes
 * from outside, one column for exports and one for respiration. Where a table does not tell exports from respiration,
 * all stands in one of the two and the other column is empty. Logarithms to base 2: bits.
 *
 * Source: Ulanowicz, Growth and Development (1986); Ulanowicz, Goerner, Lietaer & Gomez, Ecological Complexity 6 (2009);
 * matrix as in enaR's enaAscendency and as.extended (SEELab/enaR).
 */
export interface Information {
  /** AMI = Σ_ij (f_ij/f..) log₂[f_ij f.. / (f_i. f_.j)] in bits, ≥ 0. */
  readonly mutualInformation: Metric
  /** A = f.. · AMI, in the unit of the network times bits, ≥ 0. */
  readonly ascendency: Metric
  /** C = − Σ_ij f_ij log₂(f_ij/f..), in the unit of the network times bits, ≥ A. */
  readonly capacity: Metric
  /** Φ = C − A = − Σ_ij f_ij log₂[f_ij² / (f_i. f_.j)], in the unit of the network times bits, ≥ 0. */
  readonly overhead: Metric
  /** α = A/C, in [0, 1]; no value where C = 0: a single flow. */
  readonly ascendencyRatio: Metric
  /** R = − α ln α, in [0, 1/e = 0.368]: 0 for flows fully ordered or fully free, greatest at α = 1/e. */
  readonly robustness: Metric
}

/** Ascendency and its kin; no value where nothing flows or too much of the flow is unaccounted for. */
export function measureInformation(network: FlowNetwork): Information {
  const cells = cellsOf(network)
  const total = totalThroughput(network)
  const share = total === 0 ? 0 : network.unaccounted / total
  const [rows, columns] = [sums(cells, 'row'), sums(cells, 'column')]
  const unless = (value: () => number): Metric => {
    if (total === 0) return unknown({ code: 'no-flow' })
    if (share > UNACCOUNTED_LIMIT) return unknown({ code: 'unaccounted', share, allowed: UNACCOUNTED_LIMIT })
    return known(value())
  }
  const sumOver = (term: (cell: Cell) => number): number =>
    cells.reduce((sum, cell) => sum + cell.value * term(cell), 0)
  const ascendency = unless(() =>
    Math.max(
      0,
      sumOver(({ value, row, column }) => log2((value / rows.get(row)!) * (total / columns.get(column)!))),
    ),
  )
  const capacity = unless(() => Math.max(0, -sumOver(({ value }) => log2(value / total))))
  const overhead = unless(() =>
    Math.max(0, -sumOver(({ value, row, column }) => log2((value / rows.get(row)!) * (value / columns.get(column)!)))),
  )
  const ascendencyRatio = ratio(ascendency, capacity)
  return {
    mutualInformation: mapMetric(ascendency, (value) => value / total),
    ascendency,
    capacity,
    overhead,
    ascendencyRatio,
    robustness: mapMetric(ascendencyRatio, (alpha) => (alpha === 0 ? 0 : -alpha * log2(alpha) * Math.LN2)),
  }
}

function ratio(ascendency: Metric, capacity: Metric): Metric {
  if (ascendency.value === null || capacity.value === null) return ascendency
  if (capacity.value === 0) return unknown({ code: 'no-links' })
  return known(Math.min(1, ascendency.value / capacity.value))
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly value: number
}

/** Cells above 0 of the matrix with boundary flows: nodes 0 … n − 1, then row n outside, columns n exports, n + 1 respiration. */
function cellsOf({ nodes, flows, imports, exports, respiration }: FlowNetwork): readonly Cell[] {
  const n = nodes.length
  const cells: Cell[] = Array.from(flows.value, (value, k) => ({ row: flows.from[k]!, column: flows.to[k]!, value }))
  for (let i = 0; i < n; i++)
    cells.push(
      { row: n, column: i, value: imports[i]! },
      { row: i, column: n, value: exports[i]! },
      { row: i, column: n + 1, value: respiration[i]! },
    )
  return cells.filter(({ value }) => value > 0)
}

function sums(cells: readonly Cell[], side: 'row' | 'column'): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const cell of cells) found.set(cell[side], (found.get(cell[side]) ?? 0) + cell.value)
  return found
}
