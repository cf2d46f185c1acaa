export { type Information, measureInformation } from './ascendency.js'
export { circuitLimits, type Circuits, elementaryCircuits } from './circuits.js'
export { benefitOf } from './benefit.js'
export { type Circularity, circularityOf, linearProduct, type ProductCycle } from './circularity.js'
export { cyclicity } from './cyclicity.js'
export { digraphOf } from './digraph.js'
export { type Exchange, exchangesOf, type RunSelection } from './exchanges.js'
export { analyseFlows, type FlowAnalysis } from './flow-analysis.js'
export { type FlowTableRows, networkOfTable } from './flow-table-network.js'
export { circularUse, type Elasticity, elasticityOf, type Finding, yearlyGrowth } from './growth.js'
export type { Metric, NoMetricReason } from './metric.js'
export {
  type BoundaryFlows,
  type FlowNetwork,
  flowNetwork,
  type NetworkParts,
  type NodeFlow,
  nodeTotals,
  totalThroughput,
} from './network.js'
export { type Circuit, type Cohesion, cohesionOf, measureNetwork, type NetworkMetrics } from './network-metrics.js'
export { type NetworkView, type RunView, viewNetwork, viewRun } from './network-view.js'
export type { Means } from './place-flow.js'
export { growthOfPack } from './pack-between.js'
export { packsOf } from './packs.js'
export type { By, Grouping, Place } from './places.js'
export { productsOf } from './products.js'
export { isNoQuantity, type NoQuantity, type Quantity, quantityNames, quantityOf } from './quantity.js'
export { type Crossing, type Edge, type NetworkSelection, networkOfRun, type RunNetwork } from './run-network.js'
export { type Imbalance, UNACCOUNTED_LIMIT, worstImbalance } from './steadiness.js'
export { measureStructure, type NetworkStructure } from './structure.js'
export { exchangeNetwork, measureSymbiosis, type Symbiosis } from './symbiosis.js'
