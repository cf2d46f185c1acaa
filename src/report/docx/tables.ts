import type { Cell, Column, TableBlock } from '../blocks.js'
import { widthOf } from '../cells.js'
import { type Orientation, typeArea } from './page.js'
import { paragraph, run, sizeOf } from './paragraphs.js'
import { element, setting } from './xml.js'

/** How a table stands on the page: upright or across, its letters' size in half points, its columns in twips. */
export interface TableLayout {
  readonly orientation: Orientation
  readonly halfPoints: number
  readonly widths: readonly number[]
}

/** A column of running text asks for no more letters than this, and takes no fewer; numbers ask for all of theirs. */
const most = 34
const least = 10
/** No column is narrower, so that no word of a head is broken. */
const narrowest = 5
/** Space in a cell besides its text, and of a letter that takes one cell of a terminal, per half point. */
const padding = 220
const letter = 5.3

const choices: readonly { readonly orientation: Orientation; readonly halfPoints: number }[] = [
  { orientation: 'portrait', halfPoints: 21 },
  { orientation: 'portrait', halfPoints: 18 },
  { orientation: 'landscape', halfPoints: 21 },
  { orientation: 'landscape', halfPoints: 18 },
  { orientation: 'landscape', halfPoints: 15 },
]

/**
 * Where a table fits: upright if it can, else in smaller letters, else across; on a page that lies across anyway, only there.
 * Long running text is the first to go on in further lines; nothing is cut.
 */
export function layoutOf({ columns, rows }: TableBlock, page: Orientation = 'portrait'): TableLayout {
  const asks = columns.map((column, i) =>
    askOf(
      column,
      rows.map((row) => row[i]!),
    ),
  )
  const possible = choices.filter(({ orientation }) => page === 'portrait' || orientation === page)
  const chosen =
    possible.find(
      ({ orientation, halfPoints }) =>
        sum(asks.map(({ wish }) => twips(wish, halfPoints))) <= typeArea[orientation].width,
    ) ?? possible.at(-1)!
  const { width } = typeArea[chosen.orientation]
  const needs = asks.map(({ need }) => twips(need, chosen.halfPoints))
  const stretch = asks.map(({ full }, i) => Math.max(0, twips(full, chosen.halfPoints) - needs[i]!))
  const spare = width - sum(needs)
  // Where not even the least fits, all give way alike; else what is left goes where it saves lines.
  const share = spare < 0 ? 0 : Math.min(1, spare / Math.max(1, sum(stretch)))
  const widths = needs.map((need, i) => (spare < 0 ? (need * width) / sum(needs) : need + share * stretch[i]!))
  return { ...chosen, widths: widths.map(Math.floor) }
}

const twips = (letters: number, halfPoints: number) => letters * letter * halfPoints + padding
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Letters a column needs, asks for, and would take to have each cell on one line. */
function askOf({ title, align }: Column, cells: readonly Cell[]) {
  const texts = cells.map(({ text }) => text)
  const full = Math.max(
    ...[narrowest, ...texts.map(lettersOf)],
    ...[Math.min(lettersOf(title), 8), Math.ceil(lettersOf(title) / 2)],
  )
  // Heads are bold.
  const word = Math.min(Math.max(1.2 * longestWord(title), ...texts.map(longestWord)), 16)
  if (align === 'right') return { need: Math.max(full, word), wish: Math.max(full, word), full }
  const need = Math.min(full, Math.max(least, word))
  return { need, wish: Math.max(need, Math.min(full, most)), full }
}

/** Letters of a text; marks that Chinese typefaces set as wide as a character take two. */
const lettersOf = (text: string): number => widthOf(text) + (text.match(/[●○∑–—…“”‘’×≤≥±]/g)?.length ?? 0)

/** Letters of the longest piece that no line may break. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef/.-]/).map(lettersOf))

const border = (side: string, eighths: number): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': 'auto' })

/** A table of three lines: above and below it, and under its head, which stands again on every page. */
export function tableXml({ columns, rows, gap }: TableBlock, layout: TableLayout, title: string): string {
  const head = columns.map((column): Cell => ({ text: column.title }))
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      setting('tblStyle', 'ThreeLineTable'),
      element('w:tblW', { 'w:w': layout.widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      setting('jc', 'center'),
      element('w:tblBorders', {}, border('top', 12), border('bottom', 12)),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0620', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
      element('w:tblCaption', { 'w:val': title }),
    ),
    element('w:tblGrid', {}, ...layout.widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    rowXml(head, columns, layout, { isHead: true, line: '' }),
    ...rows.map((row, i) => rowXml(row, columns, layout, { isHead: false, line: i === gap ? border('top', 4) : '' })),
  )
}

function rowXml(
  cells: readonly Cell[],
  columns: readonly Column[],
  { widths, halfPoints }: TableLayout,
  { isHead, line }: { readonly isHead: boolean; readonly line: string },
): string {
  const borders = isHead ? border('bottom', 6) : line
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : ''),
    ...cells.map(({ text }, i) =>
      element(
        'w:tc',
        {},
        element(
          'w:tcPr',
          {},
          element('w:tcW', { 'w:w': widths[i]!, 'w:type': 'dxa' }),
          borders === '' ? '' : element('w:tcBorders', {}, borders),
          setting('vAlign', isHead ? 'bottom' : 'top'),
        ),
        paragraph('TableText', run(text, (isHead ? element('w:b') + element('w:bCs') : '') + sizeOf(halfPoints)), {
          keepNext: isHead,
          line: 14 * halfPoints,
          align: columns[i]!.align,
        }),
      ),
    ),
  )
}
