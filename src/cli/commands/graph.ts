import { readText } from '../../io/index.js'
import { type NetworkSource, writeNetwork } from '../../report/index.js'
import { type GraphAnswer, graphOfRun, graphOfTable } from '../../run/index.js'
import { codeOfRun, exitCode } from '../exit-code.js'
import { painter } from '../paint.js'
import { answer, callFault, faultReply, overwritten, withNearest } from '../projects.js'
import type { GraphRequest, Reply, Request } from '../request.js'
import type { Services } from '../services.js'
import { cliWords } from '../words/index.js'
import { lintLine, solveAll } from './solve-all.js'

/** Who is linked to whom: in a scenario once it is solved, or in a bare table of flows. */
export async function graph(request: Request, services: Services): Promise<Reply> {
  const asked = request.graph ?? {
    flows: null,
    quantity: 'mass',
    by: 'enterprise',
    period: null,
    format: request.format,
  }
  return asked.flows === null ? ofScenario(request, asked, services) : ofTable(request, asked, asked.flows)
}

async function ofScenario(request: Request, asked: GraphRequest, services: Services): Promise<Reply> {
  const solved = await solveAll(request, services)
  if ('code' in solved) return solved
  const run = solved.runs[0]!
  const code = codeOfRun(run, request.failOnMissedTarget)
  const found = graphOfRun(run, asked)
  if (found.kind === 'no-answer') {
    const { fault, noNetwork } = cliWords(request.language)
    return { stdout: '', stderr: `${fault.prefix}${noNetwork(`liubai run ${request.files[0]}`)}\n`, files: [], code }
  }
  if (found.kind !== 'view') return callFault(faultOf(found, asked, request), request)
  const { id, label } = run.result
  return written({ id, label, run, view: found.view }, asked, { request, code, stderr: lintLine(solved, request) })
}

function ofTable(request: Request, asked: GraphRequest, path: string): Reply {
  const text = readText(path)
  if (!text.ok) return { ...faultReply(text.diagnostics, () => undefined, request), code: exitCode.usage }
  const view = graphOfTable(text.value, path)
  if (!view.ok) return faultReply(view.diagnostics, (file) => (file === path ? text.value : undefined), request)
  const refused = overwritten(request, [], [path])
  if (refused !== undefined) return callFault(refused, request)
  const label = { en: path, zh: path }
  const source = { id: path, label, run: null, view: view.value }
  return written(source, asked, { request, code: exitCode.done, stderr: '' })
}

function written(
  source: NetworkSource,
  { format }: GraphRequest,
  { request, code, stderr }: { readonly request: Request; readonly code: number; readonly stderr: string },
): Reply {
  const { language, colour } = request
  return answer(writeNetwork(source, { language, format, paint: painter(colour.stdout).report }), code, request, stderr)
}

function faultOf(
  found: Exclude<GraphAnswer, { kind: 'view' | 'no-answer' }>,
  { quantity, period }: GraphRequest,
  { language }: Request,
): string {
  const { fault } = cliWords(language)
  if (found.kind === 'no-period') {
    const text = fault.noPeriod(period ?? '', found.known.join(', '))
    return withNearest(text, period ?? '', found.known, language)
  }
  const { kind, known } = found.found
  switch (kind) {
    case 'unknown':
      return withNearest(fault.noQuantity(quantity, known.join(', ')), quantity, known, language)
    case 'mixed':
      return fault.mixedQuantity(quantity)
    case 'negative':
      return fault.negativeQuantity(quantity)
    default:
      return kind satisfies never
  }
}
