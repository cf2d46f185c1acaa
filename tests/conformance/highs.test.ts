import { loadSolver } from '../../src/solve/index.js'
import { solverPortConformance } from './solver-port.js'

solverPortConformance('HiGHS', () => loadSolver())
