import type { Cell, TableBlock } from '../blocks.js'
import type { Language } from '../../base/index.js'
import type { Words } from '../words/index.js'
import type { DocumentLanguage } from './document.js'
import type { ReportSource } from './source.js'
import { scaledText, scaleOf } from './scales.js'

/** What a table must know of the document it stands in. */
interface Dressing {
  readonly source: ReportSource
  readonly language: Language
  readonly documentLanguage: DocumentLanguage
  readonly context: { readonly words: Words }
}

/**
 * A printed table as it stands in a document: scenarios by their names, no ids of indicators, and in a document of one
 * language each row in the larger units of that language (万吨, 亿元; kt, million yuan) where its numbers are large.
 */
export function dress(block: TableBlock, making: Dressing): TableBlock {
  const { words } = making.context
  const kept = block.columns.map(({ title }) => title !== words.id)
  const named = (text: string): string =>
    making.source.comparison.scenarios.find(({ id }) => id === text)?.label[making.language] ?? text
  return {
    ...block,
    columns: block.columns.filter((_, i) => kept[i]).map((column) => ({ ...column, title: named(column.title) })),
    rows: block.rows.map((row) =>
      inLargeUnits(
        row
          .filter((_, i) => kept[i])
          .map((cell) => (cell.value === undefined ? { ...cell, text: withSign(named(cell.text)) } : cell)),
        making,
      ),
    ),
  }
}

/** The sign of a judgement stays with its word where a cell is narrow. */
const withSign = (text: string): string => text.replace(/^([-+=?]) /, '$1\u00a0')

/** A row whose numbers share one unit, named in a cell of the row, in the scale of the largest of them. */
function inLargeUnits(row: readonly Cell[], { documentLanguage, context: { words } }: Dressing): readonly Cell[] {
  const named = row.findIndex(({ unit, value }) => unit !== undefined && value === undefined)
  if (named < 0 || documentLanguage === 'both') return row
  const unit = row[named]!.unit!
  const numbers = row.flatMap((cell) => (cell.value !== undefined && cell.unit === unit ? [cell.value] : []))
  const scale = scaleOf(numbers, unit, documentLanguage)
  if (scale === undefined) return row
  return row.map((cell, i) => {
    if (i === named) return { ...cell, text: cell.text.replace(words.unitName(unit), () => words.unitName(scale.unit)) }
    if (cell.value === undefined || cell.unit !== unit) return cell
    return { ...cell, text: scaledText(cell.value, scale, words, cell.text.startsWith('+')) }
  })
}
