import type { ReportDocument } from './document.js'

/** Numbers of what a document numbers: '2' or 'A' a section, '3' or 'A1' a table or picture. */
export interface Numbering {
  /** By section id. */
  readonly sections: ReadonlyMap<string, string>
  /** By id of the captioned table or picture; the table beside a picture has no number of its own. */
  readonly captions: ReadonlyMap<string, string>
}

/**
 * Numbers sections 1, 2 … and appendices A, B …; tables and pictures are counted apart, through the body and within each
 * appendix, whose letter stands before the number.
 */
export function numberDocument({ sections }: Pick<ReportDocument, 'sections'>): Numbering {
  const numbers = new Map<string, string>()
  const captions = new Map<string, string>()
  const counts = new Map<string, number>()
  const next = (of: string) => {
    const count = (counts.get(of) ?? 0) + 1
    counts.set(of, count)
    return count
  }
  for (const { id, isAppendix, blocks } of sections) {
    const number = isAppendix ? letters(next('appendix')) : String(next('section'))
    numbers.set(id, number)
    const prefix = isAppendix ? number : ''
    for (const block of blocks) {
      if (block.kind === 'table' || block.kind === 'picture')
        captions.set(block.id, `${prefix}${next(`${block.kind} ${prefix}`)}`)
    }
  }
  return { sections: numbers, captions }
}

/** A, B … Z, AA, AB … for 1, 2 …. */
function letters(count: number): string {
  const last = String.fromCharCode(65 + ((count - 1) % 26))
  return count <= 26 ? last : letters(Math.floor((count - 1) / 26)) + last
}
