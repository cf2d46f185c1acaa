import { describe } from 'vitest'
import { modelCases } from './cases/model.js'
import { runCases } from './run-cases.js'

describe('model', () => runCases(modelCases))
