import type { Summary } from '../run/index.js'
import type { Label } from '../scenario/index.js'
import { type Block, left, noPaint, right, table } from './blocks.js'
import type { ReportOptions } from './formats.js'
import { formatNumber } from './numbers.js'
import { writeText } from './text.js'
import { type Words, wordsOf } from './words/index.js'

/** Writes what a right model holds: its size, what its recipes close, what its figures rest on; ids by their labels. */
export function writeChecks(
  summary: Summary,
  { language, paint = noPaint }: ReportOptions,
  labels: ReadonlyMap<string, Label> = new Map(),
): string {
  const words = wordsOf(language)
  const name: Name = (id) => labels.get(id)?.[language] ?? id
  return writeText(
    [
      sizes(summary, words),
      ...connections(summary, words, name),
      ...closures(summary, words, name),
      grades(summary, words),
    ],
    paint,
  )
}

/** Name of a place or a substance in the language of the answer. */
type Name = (id: string) => string

function sizes({ counts }: Summary, words: Words): Block {
  const present = (Object.keys(counts) as (keyof typeof counts)[]).filter((thing) => counts[thing] > 0)
  return {
    kind: 'paragraph',
    text: present.map((thing) => words.counted(thing, counts[thing])).join(words.comma),
  }
}

/** Who hangs together by links, who stands alone, and where material may go round. */
function connections({ connections: { groups, alone, loops } }: Summary, words: Words, name: Name): readonly Block[] {
  if (groups.length === 0) return []
  const list = (ids: readonly string[]) => ids.map(name).join(words.comma)
  const lines = [
    words.linked(groups.map((group) => group.length)),
    ...(alone.length > 0 ? [words.colon(words.alone, list(alone))] : []),
    ...(loops.length > 0 ? [words.colon(words.loops, loops.map(list).join(words.semicolon))] : []),
  ]
  return lines.map((text) => ({ kind: 'paragraph', text }))
}

/** The label of a substance with the id that claims write. */
function substanceName(id: string, words: Words, name: Name): string {
  return name(id) === id ? id : words.aside(name(id), id)
}

function closures({ closes }: Summary, words: Words, name: Name): readonly Block[] {
  const share = (part: number, whole: number) => words.percentText(formatNumber((100 * part) / whole, words, '%'))
  const rows = closes
    .filter((share) => share.recipes > 0)
    .map(({ component, recipes, closed, claimed, known }) => [
      component === 'mass' ? words.mass : substanceName(component, words, name),
      String(recipes),
      String(closed),
      share(closed, recipes),
      String(claimed),
      known.through > 0 ? String(known.recipes) : '',
      known.through > 0 ? formatNumber(known.through, words, 't') : '',
      known.through > 0 ? share(known.closed, known.through) : '',
    ])
  if (rows.length === 0) return []
  const columns = [
    left(words.component),
    right(words.recipesWith),
    right(words.closed),
    right(words.share),
    right(words.claimed),
    right(words.knownRecipes),
    right(words.through),
    right(words.closed),
  ]
  const known = closes.some((share) => share.known.through > 0)
  const notes = known ? [words.closuresNote, words.throughNote] : [words.closuresNote]
  return [...notes.map((text): Block => ({ kind: 'paragraph', text })), table(columns, rows)]
}

function grades({ grades: counted }: Summary, words: Words): Block {
  const list = counted
    .filter(({ figures }) => figures > 0)
    .map(({ grade, figures }) => `${grade === 'none' ? words.noGrade : grade} ${figures}`)
  return { kind: 'paragraph', text: words.colon(words.figures, list.join(words.comma)) }
}
