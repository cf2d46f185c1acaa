/** A place in an input file: path relative to the project folder with `/`; line and column count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly col: number
}

/** Where an effective value was set, by which layer, and what it overrode. */
export interface Origin {
  readonly at: Position
  /** Length in characters of the text that set the value. */
  readonly length: number
  /** The layer that set it: 'model', 'scenario:<id>' or 'project:<id>'. */
  readonly layer: string
  /** The text as written. */
  readonly text: string
  /** What stood there before, if this value replaced another. */
  readonly overrode?: Origin
  /** Reason the change gives that set it. */
  readonly why?: string
}

/** Kind of source. A official document, B literature, company or press, C derivation shown, D assumed. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** How far a figure was checked: ● read in a stored text, ∑ computed here, ○ from memory of the named document. */
export type Seen = '●' | '∑' | '○'

/** What the file says about a figure, besides its value. Everything optional: absence is shown as "not stated". */
export interface Facts {
  readonly grade?: Grade
  readonly seen?: Seen
  /** Key in `sources`. */
  readonly source?: string
  /** Row key of the domain notes (F013, P03, Q20). */
  readonly row?: string
  readonly why?: string
  /** Year the figure speaks of. */
  readonly year?: string
  /** What it is per: wet or dry, strength, with or without tax. */
  readonly basis?: string
}

/** Grades from strong to weak; a figure without a grade is weaker than D. */
export const gradeOrder: readonly (Grade | 'none')[] = ['A', 'B', 'C', 'D', 'none']
