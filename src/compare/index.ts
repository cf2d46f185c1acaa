export { compareRuns, type CompareOptions } from './compare-runs.js'
export { compareJson, comparisonSchema } from './json.js'
export { structureKinds } from './comparison.js'
export type * from './comparison.js'
