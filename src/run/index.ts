export { type ModelOptions, runModel } from './model.js'
export {
  type Answered,
  answerOf,
  type Checked,
  check,
  checkSpec,
  readAnswer,
  type RunOptions,
  runScenario,
  solveChecked,
} from './pipeline.js'
export { type GraphAnswer, type GraphQuestion, graphOfRun, graphOfTable } from './graph.js'
export { type ComponentShare, type CountedThing, countedThings, type Summary, summarise } from './summary.js'
