export { type ModelOptions, runModel } from './model.js'
export {
  type Checked,
  check,
  checkSpec,
  type Question,
  questionOf,
  readSolved,
  type RunOptions,
  runScenario,
  solveChecked,
} from './pipeline.js'
export { type GraphAnswer, type GraphQuestion, graphOfRun, graphOfTable } from './graph.js'
export { type ComponentShare, type CountedThing, countedThings, type Summary, summarise } from './summary.js'
