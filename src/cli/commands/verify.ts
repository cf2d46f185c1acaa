import { hashText, readText } from '../../io/index.js'
import {
  type Difference,
  firstDifference,
  type ResultFile,
  readResultFile,
  writeResultFile,
} from '../../results/index.js'
import { type Checked, check, solveChecked } from '../../run/index.js'
import { exitCode } from '../exit-code.js'
import type { Services } from '../services.js'
import { answer, callFault, faultReply, overwritten } from '../projects.js'
import type { Reply, Request } from '../request.js'
import { cliWords } from '../words/index.js'
import { resultFile } from './run.js'
import { projectOf } from './saved.js'
import { nonzeros } from './solve-all.js'

/** Schema of the machine form of `verify`. */
const verificationSchema = 'liubai/verification/1'

/** Is this saved result still what its inputs give, byte for byte, and is its certificate good? */
export async function verify(request: Request, services: Services): Promise<Reply> {
  const [given = '', scenario] = request.files
  const text = readText(given)
  if (!text.ok) return { ...faultReply(text.diagnostics, () => undefined, request), code: exitCode.usage }
  const saved = readResultFile(text.value, given)
  if (!saved.ok) {
    const reply = faultReply(saved.diagnostics, (file) => (file === given ? text.value : undefined), request)
    return { ...reply, code: exitCode.unproven }
  }
  const project = projectOf(given, scenario, saved.value)
  if (project === undefined) return callFault(cliWords(request.language).projectNotFound(saved.value.entry), request)
  const checked = check(project.entry, project.load)
  if (!checked.ok) return faultReply(checked.diagnostics, project.load, request)
  const refused = overwritten(request, [project], [given])
  if (refused !== undefined) return callFault(refused, request)
  const { settings } = saved.value
  const again = solveChecked(checked.value, await services.solver(nonzeros(checked.value)), settings)
  const now = writeResultFile(resultFile(again, { given, project }, settings, services))
  const difference =
    firstDifference(text.value, now) ?? (text.value === now ? null : { path: '', a: undefined, b: undefined })
  const ok = difference === null && again.result.certificate.ok
  const code = ok ? exitCode.done : exitCode.unproven
  return answer(
    verdict(request, given, {
      id: again.result.id,
      certificate: again.result.certificate.ok,
      difference,
      changed: changedInputs(saved.value, checked.value),
      ok,
    }),
    code,
    request,
  )
}

interface Verdict {
  readonly id: string
  readonly certificate: boolean
  readonly difference: Difference | null
  /** Input files whose text is another now, or that only one side has. */
  readonly changed: readonly string[]
  readonly ok: boolean
}

function verdict(
  { format, language }: Request,
  file: string,
  { id, certificate, difference, changed, ok }: Verdict,
): string {
  if (format === 'json') {
    const named = difference && { path: difference.path, saved: difference.a ?? null, now: difference.b ?? null }
    return `${JSON.stringify({ schema: verificationSchema, file, id, ok, certificate: { ok: certificate }, changedInputs: changed, difference: named }, null, 2)}\n`
  }
  const words = cliWords(language)
  if (ok) return `${words.verified(file, id)}\n`
  const reason = difference
    ? words.differs(difference.path || '/', difference.a ?? words.absent, difference.b ?? words.absent)
    : words.certificateFails
  const inputs = changed.length > 0 ? [words.inputsChanged(changed)] : []
  return `${[words.notVerified(file), ...inputs, reason].join('\n')}\n`
}

/** Files that are not what the result was made from. */
function changedInputs({ inputs }: ResultFile, { staged }: Checked): readonly string[] {
  const before = new Map(inputs.map(({ path, sha256 }) => [path, sha256]))
  const now = new Map(staged.program.graph.spec.files.map(({ path, text }) => [path, hashText(text)]))
  return [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path)).sort()
}
