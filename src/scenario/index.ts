export type * from './spec.js'
export type { Load } from './files.js'
export { readScenario } from './read.js'
