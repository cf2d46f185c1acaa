export type * from './graph.js'
export { buildModel } from './build.js'
export { claimGap, claimTolerance } from './claims.js'
export { greatCircle } from './expand/links.js'
export {
  type Connections,
  connectionsOf,
  type Structure,
  type StructureEdge,
  type StructureNode,
  structureOf,
} from './structure.js'
