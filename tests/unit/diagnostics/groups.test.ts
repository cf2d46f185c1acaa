import { describe } from 'vitest'
import { groupCases } from './cases/groups.js'
import { runCases } from './run-cases.js'

describe('groups', () => runCases(groupCases))
