import { describe } from 'vitest'
import { sliceCases } from './cases/slices.js'
import { runCases } from './run-cases.js'

describe('slices', () => runCases(sliceCases))
