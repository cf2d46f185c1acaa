import { describe } from 'vitest'
import { scenarioCases } from './cases/scenario.js'
import { runCases } from './run-cases.js'

describe('scenario', () => runCases(scenarioCases))
