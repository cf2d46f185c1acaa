import { join } from 'node:path'
import { type Diagnostic, type Language, nearest, renderDiagnostics } from '../base/index.js'
import { openProject, type Project, realTarget } from '../io/index.js'
import { diagnosticsJson } from './diagnostics-json.js'
import { exitCode } from './exit-code.js'
import { painter } from './paint.js'
import type { Reply, Request } from './request.js'
import { cliWords } from './words/index.js'

/** A file named in the call, opened: what `run` needs to read it, and the path as it was given. */
export interface Opened {
  readonly given: string
  readonly project: Project
}

/** The files of a call that could be opened, and the faults of those that could not. */
export interface Openings {
  readonly opened: readonly Opened[]
  readonly faults: readonly Diagnostic[]
}

/** Opens every file of a call. */
export function openAll(files: readonly string[]): Openings {
  const outcomes = files.map((given) => ({ given, outcome: openProject(given) }))
  return {
    opened: outcomes.flatMap(({ given, outcome }) => (outcome.ok ? [{ given, project: outcome.value }] : [])),
    faults: outcomes.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.diagnostics)),
  }
}

/**
 * Absolute paths of all files that opened projects were asked for, also of those that are not there; links with their
 * targets.
 */
export const filesOf = ({ opened }: Openings): readonly string[] =>
  opened.flatMap(({ project }) => [...project.asked().map((path) => join(project.root, path)), ...project.read()])

/** Whether everything read through `before` would be read the same through `now`. */
export function sameTexts(before: Openings, now: Openings): boolean {
  if (JSON.stringify(before.faults) !== JSON.stringify(now.faults)) return false
  return before.opened.every(({ project }, i) => {
    const other = now.opened[i]?.project
    if (other === undefined || other.root !== project.root || other.entry !== project.entry) return false
    return (
      project.asked().every((path) => project.load(path) === other.load(path)) &&
      JSON.stringify(project.problems()) === JSON.stringify(other.problems())
    )
  })
}

/** Faults of files that cannot be opened and of files that are not right, together; the code is that of the graver. */
export function inputFaults(
  { opened, faults }: Openings,
  invalid: readonly Diagnostic[],
  request: Request,
): Reply | undefined {
  const all = withoutRepeats([...faults, ...invalid])
  if (all.length === 0) return undefined
  const reply = faultReply(all, sourceIn(opened), request)
  return faults.length > 0 ? { ...reply, code: exitCode.usage } : reply
}

/**
 * The faults of one scenario as they are shown: where a referenced file is there but was not read, the reason stands at
 * the reference instead of "cannot be found".
 */
export function faultsOf({ project }: Opened, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const reasons = new Map(project.problems().map((problem) => [problem.args['file'], problem]))
  return diagnostics.map((diagnostic) => {
    const reason = diagnostic.code === 'SCENARIO_UNREADABLE' ? reasons.get(diagnostic.args['path']) : undefined
    if (reason === undefined) return diagnostic
    if (reason.code === 'IO_NOT_UTF8')
      return { ...reason, related: [{ at: diagnostic.at, note: 'defined-here' as const }] }
    return { ...reason, at: diagnostic.at, length: diagnostic.length }
  })
}

/** Faults of several scenarios, each once: files that several of them share are read for each. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}

/** Faults in the input as a reply: for people on standard error and, with `--json`, for machines on standard output. */
export function faultReply(
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
  { language, format, colour }: Request,
): Reply {
  const text = renderDiagnostics(diagnostics, language, sourceOf, painter(colour.stderr).diagnostics)
  return {
    stdout: format === 'json' ? diagnosticsJson(diagnostics) : '',
    stderr: text,
    files: [],
    code: exitCode.invalid,
  }
}

/** Text of a file by its path in the first project of the call that holds it. */
export const sourceIn =
  (opened: readonly Opened[]) =>
  (file: string): string | undefined => {
    for (const { project } of opened) {
      const text = project.load(file)
      if (text !== undefined) return text
    }
    return undefined
  }

/** A fault that names something unknown, with the nearest known name where there is one. */
export function withNearest(text: string, name: string, known: readonly string[], language: Language): string {
  const found = nearest(name, known)
  return found === undefined ? text : `${text}\n${cliWords(language).fault.didYouMean(found)}`
}

/** A fault of the call itself as a reply. */
export function callFault(text: string, { language }: Request): Reply {
  return { stdout: '', stderr: `${cliWords(language).fault.prefix}${text}\n`, files: [], code: exitCode.usage }
}

/** The fault of an output path that would overwrite what was read; undefined where it does not. */
export const overwritten = (
  { output, language }: Request,
  projects: readonly Project[],
  others: readonly string[] = [],
): string | undefined => overwriting(output === null ? [] : [output], language, { projects, others })

/** The fault of the first of some paths to write to that would overwrite what was read of projects, or other files. */
export function overwriting(
  paths: readonly string[],
  language: Language,
  { projects, others }: { readonly projects: readonly Project[]; readonly others: readonly string[] },
): string | undefined {
  const read = new Set([
    ...projects.flatMap((project) => project.read()),
    ...others.map((path) => realTarget(path)?.path),
  ])
  const found = paths.find((path) => {
    const target = realTarget(path)?.path
    return target !== undefined && read.has(target)
  })
  return found === undefined ? undefined : cliWords(language).fault.overInput(found)
}

/** An answer as a reply: to standard output, or to the file asked for. */
export function answer(text: string, code: number, { output, format }: Request, stderr = ''): Reply {
  if (output === null) return { stdout: text, stderr, files: [], code }
  // Without a byte order mark spreadsheets take a CSV file for one of the local code page, and Chinese is lost.
  const file = { path: output, content: format === 'csv' ? `\ufeff${text}` : text }
  return { stdout: '', stderr, files: [file], code }
}
