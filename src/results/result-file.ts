import { bad, fault, good, type Outcome } from '../base/index.js'
import { canonicalJson } from './canonical.js'
import type { RunResult } from './result.js'

/** Schema of result files; the number rises when a reader of the old form would misread the new one. */
export const RESULT_SCHEMA = 'liubai-result/1'

/** What a run was asked besides its files. */
export interface RunSettings {
  /** Seconds allowed to the solver in all. */
  readonly timeLimit: number
  /** Whether unplaced and unmet amounts were forbidden. */
  readonly strict: boolean
}

/** An input file with the SHA-256 of its text, in lower-case hexadecimal. */
export interface InputHash {
  readonly path: string
  readonly sha256: string
}

/** A saved run: everything needed to run it again and to see whether it still gives the same. */
export interface ResultFile {
  readonly schema: typeof RESULT_SCHEMA
  /** Version of this program that wrote it. */
  readonly engine: string
  readonly solver: { readonly name: string; readonly version: string }
  /** Path of the entry file, relative to the project folder. */
  readonly entry: string
  readonly settings: RunSettings
  /** Every file read, by path. */
  readonly inputs: readonly InputHash[]
  readonly run: RunResult
}

/** The file as canonical JSON text: the same run gives the same bytes. */
export function writeResultFile(file: Omit<ResultFile, 'schema'>): string {
  return canonicalJson({ schema: RESULT_SCHEMA, ...file })
}

const DEEPEST = 64

/**
 * Reads a result file. `path` is where it stands, for diagnostics: text that is not JSON, of another schema or without a
 * required part is a positioned fault. Parts inside `run` are taken as written: `verify` computes them anew.
 */
export function readResultFile(text: string, path = 'result.json'): Outcome<ResultFile> {
  const at = (offset: number) => ({ file: path, ...lineAndColumn(text, offset) })
  if (deepest(text) > DEEPEST)
    return bad([fault('RESULTS_NOT_JSON', at(0), { args: { what: `nested deeper than ${DEEPEST}` } })])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return bad([fault('RESULTS_NOT_JSON', at(Number(/position (\d+)/.exec(what)?.[1] ?? 0)), { args: { what } })])
  }
  const schema = isRecord(value) ? value['schema'] : undefined
  if (schema !== RESULT_SCHEMA) {
    const found = typeof schema === 'string' ? schema : '—'
    return bad([fault('RESULTS_WRONG_SCHEMA', at(0), { args: { expected: RESULT_SCHEMA, found } })])
  }
  const missing = missingPart(value as Record<string, unknown>)
  if (missing !== undefined) return bad([fault('RESULTS_MISSING_PART', at(0), { args: { part: missing } })])
  return good(value as unknown as ResultFile)
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isList = (value: unknown): boolean => Array.isArray(value)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Required parts and what each must be. */
const required: readonly (readonly [path: string, is: (value: unknown) => boolean])[] = [
  ['engine', isText],
  ['solver.name', isText],
  ['solver.version', isText],
  ['entry', isText],
  ['settings.timeLimit', (value) => typeof value === 'number' && value > 0],
  ['settings.strict', (value) => typeof value === 'boolean'],
  [
    'inputs',
    (value) =>
      Array.isArray(value) && value.every((input) => isText(part(input, 'path')) && isText(part(input, 'sha256'))),
  ],
  ['run.id', isText],
  ['run.status', isText],
  ['run.certificate.ok', (value) => typeof value === 'boolean'],
  ['run.indicators', isList],
  ['run.flows', isList],
]

function missingPart(value: Record<string, unknown>): string | undefined {
  return required.find(([path, is]) => !is(part(value, path)))?.[0]
}

function part(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) found = isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return found
}

/** Greatest depth of brackets outside strings: known before the parser and our own walks meet them. */
function deepest(text: string): number {
  let depth = 0
  let most = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (inString) {
      if (letter === '\\') i++
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '[' || letter === '{') most = Math.max(most, ++depth)
    else if (letter === ']' || letter === '}') depth--
  }
  return most
}

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly col: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, col: offset - before.lastIndexOf('\n') }
}
