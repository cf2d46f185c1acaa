import type { Severity } from '../../base/index.js'
import type { Room } from '../explanations/rooms.js'
import type { Verb } from '../verbs.js'

/** Every word of the command line, by language; both dictionaries have the same keys by type. */
export interface CliWords {
  /** Headings of the help. */
  readonly usage: string
  readonly commands: string
  readonly options: string
  readonly globalOptions: string
  readonly arguments: string
  readonly examples: string
  readonly exitCodes: string
  /** Placeholders of commander in a line of usage, and the names of arguments. */
  readonly placeholders: Readonly<Record<string, string>>

  readonly about: string
  readonly moreHelp: string
  readonly exitCodeLines: readonly string[]
  readonly verbs: Readonly<Record<Verb, string>>
  readonly help: string
  readonly helpCommand: string
  readonly version: string
  readonly argument: {
    readonly files: string
    readonly file: string
    readonly reported: string
    readonly result: string
    readonly scenario: string
    readonly subject: string
    readonly traced: string
    readonly folder: string
    readonly shell: (shells: string) => string
  }
  readonly option: {
    readonly lang: string
    readonly color: string
    readonly noColor: string
    readonly json: string
    readonly format: (forms: string) => string
    readonly output: string
    readonly outputRun: string
    readonly timeLimit: (seconds: number) => string
    readonly strict: string
    readonly exitCode: string
    readonly baseline: string
    readonly all: string
    readonly trace: string
    readonly watch: string
    readonly flows: string
    readonly quantity: string
    readonly by: string
    readonly period: string
    readonly template: (names: string) => string
    readonly outputReport: string
    readonly language: string
    readonly date: string
    readonly title: string
    readonly list: string
    readonly bom: string
    readonly laws: string
    readonly runs: (usual: number) => string
    readonly seed: string
  }

  /** Faults of the call. */
  readonly fault: {
    readonly prefix: string
    readonly unknownOption: (name: string) => string
    readonly unknownCommand: (name: string) => string
    readonly missingArgument: (name: string) => string
    readonly missingCommand: string
    readonly missingValue: (option: string) => string
    readonly badValue: (option: string, value: string, expected: string) => string
    readonly tooMany: (expected: number, given: number) => string
    readonly didYouMean: (name: string) => string
    readonly seeHelp: (command: string) => string
    readonly sameId: (id: string, files: string) => string
    readonly noBaseline: (id: string, known: string) => string
    readonly noTrace: (id: string) => string
    /** Said by `explain` of an id that is nothing of the scenario, or that only projects not built speak of. */
    readonly nothingToExplain: (id: string) => string
    readonly inProject: (id: string, projects: string) => string
    readonly overInput: (file: string) => string
    readonly oneForm: string
    readonly noCsvTrail: string
    readonly reportAlone: (file: string) => string
    readonly needsOutput: (format: string) => string
    readonly bomOfCsv: string
    readonly nothingToDraw: (format: string) => string
    readonly runsOfLaws: string
    readonly noLaws: (file: string) => string
    readonly graphOf: string
    readonly graphOfTable: string
    readonly noQuantity: (name: string, known: string) => string
    readonly mixedQuantity: (name: string) => string
    readonly negativeQuantity: (name: string) => string
    readonly noPeriod: (id: string, known: string) => string
    readonly noCode: (name: string) => string
    readonly noShell: (name: string, known: string) => string
    readonly existing: (files: readonly string[]) => string
  }
  readonly seconds: string
  readonly count: string
  readonly lawProgress: (done: number, of: number, file: string) => string
  readonly written: (file: string) => string
  readonly reading: (done: number, of: number, file: string) => string
  readonly solving: (done: number, of: number, file: string) => string
  readonly tryingProject: (done: number, of: number) => string
  readonly noChoice: (command: string) => string
  readonly interrupted: string
  readonly watching: (files: number) => string
  readonly watchEnded: string
  readonly outOfMemory: string
  readonly bug: (message: string) => string
  readonly bugReport: (version: string, place: string) => string
  readonly bugPlace: string
  readonly bugStack: string

  /** Answer of `new`. */
  readonly starter: {
    readonly written: string
    readonly next: string
  }

  /** Answer of `explain`. */
  readonly explain: {
    readonly severity: Readonly<Record<Severity, string>>
    /** What stands before the next action and before the reason. */
    readonly hint: string
    readonly why: string
    readonly failing: string
    readonly mended: string
    readonly others: (files: number) => string
    readonly rooms: Readonly<Record<Room, string>>
    readonly more: string
  }

  readonly noNetwork: (command: string) => string

  /** Answers of `check` and `verify`. */
  readonly good: (file: string) => string
  readonly bad: (file: string) => string
  readonly verified: (file: string, id: string) => string
  readonly notVerified: (file: string) => string
  readonly projectNotFound: (entry: string) => string
  readonly inputsChanged: (files: readonly string[]) => string
  readonly differs: (path: string, saved: string, now: string) => string
  readonly absent: string
  readonly lints: (count: number, command: string) => string
  readonly certificateFails: string
}
