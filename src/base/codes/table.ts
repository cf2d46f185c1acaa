export type Severity = 'error' | 'lint'

/** Words of one code in one language; `{name}` is replaced by the diagnostic's argument of that name. */
export interface Words {
  readonly message: string
  /** The next action, in the imperative. */
  readonly hint: string
}

/** The codes of one room with their severity and words. */
export type CodeTable = Readonly<
  Record<string, { readonly severity: Severity; readonly en: Words; readonly zh: Words }>
>
