import type { Outcome } from '../base/index.js'
import { good } from '../base/index.js'
import {
  type By,
  isNoQuantity,
  type NetworkView,
  networkOfTable,
  type NoQuantity,
  quantityOf,
  viewNetwork,
  viewRun,
} from '../metrics/index.js'
import type { SolvedRun } from '../results/index.js'
import { readFlowTable } from '../scenario/index.js'

/** What network of a run is asked for. */
export interface GraphQuestion {
  /** Name of the quantity, see `quantityOf` of the room metrics. */
  readonly quantity: string
  readonly by: By
  /** Id of one period; null: all together. */
  readonly period: string | null
}

/** The network of a run, or why there is none. */
export type GraphAnswer =
  | { readonly kind: 'view'; readonly view: NetworkView }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'no-quantity'; readonly found: NoQuantity }
  | { readonly kind: 'no-period'; readonly known: readonly string[] }

/** The network of a solved run in one quantity, measured. */
export function graphOfRun(run: SolvedRun, { quantity, by, period }: GraphQuestion): GraphAnswer {
  const { graph } = run.compiled
  const found = quantityOf(graph, quantity)
  if (isNoQuantity(found)) return { kind: 'no-quantity', found }
  const known = graph.periods.map(({ id }) => id)
  if (period !== null && !known.includes(period)) return { kind: 'no-period', known }
  const view = viewRun(run, found, { by, ...(period === null ? {} : { period }) })
  return view === undefined ? { kind: 'no-answer' } : { kind: 'view', view }
}

/** The network of a flow table, measured; or every fault of the table. */
export function graphOfTable(text: string, file: string): Outcome<NetworkView> {
  const table = readFlowTable(text, file)
  return table.ok ? good(viewNetwork(networkOfTable(table.value))) : table
}
