import type { Code } from '../../base/index.js'
import { baseExamples } from './base.js'
import { carriedExamples } from './carried.js'
import type { Example } from './example.js'
import { familyExamples } from './families.js'
import { fileExamples } from './files.js'
import { flowTableExamples } from './flow-tables.js'
import { groupExamples } from './groups.js'
import { indicatorExamples } from './indicators.js'
import { ladderExamples } from './ladders.js'
import { modelExamples } from './models.js'
import { recipeExamples } from './recipes.js'
import { reportExamples } from './reports.js'
import { resultExamples } from './results.js'
import { scenarioExamples } from './scenario.js'
import { sliceExamples } from './slices.js'

/** An example of every code, failing and mended: a code without one does not compile. */
export const examples: Readonly<Record<Code, Example>> = {
  ...baseExamples,
  ...scenarioExamples,
  ...familyExamples,
  ...flowTableExamples,
  ...recipeExamples,
  ...carriedExamples,
  ...modelExamples,
  ...sliceExamples,
  ...ladderExamples,
  ...groupExamples,
  ...indicatorExamples,
  ...resultExamples,
  ...reportExamples,
  ...fileExamples,
}
