import { Worker } from 'node:worker_threads'
import type { Question } from '../run/index.js'
import type { ProgramNames, StagedSolution } from '../solve/index.js'
import { makeRoomFor } from './make-solver.js'
import type { Solve } from './services.js'

/** What the solving worker is asked: plain data. */
export interface Posed {
  readonly staged: Question['asked']['staged']
  readonly ranges: Question['ranges']
  readonly names: ProgramNames
  readonly timeLimit: number
  /** The first of a call: no basis of an earlier one is used. */
  readonly isFirst: boolean
}

/** What the solving worker knows from the start. */
export interface Solving {
  /** It may be asked again and again. */
  readonly watch: boolean
}

/** Solves in a worker of its own, while the next scenario is read here. Answers come in the order of the questions. */
export class Beside {
  private readonly worker: Worker
  private readonly waiting: { resolve: (solution: StagedSolution) => void; reject: (error: Error) => void }[] = []
  private failed: Error | undefined

  constructor(url: URL, solving: Solving) {
    this.worker = new Worker(url, { workerData: solving })
    this.worker.on('message', (solution: StagedSolution) => this.waiting.shift()!.resolve(solution))
    this.worker.on('error', (error) => this.fail(error))
    this.worker.on('exit', (code) => this.fail(new Error(`the solving worker ended with ${code} and no answer`)))
  }

  /** Begins a call; questions are of programs that are not determined. Answers reject when the worker fails. */
  begin(): Solve {
    let isFirst = true
    return ({ asked, ranges, names }, timeLimit) => {
      const { stages, determined, program } = asked.staged
      const { columns, rows, matrix } = program
      makeRoomFor(matrix.value.length)
      const staged = { stages, determined, program: { columns, rows, matrix } }
      const answer = this.pose({ staged, ranges, names: names(), timeLimit, isFirst })
      isFirst = false
      // Nobody waits for it where another scenario turns out to be wrong.
      answer.catch(() => {})
      return () => answer
    }
  }

  private pose(posed: Posed): Promise<StagedSolution> {
    return new Promise((resolve, reject) => {
      if (this.failed) return reject(this.failed)
      this.waiting.push({ resolve, reject })
      this.worker.postMessage(posed)
    })
  }

  private fail(error: Error): void {
    this.failed ??= error
    for (const { reject } of this.waiting.splice(0)) reject(this.failed)
  }
}
