import type { Language } from '../base/index.js'
import type { Block, TableBlock } from './blocks.js'

const han = '\\u3400-\\u9fff'
const besideHan = new RegExp(`(?<=[${han}）”])\\(([^()]*)\\)|(?<!/) ?\\(([^()]*[${han}][^()]*)\\)`, 'g')

/**
 * Chinese text with the punctuation of Chinese: brackets and colons are full-width beside Chinese, brackets within or right
 * behind others become a comma ('冶炼(甲(乙))' and '冶炼(甲)(乙)' → '冶炼（甲，乙）'). Formulas, ids and units are left.
 */
export function tidyChinese(text: string): string {
  if (!/[(（:]/.test(text) || !new RegExp(`[${han}]`).test(text)) return text
  let tidy = text
  for (let before = ''; before !== tidy; ) {
    before = tidy
    tidy = tidy.replace(besideHan, (_, beside?: string, within?: string) => `（${beside ?? within}）`)
  }
  return tidy
    .replace(/（([^（）]*)（([^（）]*)））/g, '（$1，$2）')
    .replace(/）（/g, '，')
    .replace(new RegExp(`(?<=[${han}）]):(?=\\s|[${han}])\\s?`, 'g'), '：')
}

/** The blocks of a Chinese report with Chinese punctuation in every text. */
function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, text: tidyChinese(block.text) }
      case 'list':
        return { ...block, items: block.items.map(tidyChinese) }
      case 'tree':
        return { ...block, lines: block.lines.map((line) => ({ ...line, text: tidyChinese(line.text) })) }
      case 'table':
        return tidyTable(block)
      default:
        return block satisfies never
    }
  })
}

const tidyTable = (block: TableBlock): TableBlock => ({
  ...block,
  columns: block.columns.map((column) => ({ ...column, title: tidyChinese(column.title) })),
  rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: tidyChinese(cell.text) }))),
})

/** The blocks of a report in its language. */
export const inLanguage = (blocks: readonly Block[], language: Language): readonly Block[] =>
  language === 'zh' ? tidyBlocks(blocks) : blocks
