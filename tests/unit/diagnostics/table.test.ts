import { describe } from 'vitest'
import { tableCases } from './cases/table.js'
import { runCases } from './run-cases.js'

describe('tables of flows', () => runCases(tableCases))
