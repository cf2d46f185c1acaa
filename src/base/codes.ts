import { baseCodes } from './codes/base.js'
import { carriedCodes } from './codes/carried.js'
import { familyCodes } from './codes/families.js'
import { flowTableCodes } from './codes/flow-table.js'
import { goalsCodes } from './codes/goals.js'
import { indicatorsCodes } from './codes/indicators.js'
import { groupCodes } from './codes/groups.js'
import { ioCodes } from './codes/io.js'
import { ladderCodes } from './codes/ladders.js'
import { modelCodes } from './codes/model.js'
import { reportCodes } from './codes/report.js'
import { runCodes } from './codes/run.js'
import { scenarioCodes } from './codes/scenario.js'
import { solveCodes } from './codes/solve.js'

/** Every diagnostic code with its severity and words, by room. Codes are stable: scripts may rely on them. */
export const codes = {
  ...baseCodes,
  ...scenarioCodes,
  ...familyCodes,
  ...flowTableCodes,
  ...modelCodes,
  ...ladderCodes,
  ...carriedCodes,
  ...groupCodes,
  ...indicatorsCodes,
  ...goalsCodes,
  ...solveCodes,
  ...runCodes,
  ...reportCodes,
  ...ioCodes,
} as const

/** A diagnostic code. */
export type Code = keyof typeof codes
