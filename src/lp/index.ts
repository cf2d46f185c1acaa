export * from './program.js'
export { builtRate } from './builds.js'
export { compile } from './compile.js'
export { columnLabel, contributorLabel, rowLabel } from './labels.js'
