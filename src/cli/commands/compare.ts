import { compareRuns } from '../../compare/index.js'
import { codeOfRun, combinedCode } from '../exit-code.js'
import type { Services } from '../services.js'
import { answer } from '../projects.js'
import type { Reply, Request } from '../request.js'
import { lintLine, solveAll } from './solve-all.js'

/** What differs between these scenarios? */
export async function compare(request: Request, services: Services): Promise<Reply> {
  // What writes is loaded while the solver is waited for.
  const writing = Promise.all([import('../../report/index.js'), import('../paint.js')])
  const solved = await solveAll(request, services)
  if ('code' in solved) return solved
  const { runs } = solved
  const comparison = compareRuns(runs, request.baseline === null ? {} : { baseline: request.baseline })
  const { language, format, colour } = request
  const [{ writeComparison }, { painter }] = await writing
  const text = writeComparison(comparison, runs, { language, format, paint: painter(colour.stdout).report })
  const code = combinedCode(runs.map((run) => codeOfRun(run, request.failOnMissedTarget)))
  return answer(text, code, request, lintLine(solved, request))
}
