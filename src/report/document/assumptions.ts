import { compareIds } from '../../base/index.js'
import type { Figure } from '../../model/index.js'
import { assumptionsOf } from '../../results/index.js'
import { left, right, table } from '../blocks.js'
import { readInput } from '../input-text.js'
import type { DocumentBlock } from './document.js'
import { captioned } from './captioned.js'
import type { Making } from './making.js'

/** Rows of a table of figures; the workbook and the data files hold all. */
const most = 60

/** A figure and how many indicators rest on it, the most of any scenario. */
interface Resting {
  readonly figure: Figure
  readonly indicators: number
}

/** Figures graded D or not at all that indicators rest on, those that the most rest on first. */
export function assumptionBlocks(making: Making, titled: { id: string; caption: string }): readonly DocumentBlock[] {
  const { phrases } = making
  const found = new Map<string, Resting>()
  for (const run of making.source.runs)
    for (const { figure, indicators } of assumptionsOf(run))
      if (indicators.length > (found.get(figure.path)?.indicators ?? 0))
        found.set(figure.path, { figure, indicators: indicators.length })
  const all = [...found.values()].sort(
    (a, b) => b.indicators - a.indicators || compareIds(a.figure.path, b.figure.path),
  )
  if (all.length === 0) return [saying(phrases.assumptions.none, making)]
  return [saying(phrases.assumptions.intro(all.length), making), ...figuresTable(all, titled, making)]
}

/** Figures whose mark says that nobody has seen them in their source. */
export function unverifiedBlocks(making: Making, titled: { id: string; caption: string }): readonly DocumentBlock[] {
  const { phrases } = making
  const found = new Map(
    making.source.runs.flatMap((run) =>
      run.compiled.graph.figures
        .filter(({ facts }) => facts.seen === '○')
        .map((figure) => [figure.path, figure] as const),
    ),
  )
  const all = [...found.values()].sort((a, b) => compareIds(a.path, b.path))
  if (all.length === 0) return [saying(phrases.unverified.none, making)]
  return [
    saying(phrases.unverified.intro(all.length), making),
    ...figuresTable(
      all.map((figure) => ({ figure, indicators: 0 })),
      titled,
      making,
    ),
  ]
}

const saying = (clause: string, { phrases }: Making): DocumentBlock => ({
  kind: 'paragraph',
  text: phrases.sentence(clause),
})

function figuresTable(
  all: readonly Resting[],
  titled: { id: string; caption: string },
  making: Making,
): readonly DocumentBlock[] {
  const words = making.phrases.assumptions
  const counted = all.some(({ indicators }) => indicators > 0)
  const rows = all.slice(0, most).map(({ figure, indicators }) => {
    const { grade = '', seen = '', source = '' } = figure.facts
    const input = readInput(figure.origin.text)
    return [
      figure.path,
      input.value,
      [input.facts.get('low'), input.facts.get('high')].filter((text) => text !== undefined).join(' – '),
      `${grade}${seen}`,
      source,
      `${figure.origin.at.file}:${figure.origin.at.line}`,
      ...(counted ? [{ text: String(indicators), value: indicators }] : []),
    ]
  })
  const columns = [
    left(words.figure),
    right(words.value),
    left(words.range),
    left(words.grade),
    left(words.source),
    left(words.place),
    ...(counted ? [right(words.indicators)] : []),
  ]
  const more = all.length - rows.length
  return captioned([table(columns, rows)], { ...titled, notes: more > 0 ? [words.more(more)] : [] }, making)
}
