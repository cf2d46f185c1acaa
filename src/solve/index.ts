export type * from './solution.js'
export type { PortAnswer, PortModel, PortProgram, PortSettings, SolverPort } from './port.js'
export { type LoadOptions, loadSolver } from './highs.js'
export { bareSolve, type FaceRange, type SolveOptions, solveStaged, type StagedSolution } from './stages.js'
