export type * from './graph.js'
export { buildModel, expandModel } from './build.js'
export { type ChosenFlow, chosenFlow, commoditiesOn, unitFlow } from './choice.js'
export { claimGap } from './claims.js'
export {
  balanceTime,
  periodIdOf,
  timeId,
  timeIn,
  timeLabel,
  timeIds,
  timesBy,
  timesByGrain,
  wholePeriod,
} from './time.js'
export { contentsOf, substanceIn } from './content.js'
export { components, type Digraph, hasLoop } from './digraph.js'
export { strongComponents } from './strong-components.js'
export { greatCircle } from './expand/links.js'
export {
  type Connections,
  connectionsOf,
  type Structure,
  type StructureEdge,
  type StructureNode,
  structureOf,
} from './structure.js'
export { closesIt, fixedAmounts, type Throughput, throughputOf } from './throughput.js'
export { upstream } from './expand/replacements.js'
