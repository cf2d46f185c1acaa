import type { SolvedRun } from '../results/index.js'
import { type Exchange, exchangesOf, type RunSelection } from './exchanges.js'
import type { FlowNetwork } from './network.js'
import { measureNetwork, type NetworkMetrics } from './network-metrics.js'
import type { Quantity } from './quantity.js'
import { networkOfRun, type RunNetwork } from './run-network.js'
import { measureStructure, type NetworkStructure } from './structure.js'
import { exchangeNetwork, measureSymbiosis, type Symbiosis } from './symbiosis.js'

/** A network with everything that is measured of it. */
export interface NetworkView {
  readonly network: FlowNetwork
  readonly metrics: NetworkMetrics
  /** What only a run knows; null for a bare table. */
  readonly run: RunView | null
}

/** What is told of a run's network besides its own metrics. */
export interface RunView extends Omit<RunNetwork, 'network'> {
  readonly selection: RunSelection
  readonly exchanges: readonly Exchange[]
  /** Structure of all exchanges together, whatever the quantity. */
  readonly allExchanges: NetworkStructure
  readonly symbiosis: Symbiosis
}

/** The network of a solved run in one quantity, measured; undefined for a run without answer. */
export function viewRun(run: SolvedRun, quantity: Quantity, selection: RunSelection): NetworkView | undefined {
  const found = networkOfRun(run, quantity, selection)
  if (found === undefined) return undefined
  const { network, ...rest } = found
  return {
    network,
    metrics: measureNetwork(network),
    run: {
      ...rest,
      selection,
      exchanges: exchangesOf(run, selection),
      allExchanges: measureStructure(exchangeNetwork(run, selection)),
      symbiosis: measureSymbiosis(run, selection),
    },
  }
}

/** A bare network, measured. */
export const viewNetwork = (network: FlowNetwork): NetworkView => ({
  network,
  metrics: measureNetwork(network),
  run: null,
})
