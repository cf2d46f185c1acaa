import { describe } from 'vitest'
import { formulaCases } from './cases/formulas.js'
import { runCases } from './run-cases.js'

describe('formulas', () => runCases(formulaCases))
