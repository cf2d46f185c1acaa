import { describe } from 'vitest'
import { ladderCases } from './cases/ladders.js'
import { runCases } from './run-cases.js'

describe('ladders', () => runCases(ladderCases))
