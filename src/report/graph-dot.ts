import type { Language } from '../base/index.js'
import { drawingOf } from './graph-drawing.js'
import type { NetworkSource } from './graph-source.js'
import { formatNumber } from './numbers.js'
import { wordsOf } from './words/index.js'

/** A network in the DOT language of Graphviz, edges labelled with commodity and amount. */
export function graphDot(source: NetworkSource, language: Language): string {
  const { title, unit, nodes, edges } = drawingOf(source, language)
  const words = wordsOf(language)
  const attributes = (entries: Readonly<Record<string, string>>): string =>
    Object.entries(entries)
      .map(([name, value]) => `${name}=${quoteDot(value)}`)
      .join(', ')
  return [
    `digraph network {`,
    `  graph [${attributes({ label: title, rankdir: 'LR' })}];`,
    `  node [${attributes({ shape: 'box' })}];`,
    ...nodes.map(({ id, label }) => `  ${quoteDot(id)} [${attributes({ label })}];`),
    ...edges.map(({ key, from, to, label, value }) => {
      const amount = [label, formatNumber(value, words), words.unitName(unit)].filter((text) => text !== '').join(' ')
      return `  ${quoteDot(from)} -> ${quoteDot(to)} [${attributes({ id: key, label: amount })}];`
    }),
    '}',
    '',
  ].join('\n')
}

/**
 * A text as a quoted DOT string: quotes and backslashes are escaped, so that neither ends the string nor means a line
 * end or the name of the node (\\N), and never a label in HTML, which stands in angle brackets without quotes.
 */
export function quoteDot(text: string): string {
  return `"${text.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`
}
