import { renderDiagnostics } from '../../base/index.js'
import { writeChecks } from '../../report/index.js'
import { check as checkScenario, summarise } from '../../run/index.js'
import type { Label, ParsedFiles, ScenarioSpec } from '../../scenario/index.js'
import { diagnosticJson } from '../diagnostics-json.js'
import { exitCode } from '../exit-code.js'
import { painter } from '../paint.js'
import {
  answer,
  callFault,
  faultsOf,
  inputFaults,
  type Opened,
  openAll,
  overwritten,
  sourceIn,
  withoutRepeats,
} from '../projects.js'
import type { Reply, Request } from '../request.js'
import type { Services } from '../services.js'
import { cliWords } from '../words/index.js'

/** Schema of the machine form of `check`. */
const checkSchema = 'liubai/check/1'

/** Are these files right? Every fault and note of every file, and what the good ones hold. */
export async function check(request: Request, { parsed }: Pick<Services, 'parsed'>): Promise<Reply> {
  const openings = openAll(request.files)
  const { opened } = openings
  const checked = opened.map((entry) => one(entry, parsed))
  if (openings.faults.length > 0)
    return inputFaults(
      openings,
      checked.flatMap((entry) => entry.found),
      request,
    )!
  const refused = overwritten(
    request,
    opened.map(({ project }) => project),
  )
  if (refused !== undefined) return callFault(refused, request)
  const code = checked.every(({ summary }) => summary !== null) ? exitCode.done : exitCode.invalid
  if (request.format === 'json') {
    const files = checked.map(({ given, id, summary, found }) => ({
      file: given,
      id,
      ok: summary !== null,
      faults: found.map(diagnosticJson),
      ...summary,
    }))
    return answer(`${JSON.stringify({ schema: checkSchema, files }, null, 2)}\n`, code, request)
  }
  const found = withoutRepeats(checked.flatMap((entry) => entry.found))
  const { diagnostics, report } = painter(request.output === null && request.colour.stdout)
  const words = cliWords(request.language)
  const parts = [
    ...(found.length > 0 ? [renderDiagnostics(found, request.language, sourceIn(opened), diagnostics)] : []),
    ...checked.map(({ given, summary, labels }) => {
      if (summary === null) return `${words.bad(given)}\n`
      return `${words.good(given)}\n${writeChecks(summary, { language: request.language, format: 'table', paint: report }, labels)}`
    }),
  ]
  return answer(parts.join('\n'), code, request)
}

function one(entry: Opened, parsed: ParsedFiles) {
  const { given, project } = entry
  const outcome = checkScenario(project.entry, project.load, parsed)
  return outcome.ok
    ? {
        labels: labelsOf(outcome.value.staged.program.graph.spec),
        given,
        id: outcome.value.staged.program.graph.spec.id,
        summary: summarise(outcome.value.staged.program),
        found: outcome.value.lints,
      }
    : { given, id: null, summary: null, labels: new Map<string, Label>(), found: faultsOf(entry, outcome.diagnostics) }
}

/** Labels of the places and substances of a model, by id. */
const labelsOf = ({ sites, markets, substances }: ScenarioSpec): ReadonlyMap<string, Label> =>
  new Map([...substances, ...markets, ...sites].map(({ id, label }) => [id, label]))
