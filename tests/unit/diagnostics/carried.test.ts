import { describe } from 'vitest'
import { carriedCases } from './cases/carried.js'
import { runCases } from './run-cases.js'

describe('carried compositions', () => runCases(carriedCases))
