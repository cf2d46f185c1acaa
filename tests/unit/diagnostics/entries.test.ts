import { describe } from 'vitest'
import { entryCases } from './cases/entries.js'
import { runCases } from './run-cases.js'

describe('entries', () => runCases(entryCases))
