import { describe } from 'vitest'
import { baseCases } from './cases/base.js'
import { runCases } from './run-cases.js'

describe('base', () => runCases(baseCases))
