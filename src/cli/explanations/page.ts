import { type Code, codes, type Diagnostic, fault, type Severity } from '../../base/index.js'
import { failing, mended, type Texts } from './example-files.js'
import type { Example, FileExample, Reader, Sentence } from './example.js'
import { examples } from './index.js'
import { told } from './told.js'

/** Everything there is to say of a code. */
export interface Page {
  readonly code: Code
  readonly severity: Severity
  /** What it means, whatever it is said of. */
  readonly message: Sentence
  readonly hint: Sentence
  readonly why: Sentence | null
  readonly failing: Shown
  readonly mended: Shown
}

/** One half of an example: what is there, what is called, and what is said of it. */
export interface Shown {
  readonly situation: Sentence | null
  readonly files: Texts
  readonly call: string
  readonly faults: readonly Diagnostic[]
}

/** The page of a code; its examples are executed, but for calls. */
export function pageOf(code: Code): Page {
  const { severity } = codes[code]
  const example: Example = examples[code]
  return {
    ...{ code, severity, message: inGeneral(code, 'message'), hint: inGeneral(code, 'hint'), why: example.why ?? null },
    ...(example.kind === 'call' ? ofCall(code, example) : ofFiles(example)),
  }
}

/** What a code says, with … for what differs from case to case. */
export function inGeneral(code: Code, part: 'message' | 'hint'): Sentence {
  const { en, zh } = codes[code]
  const general = (template: string) => template.replace(/\{[a-zA-Z]+\}/g, '…')
  return { en: general(en[part]), zh: general(zh[part]) }
}

const calls: Readonly<Record<Reader, (entry: string) => string>> = {
  check: (entry) => `liubai check ${entry}`,
  graph: (entry) => `liubai graph --flows ${entry}`,
  report: (entry) => `liubai report ${entry} --output report.html`,
  verify: (entry) => `liubai verify ${entry}`,
}

function ofFiles(example: FileExample): Pick<Page, 'failing' | 'mended'> {
  const half = (files: Texts): Shown => ({
    situation: null,
    files,
    call: calls[example.reader ?? 'check'](Object.keys(files)[0]!),
    faults: told(files, example.reader),
  })
  return { failing: half(failing(example)), mended: half(mended(example)) }
}

function ofCall(code: Code, example: Extract<Example, { kind: 'call' }>): Pick<Page, 'failing' | 'mended'> {
  const { situation, call, files = {}, fault: given } = example
  return {
    failing: {
      situation,
      files,
      call,
      faults: typeof given === 'string' ? told(files, given) : [fault(code, given.at, given)],
    },
    mended: { ...example.mended, files, faults: [] },
  }
}
