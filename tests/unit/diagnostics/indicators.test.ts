import { describe } from 'vitest'
import { goalCases, indicatorCases } from './cases/indicators.js'
import { runCases } from './run-cases.js'

describe('indicators', () => runCases(indicatorCases))
describe('goals', () => runCases(goalCases))
