import { basename, dirname, join } from 'node:path'
import type { Outcome } from '../../base/index.js'
import { compareRuns } from '../../compare/index.js'
import { openProject, readText, svgToPng } from '../../io/index.js'
import {
  buildDocument,
  listDocument,
  type ReportDocument,
  type ReportOrder,
  writeDocument,
} from '../../report/index.js'
import { firstDifference, type ResultFile, readResultFile, writeResultFile } from '../../results/index.js'
import { checkReport, isReport, readReport, type ReportSpec } from '../../scenario/index.js'
import { codeOfRun, combinedCode, exitCode } from '../exit-code.js'
import { callFault, faultReply, overwriting, overwritten, sourceIn, withNearest } from '../projects.js'
import type { Reply, ReplyFile, ReportRequest, Request } from '../request.js'
import type { Services } from '../services.js'
import { cliWords } from '../words/index.js'
import { resultFile } from './run.js'
import { projectOf } from './saved.js'
import { lintLine, type Solved, solveAll } from './solve-all.js'

/** The document: what is to be shown of these scenarios, in the form asked for. */
export async function report(request: Request, services: Services): Promise<Reply> {
  const asked = request.report!
  const named = namedIn(request, services)
  if ('code' in named) return named
  const { spec, files, saved } = named
  const solved = await solveAll({ ...request, files, baseline: null }, services, {
    settings: saved.map((entry) => entry?.result.settings),
    faults: (checked) =>
      spec === undefined
        ? []
        : checkReport(
            spec,
            checked.map(({ staged }) => staged.program.graph.spec),
          ),
  })
  if ('code' in solved) return solved
  const changed = changedSince(solved, named, request, services)
  if (changed !== undefined) return { ...callFault(changed, request), code: exitCode.unproven }
  const ids = solved.runs.map(({ result }) => result.id)
  const baseline = request.baseline ?? spec?.baseline?.id ?? ids[0]!
  const { fault } = cliWords(request.language)
  if (!ids.includes(baseline))
    return callFault(withNearest(fault.noBaseline(baseline, ids.join(', ')), baseline, ids, request.language), request)
  const built = documentOf(solved, spec, baseline, request)
  if (!built.ok) return faultReply(built.diagnostics, sourceIn(solved.opened), request)
  const code = combinedCode(solved.runs.map((run) => codeOfRun(run, request.failOnMissedTarget)))
  const stderr = lintLine(solved, { ...request, files })
  if (asked.list) return { stdout: listDocument(built.value), stderr, files: [], code }
  const reply = await written(built.value, asked, { request, code, stderr })
  const refused = overwriting(
    reply.files.map(({ path }) => path),
    request.language,
    { projects: solved.opened.map(({ project }) => project), others: request.files },
  )
  return refused === undefined ? reply : callFault(refused, request)
}

/** The files a report is made of: scenarios, in order, and which of them were named by a saved result. */
interface Named {
  readonly spec?: ReportSpec
  readonly files: readonly string[]
  readonly saved: readonly (Saved | undefined)[]
}

interface Saved {
  readonly given: string
  readonly text: string
  readonly result: ResultFile
}

/** What a call names: a report file alone, or scenarios and saved results. */
function namedIn(request: Request, { parsed }: Services): Named | Reply {
  const [first = ''] = request.files
  const opened = openProject(first)
  if (opened.ok && isReport(opened.value.load(opened.value.entry) ?? '', opened.value.entry, parsed)) {
    const { entry, load } = opened.value
    const { fault } = cliWords(request.language)
    if (request.files.length > 1) return callFault(fault.reportAlone(first), request)
    const spec = readReport(entry, load, parsed)
    if (!spec.ok) return faultReply(spec.diagnostics, load, request)
    const folder = join(
      dirname(first),
      ...dirname(entry)
        .split('/')
        .map((part) => (part === '.' ? '.' : '..')),
    )
    const files = spec.value.scenarios.map(({ id }) => join(folder, id))
    const refused = overwritten(request, [opened.value])
    if (refused !== undefined) return callFault(refused, request)
    return { spec: spec.value, files, saved: files.map(() => undefined) }
  }
  return savedIn(request)
}

/** Scenarios of a call, saved results by the scenario they came from. */
function savedIn(request: Request): Named | Reply {
  const files: string[] = []
  const saved: (Saved | undefined)[] = []
  for (const given of request.files) {
    const text = given.endsWith('.json') ? readText(given) : undefined
    if (!text?.ok || !isResult(text.value)) {
      files.push(given)
      saved.push(undefined)
      continue
    }
    const result = readResultFile(text.value, given)
    if (!result.ok) return { ...faultReply(result.diagnostics, () => text.value, request), code: exitCode.unproven }
    const project = projectOf(given, undefined, result.value)
    if (project === undefined) return callFault(cliWords(request.language).projectNotFound(result.value.entry), request)
    files.push(join(project.root, project.entry))
    saved.push({ given, text: text.value, result: result.value })
  }
  return { files, saved }
}

const isResult = (text: string): boolean => /"schema":\s*"liubai-result\//.test(text)

/** A saved result that its files no longer give: what a report would show of it would not be what was saved. */
function changedSince(
  { runs, opened }: Solved,
  { saved }: Named,
  request: Request,
  services: Services,
): string | undefined {
  const words = cliWords(request.language)
  for (const [i, entry] of saved.entries()) {
    if (entry === undefined) continue
    const now = writeResultFile(resultFile(runs[i]!, opened[i]!, entry.result.settings, services))
    if (now === entry.text) continue
    const found = firstDifference(entry.text, now)
    const where = found ? words.differs(found.path, found.a ?? words.absent, found.b ?? words.absent) : ''
    return `${words.notVerified(entry.given)}\n${where}`
  }
  return undefined
}

function documentOf(
  { runs }: Solved,
  spec: ReportSpec | undefined,
  baseline: string,
  { language, report: asked }: Request,
): Outcome<ReportDocument> {
  const { title, date, language: wanted } = asked!
  const order: ReportOrder = {
    ...spec,
    ...(title === null ? {} : { title: { en: title, zh: title } }),
    ...(date === null ? {} : { date }),
  }
  return buildDocument(
    { comparison: compareRuns(runs, { baseline }), runs },
    order,
    wanted ?? spec?.language ?? language,
  )
}

/** Pixels of a drawing; none where the optional packages that draw are not installed. */
const pixelsOf = (svg: string): Promise<Uint8Array | undefined> =>
  svgToPng(svg).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  })

/** Name of the folder beside a Markdown file for its pictures: that of the file without its ending; none for a folder. */
const besides = (output: string | null): string | undefined =>
  output !== null && /[^/\\]\.md$/i.test(output) ? basename(output).replace(/\.md$/i, '') : undefined

/** The document as files: one, or a folder of them; a single text also on standard output. */
async function written(
  document: ReportDocument,
  { format, bom }: ReportRequest,
  { request, code, stderr }: { readonly request: Request; readonly code: number; readonly stderr: string },
): Promise<Reply> {
  const { output } = request
  const pictures = format === 'md' ? besides(output) : undefined
  const made = await writeDocument(document, format, {
    bom,
    ...(pictures === undefined ? {} : { pictures }),
    rasterise: pixelsOf,
  })
  if (made.length === 0) return callFault(cliWords(request.language).fault.nothingToDraw(format), request)
  if (output === null) {
    const [only] = made
    return { stdout: String(only!.content), stderr, files: [], code }
  }
  const files = made.map(
    ({ name, content }): ReplyFile =>
      name === ''
        ? { path: output, content }
        : { path: join(pictures === undefined ? output : dirname(output), name), content, makesFolder: true },
  )
  return { stdout: '', stderr, files, code }
}
