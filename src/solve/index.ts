export type * from './solution.js'
