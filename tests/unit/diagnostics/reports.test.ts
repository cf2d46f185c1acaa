import { describe } from 'vitest'
import { reportCases } from './cases/reports.js'
import { runCases } from './run-cases.js'

describe('reports', () => runCases(reportCases))
