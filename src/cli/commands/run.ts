import { hashText } from '../../io/index.js'
import { writeRun, writeTrail } from '../../report/index.js'
import { type ResultFile, type SolvedRun, trace, traceable, writeResultFile } from '../../results/index.js'
import { combinedCode, codeOfRun } from '../exit-code.js'
import { painter } from '../paint.js'
import type { Services } from '../services.js'
import { answer, callFault, type Opened, withNearest } from '../projects.js'
import type { Reply, Request } from '../request.js'
import { cliWords } from '../words/index.js'
import { lintLine, solveAll } from './solve-all.js'

/** What happens in this scenario? */
export async function run(request: Request, services: Services): Promise<Reply> {
  const solved = await solveAll(request, services)
  if ('code' in solved) return solved
  const [solvedRun, opened] = [solved.runs[0]!, solved.opened[0]!]
  const code = combinedCode([codeOfRun(solvedRun, request.failOnMissedTarget)])
  const options = { language: request.language, paint: painter(request.colour.stdout).report }
  const stderr = lintLine(solved, request)
  const { format } = request
  if (request.trace !== null && format !== 'csv') {
    const trail = trace(solvedRun, request.trace)
    if (trail === undefined) return callFault(noTrace(request.trace, solvedRun, request), request)
    return answer(writeTrail(trail, { ...options, format }), code, request, stderr)
  }
  const text =
    format === 'json'
      ? writeResultFile(resultFile(solvedRun, opened, request, services))
      : writeRun(solvedRun, { ...options, format, all: request.all })
  return answer(text, code, request, stderr)
}

function noTrace(id: string, run: SolvedRun, { language }: Request): string {
  return withNearest(cliWords(language).fault.noTrace(id), id, traceable(run), language)
}

/** A run as it is saved: with the hash of every file it came from and the settings it was made with. */
export function resultFile(
  { compiled, solution, result }: SolvedRun,
  { project }: Opened,
  { timeLimit, strict }: Pick<Request, 'timeLimit' | 'strict'>,
  { version }: Services,
): Omit<ResultFile, 'schema'> {
  const { name, version: solverVersion } = solution.solver
  return {
    engine: version,
    solver: { name, version: solverVersion },
    entry: project.entry,
    settings: { timeLimit, strict },
    inputs: compiled.graph.spec.files.map(({ path, text }) => ({ path, sha256: hashText(text) })),
    run: result,
  }
}
