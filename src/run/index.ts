export { type Checked, check, type RunOptions, runScenario, solveChecked } from './pipeline.js'
export { type ComponentShare, type CountedThing, countedThings, type Summary, summarise } from './summary.js'
