import type { Diagnostic } from '../../base/index.js'
import { openProject } from '../../io/index.js'
import { type LawStudyReport, writeLaws } from '../../report/index.js'
import { check, type Checked } from '../../run/index.js'
import type { ParsedFiles } from '../../scenario/index.js'
import type { SolverPort } from '../../solve/index.js'
import {
  addTallies,
  counterexamples,
  emptyTally,
  type LawTally,
  type Studied,
  studied,
  tryCases,
} from '../../studies/index.js'
import { exitCode } from '../exit-code.js'
import { painter } from '../paint.js'
import { answer, callFault, faultsOf, inputFaults, type Opened, openAll, overwritten } from '../projects.js'
import type { LawShare } from '../law-share.js'
import type { LawRequest, Reply, Request } from '../request.js'
import type { Services } from '../services.js'
import { cliWords } from '../words/index.js'

/** Do the laws of these scenarios hold whatever admissible inputs are put in? */
export async function checkLaws(request: Request, asked: LawRequest, services: Services): Promise<Reply> {
  const openings = openAll(request.files)
  const outcomes = openings.opened.map((entry) => ({
    entry,
    outcome: check(entry.project.entry, entry.project.load, services.parsed),
  }))
  const faults = outcomes.flatMap(({ entry, outcome }): readonly Diagnostic[] =>
    outcome.ok ? [] : faultsOf(entry, outcome.diagnostics),
  )
  const stopped = inputFaults(openings, faults, request)
  if (stopped) return stopped
  const refused = overwritten(
    request,
    openings.opened.map(({ project }) => project),
  )
  if (refused !== undefined) return callFault(refused, request)
  const studies: LawStudyReport[] = []
  for (const { entry, outcome } of outcomes)
    if (outcome.ok) studies.push(await studyOf(entry, outcome.value, { request, asked, services }))
  const { language, format, colour } = request
  const code = studies.every(({ tally }) => tally.laws.every(({ broken }) => broken === 0))
    ? exitCode.done
    : exitCode.unproven
  return answer(writeLaws(studies, { language, format, paint: painter(colour.stdout).report }), code, request)
}

async function studyOf(
  { given, project }: Opened,
  checked: Checked,
  { request, asked, services }: { readonly request: Request; readonly asked: LawRequest; readonly services: Services },
): Promise<LawStudyReport> {
  const { timeLimit } = request
  const port = await services.solver(checked.staged.program.matrix.value.length)
  const study = studied({ entry: project.entry, load: project.load, parsed: services.parsed, port, timeLimit }, checked)
  const { fault, lawProgress } = cliWords(request.language)
  let done = 0
  const onCase = () => services.onProgress(lawProgress(++done, asked.runs, given))
  const tallies = services.tryLaws
    ? await services.tryLaws({ file: given, timeLimit, laws: asked }, onCase)
    : [tryCases(study, asked, onCase)]
  const tally = tallies.reduce(addTallies, emptyTally(study))
  return {
    study,
    file: given,
    tally,
    seed: asked.seed,
    runs: asked.runs,
    broken: counterexamples(study, tally, asked.seed),
    none: fault.noLaws(given),
  }
}

/** The cases of one worker. */
export function tryShare(
  { file, timeLimit, laws, from, step }: LawShare,
  { port, parsed }: { readonly port: SolverPort; readonly parsed: ParsedFiles },
  onCase: () => void,
): LawTally {
  const { entry, load } = opened(file)
  const checked = check(entry, load, parsed)
  if (!checked.ok) throw new Error(`${file} changed while its laws were tried`)
  const study: Studied = studied({ entry, load, parsed, port, timeLimit }, checked.value)
  return tryCases(study, { ...laws, from, step }, onCase)
}

function opened(file: string) {
  const project = openProject(file)
  if (!project.ok) throw new Error(`${file} is gone`)
  return project.value
}
