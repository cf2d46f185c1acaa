/** How a piece of text is meant; a terminal may show it by colour, never by colour alone. */
export type Tone = 'plain' | 'good' | 'bad' | 'warning' | 'heading' | 'dim'

/** Colours a finished piece of text; the identity where there is no colour. */
export type Paint = (text: string, tone: Tone) => string

/** No colour at all. */
export const noPaint: Paint = (text) => text

/**
 * A cell of a table. Where it is a number, `value` is that number in `unit` (an id of a unit, not its name) and `text` how it
 * is read; a cell that names the unit of its row has `unit` and no `value`.
 */
export interface Cell {
  readonly text: string
  readonly tone?: Tone
  readonly value?: number
  readonly unit?: string
  /** Where the number comes from: a trail of the report, see `trailKey`. */
  readonly trail?: string
}

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** A line of a nested list; depth 0 is outermost. */
export interface TreeLine {
  readonly depth: number
  readonly text: string
}

/** A piece of a report, before it is written as terminal text or Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'tree'; readonly lines: readonly TreeLine[] }
  | TableBlock

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Index of the row that begins a second group, set apart; absent where there is one group. */
  readonly gap?: number
}

/** A table whose cells are given as texts; columns without any text in any row are left out. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | Cell)[])[], gap = 0): TableBlock {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)))
  const used = columns.map((_, i) => cells.some((row) => row[i]!.text !== ''))
  return {
    kind: 'table',
    columns: columns.filter((_, i) => used[i]),
    rows: cells.map((row) => row.filter((_, i) => used[i])),
    ...(gap > 0 && gap < rows.length ? { gap } : {}),
  }
}

export const left = (title: string): Column => ({ title, align: 'left' })
export const right = (title: string): Column => ({ title, align: 'right' })
