import type { Diagnostic, Language } from '../../base/index.js'

/** A sentence in every language. */
export type Sentence = Readonly<Record<Language, string>>

/** Text that stands once in the files → text put in its place. */
export type Edit = readonly [from: string, to: string]

/** What the files of an example are given to. */
export type Reader = 'check' | 'report' | 'graph' | 'verify'

/** The smallest files that give a code, and the smallest change that mends them. */
export interface FileExample {
  readonly kind?: undefined
  /** Texts by path, the culprit between ⟦ and ⟧; a single text is `model.yaml`. The first is the one named in the call. */
  readonly files: string | Readonly<Record<string, string>>
  /** What to put in place of the culprit, or edits. */
  readonly mend: string | readonly Edit[]
  /** By default `check`. */
  readonly reader?: Reader
  /** What message and hint leave open. */
  readonly why?: Sentence
}

/** A call that gives a code for what files alone do not show, and what works instead. */
export interface CallExample {
  readonly kind: 'call'
  /** What is there when the call is made. */
  readonly situation: Sentence
  readonly call: string
  /** What is said; a reader: what it says of the files. */
  readonly fault: Reader | (Pick<Diagnostic, 'at'> & Partial<Pick<Diagnostic, 'length' | 'args' | 'suggestion'>>)
  /** Files shown with the fault. */
  readonly files?: Readonly<Record<string, string>>
  readonly mended: { readonly situation: Sentence; readonly call: string }
  readonly why?: Sentence
}

export type Example = FileExample | CallExample
