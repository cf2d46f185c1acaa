import { writeOutlets, writeTrail } from '../../report/index.js'
import { type SolvedRun, trace, traceable } from '../../results/index.js'
import { outletsOf, projectsWith, studiedNames } from '../../studies/index.js'
import { codeOfRun, exitCode } from '../exit-code.js'
import { painter } from '../paint.js'
import { answer, callFault, withNearest } from '../projects.js'
import type { Reply, Request } from '../request.js'
import type { Services } from '../services.js'
import { cliWords } from '../words/index.js'
import { lintLine, nonzeros, solveAll } from './solve-all.js'

/**
 * Of a scenario: where does the value of this indicator or flow come from? Why is no more used of this commodity, or sent
 * over this link, and what would it take?
 */
export async function explainNumber(request: Request, id: string, services: Services): Promise<Reply> {
  const solved = await solveAll(request, services)
  if ('code' in solved) return solved
  const [run, opened] = [solved.runs[0]!, solved.opened[0]!]
  const { language, format } = request
  const words = cliWords(language)
  const code = codeOfRun(run, request.failOnMissedTarget)
  const reply = (text: string) => answer(text, code, request, lintLine(solved, request))
  const form = format === 'csv' ? 'table' : format
  const options = { language, format: form, paint: painter(request.colour.stdout).report } as const
  const trail = trace(run, id)
  if (trail?.kind === 'indicator') return reply(writeTrail(trail, options))
  const { timeLimit } = request
  const sources = {
    ...{ entry: opened.project.entry, load: opened.project.load, parsed: services.parsed },
    onProject: (done: number, of: number) => services.onProgress(words.tryingProject(done, of)),
  }
  const [checked] = solved.checked
  const port = await services.solver(nonzeros(checked!))
  const found = outletsOf(checked!, run, { id, port, timeLimit, sources })
  if (found.kind === 'study') return reply(writeOutlets(found.study, run, options))
  if (found.kind === 'no-choice') {
    const stderr = `${words.fault.prefix}${words.noChoice(`liubai run ${request.files[0]!}`)}\n`
    return { stdout: '', stderr, files: [], code: code === exitCode.done ? exitCode.usage : code }
  }
  return trail ? reply(writeTrail(trail, options)) : callFault(unknown(run, id, request), request)
}

function unknown(run: SolvedRun, id: string, { language }: Request): string {
  const { fault } = cliWords(language)
  const projects = projectsWith(run, id)
  if (projects.length > 0) return fault.inProject(id, projects.join(', '))
  return withNearest(fault.nothingToExplain(id), id, [...studiedNames(run), ...traceable(run)], language)
}
