import type { Trail, TrailColumn, TrailFeed, TrailFigure, TrailPart, TrailPlace, TrailTerm } from '../results/index.js'
import type { Language } from '../base/index.js'
import { type Block, noPaint, type TreeLine } from './blocks.js'
import type { Format, ReportOptions } from './formats.js'
import { writeJson } from './json.js'
import { writeMarkdown } from './markdown.js'
import { formatNumber } from './numbers.js'
import { writeText } from './text.js'
import { type Words, wordsOf } from './words/index.js'

/** Terms and feeds named one by one; smaller ones are counted. */
const mostTerms = 12
const mostFeeds = 5

/** Schema of a trail written as JSON. */
export const trailSchema = 'liubai/trail/1'

/** Writes where a number comes from: formula, flows, recipes and levels, figures with file and line, sources. */
export function writeTrail(
  trail: Trail,
  { language, format, paint = noPaint }: ReportOptions & { readonly format: Exclude<Format, 'csv'> },
): string {
  switch (format) {
    case 'json':
      return writeJson({ schema: trailSchema, ...trail })
    case 'md':
      return writeMarkdown(trailBlocks(trail, language))
    case 'table':
      return writeText(trailBlocks(trail, language), paint)
    default:
      return format satisfies never
  }
}

function trailBlocks(trail: Trail, language: Language): readonly Block[] {
  const words = wordsOf(language)
  const value =
    trail.value === null ? reasonText(trail, words) : `${formatNumber(trail.value, words, trail.unit)} ${trail.unit}`
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: words.colon(words.aside(trail.label[language], trail.id), value),
  }
  if (trail.kind === 'flow') return [heading, { kind: 'tree', lines: columnLines(trail.column, 0, language, words) }]
  const formula: Block = { kind: 'paragraph', text: `= ${trail.formula.text}   ${placeText(trail.formula, words)}` }
  return [
    heading,
    formula,
    ...trail.parts.map((part): Block => ({ kind: 'tree', lines: partLines(part, language, words) })),
  ]
}

function reasonText(trail: Trail, words: Words): string {
  return trail.kind === 'indicator' && trail.reason !== null ? words.reasons[trail.reason] : words.none
}

function partLines(part: TrailPart, language: Language, words: Words): readonly TreeLine[] {
  const name = part.role === 'value' ? words.value : words[part.role]
  const amount = (value: number) => `${formatNumber(value, words, part.unit)} ${part.unit}`
  const terms = part.terms.slice(0, mostTerms)
  const more = part.terms.length - terms.length
  return [
    { depth: 0, text: words.colon(name, amount(part.value)) },
    ...terms.flatMap((term) => termLines(term, amount, language, words)),
    ...(more > 0 ? [{ depth: 1, text: words.moreTerms(more) }] : []),
    ...part.constants.flatMap(({ node, contribution, figures }) => [
      { depth: 1, text: words.colon(words.aside(words.constant, node), amount(contribution)) },
      ...figureLines(figures, 2, words),
    ]),
    ...(part.idle > 0 ? [{ depth: 1, text: words.idleTerms(part.idle) }] : []),
  ]
}

function termLines(
  term: TrailTerm,
  amount: (value: number) => string,
  language: Language,
  words: Words,
): readonly TreeLine[] {
  const { column, coefficient, contribution } = term
  const flow = `${formatNumber(column.amount, words, column.unit)} ${column.unit}`
  const product = coefficient === 1 ? '' : ` (${flow} × ${formatNumber(coefficient, words)})`
  return [
    {
      depth: 1,
      text: `${words.colon(words.aside(column.label[language], column.id), amount(contribution))}${product}`,
    },
    ...figureLines(term.figures, 2, words),
    ...columnLines(column, 2, language, words),
  ]
}

function columnLines(column: TrailColumn, depth: number, language: Language, words: Words): readonly TreeLine[] {
  const feeds = column.feeds.slice(0, mostFeeds)
  const more = column.feeds.length - feeds.length
  return [
    ...figureLines(column.bounds, depth, words),
    ...feeds.flatMap((feed) => feedLines(feed, depth, language, words)),
    ...(more > 0 ? [{ depth, text: words.moreTerms(more) }] : []),
  ]
}

function feedLines(feed: TrailFeed, depth: number, language: Language, words: Words): readonly TreeLine[] {
  const number = (value: number, unit: string) => `${formatNumber(value, words, unit)} ${unit}`
  const product = `${number(feed.level, feed.levelUnit)} × ${formatNumber(feed.coefficient, words)} = ${number(feed.amount, feed.amountUnit)}`
  return [
    { depth, text: words.colon(words.aside(feed.label[language], `${feed.recipe} @ ${feed.unit}`), product) },
    ...figureLines(feed.figures, depth + 1, words),
    ...figureLines(feed.bounds, depth + 1, words),
  ]
}

function figureLines(figures: readonly TrailFigure[], depth: number, words: Words): readonly TreeLine[] {
  return figures.flatMap((figure) => [
    { depth, text: figureText(figure, words) },
    ...(figure.why === null ? [] : [{ depth: depth + 1, text: figure.why }]),
    ...(figure.source === null
      ? []
      : [{ depth: depth + 1, text: words.colon(words.source, sourceText(figure.source)) }]),
    ...figure.overrode.map((place) => ({
      depth: depth + 1,
      text: words.overrode(place.text, placeText(place, words)),
    })),
  ])
}

function figureText({ path, place, grade, seen, row }: TrailFigure, words: Words): string {
  const marks = [`${words.grade} ${grade === 'none' ? words.none : grade}${seen ?? ''}`, ...(row === null ? [] : [row])]
  return `${path} = ${place.text}   [${marks.join(words.comma)}]   ${placeText(place, words)}`
}

function sourceText(source: NonNullable<TrailFigure['source']>): string {
  const about = [source.title, source.publisher, source.year, source.url].filter((text) => text !== null)
  return `${source.id}, ${about.join(', ')}`
}

const placeText = (place: TrailPlace, words: Words): string =>
  words.aside(`${place.file}:${place.line}:${place.col}`, place.layer)
