export type * from './outlets.js'
export { projectsWith } from './projects.js'
export { type OutletAnswer, type OutletQuestion, outletsOf, studiedNames } from './study.js'
