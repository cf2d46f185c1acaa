import type { Language } from '../base/index.js'
import type { DocumentFormat, DocumentLanguage, Format, GraphFormat } from '../report/index.js'
import type { GraphQuestion } from '../run/index.js'
import type { Failure } from './bug.js'
import type { EngineVerb } from './verbs.js'

/** What the command line asked for: plain data, so that it can be handed to a worker. */
export interface Request {
  readonly verb: EngineVerb
  /** Paths as given, from the current folder. */
  readonly files: readonly string[]
  readonly language: Language
  readonly format: Format
  /** Where the answer goes instead of standard output. */
  readonly output: string | null
  /** Seconds allowed to the solver for each scenario. */
  readonly timeLimit: number
  /** Amounts without a place or not met make a scenario infeasible. */
  readonly strict: boolean
  /** Id of the scenario the others are set against; null: the first. */
  readonly baseline: string | null
  /** A missed target ends with its own exit code. */
  readonly failOnMissedTarget: boolean
  /** The answer is given again whenever a file it rests on has changed. */
  readonly watch: boolean
  /** Id of the indicator or flow whose trail `run` prints; null: none. */
  readonly trace: string | null
  /** A report for reading leaves nothing out for being small. */
  readonly all: boolean
  /** What `graph` is asked; absent for the other commands. */
  readonly graph?: GraphRequest
  /** Laws that `check` tries; absent where it is not asked to. */
  readonly laws?: LawRequest
  /** What `report` is asked; absent for the other commands. */
  readonly report?: ReportRequest
  /** Whether each stream takes colours. */
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean }
}

/** What `graph` is asked: a network of a scenario, or a table of flows, in one of the forms networks have. */
export interface GraphRequest extends GraphQuestion {
  /** Path of the table; null: the scenario. */
  readonly flows: string | null
  readonly format: GraphFormat
}

/** How laws are tried: so many cases, all of them given by the seed. */
export interface LawRequest {
  readonly runs: number
  readonly seed: number
}

/** What `report` is asked beside its files. */
export interface ReportRequest {
  readonly format: DocumentFormat
  /** Language of the report; null: of the report file, else of the call. */
  readonly language: DocumentLanguage | null
  /** ISO date; null: of the report file, else none. */
  readonly date: string | null
  /** Title; null: of the report file, else the usual one. */
  readonly title: string | null
  /** Only tell what the texts of a report may cite. */
  readonly list: boolean
  /** CSV with the mark that tells spreadsheets it is UTF-8. */
  readonly bom: boolean
}

/** A file an answer is written to. */
export interface ReplyFile {
  readonly path: string
  /** Its folder is made where it is missing. */
  readonly makesFolder?: true
  readonly content: string | Uint8Array
}

/** What a command answers: texts for the two streams, files to write, and how the program ends. */
export interface Reply {
  readonly stdout: string
  readonly stderr: string
  readonly files: readonly ReplyFile[]
  readonly code: number
}

/**
 * What the worker reports while it works, and what it answers; 'unchanged': the files are as they were at the last answer.
 * `files` are the absolute paths the answer rests on, whether there is a file or not.
 */
export type Message =
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'reply'; readonly reply: Reply; readonly files: readonly string[] }
  | { readonly kind: 'unchanged'; readonly files: readonly string[] }
  | Failure

/** Seconds allowed to the solver when the call names none. */
export const defaultTimeLimit = 300

/** Cases laws are tried in when the call names no number. */
export const usualRuns = 100
