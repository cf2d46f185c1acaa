import { parentPort, workerData } from 'node:worker_threads'
import { Bases } from '../solve/index.js'
import type { Posed, Solving } from './beside.js'
import { isWorthOptimising, makeSolver, solveWith } from './make-solver.js'

const { watch } = workerData as Solving
let optimised = watch
let solver = makeSolver(optimised)
let bases = new Bases()
let last = Promise.resolve()

async function answer({ staged, ranges, names, timeLimit, isFirst }: Posed): Promise<void> {
  if (!optimised && isWorthOptimising(staged.program.matrix.value.length)) {
    optimised = true
    solver = makeSolver(optimised)
  }
  if (isFirst) bases = new Bases()
  const before = { bases, names: () => names }
  parentPort!.postMessage(await solveWith(solver, staged, { timeLimit, ranges, before }))
}

/** Solves the programs of a call one after the other; the solver is on its way before there is one. */
parentPort!.on('message', (posed: Posed) => {
  last = last.then(() => answer(posed))
})
