export type * from './result.js'
export type * from './benefit.js'
export type * from './no-value.js'
export type * from './packs.js'
export type * from './trail.js'
export { type AccountLine, type Accounts, accountsOf } from './accounts.js'
export { type Assumption, assumptionsOf } from './assumptions.js'
export { canonicalJson, plainZero } from './canonical.js'
export { closeBalances } from './closure.js'
export { type Difference, firstDifference } from './difference.js'
export { columnUnit, type DisplayUnit } from './columns.js'
export { columnId, type FlowAmount, forEachFlow, kindOf } from './flows.js'
export { flowsAt } from './read-flows.js'
export {
  type InputHash,
  type ResultFile,
  RESULT_SCHEMA,
  readResultFile,
  type RunSettings,
  writeResultFile,
} from './result-file.js'
export { headlineForms, sumForm } from './indicators.js'
export { type ReadBack, readBack } from './read-back.js'
export { overPeriods } from './over-periods.js'
export { placedColumn, placedRow } from './places.js'
export { trace, traceable, tracerOf } from './trace.js'
export { type Columns, type Tidy, tidy } from './tidy.js'
