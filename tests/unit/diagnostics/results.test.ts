import { describe } from 'vitest'
import { resultCases } from './cases/results.js'
import { runCases } from './run-cases.js'

describe('results', () => runCases(resultCases))
