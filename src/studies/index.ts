export * from './laws/index.js'
export * from './outlets/index.js'
