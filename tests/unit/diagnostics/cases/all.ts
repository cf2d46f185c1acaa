import { baseCases } from './base.js'
import { carriedCases } from './carried.js'
import { entryCases } from './entries.js'
import { familyCases } from './families.js'
import { formulaCases } from './formulas.js'
import { groupCases } from './groups.js'
import { goalCases, indicatorCases } from './indicators.js'
import { ladderCases } from './ladders.js'
import { modelCases } from './model.js'
import { reportCases } from './reports.js'
import { resultCases } from './results.js'
import { scenarioCases } from './scenario.js'
import { sliceCases } from './slices.js'
import { tableCases } from './table.js'
import type { Case } from './case.js'

/** Every case of files that trigger a code. */
export const cases: readonly Case[] = [
  ...baseCases,
  ...scenarioCases,
  ...entryCases,
  ...sliceCases,
  ...tableCases,
  ...familyCases,
  ...modelCases,
  ...ladderCases,
  ...carriedCases,
  ...groupCases,
  ...formulaCases,
  ...indicatorCases,
  ...goalCases,
  ...reportCases,
  ...resultCases,
]
