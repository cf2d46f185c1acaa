export * from './laws/index.js'
