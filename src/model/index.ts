export type * from './graph.js'
export { buildModel } from './build.js'
export { greatCircle } from './expand/links.js'
