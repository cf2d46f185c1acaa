export * from './program.js'
export { compile } from './compile.js'
export { columnLabel, rowLabel } from './labels.js'
