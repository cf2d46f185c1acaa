export { type Breach, type Setting, type Studied, studied } from './examine.js'
export type { Change } from './case.js'
export {
  addTallies,
  type Counterexample,
  counterexamples,
  emptyTally,
  type LawOutcome,
  type LawTally,
  tryCases,
} from './study.js'
