import type { Trail, TrailColumn, TrailFeed, TrailFigure, TrailPart, TrailPlace, TrailTerm } from '../results/index.js'
import type { Language } from '../base/index.js'
import { type Block, noPaint, type TreeLine } from './blocks.js'
import type { Format, ReportOptions } from './formats.js'
import { writeJson } from './json.js'
import { writeMarkdown } from './markdown.js'
import { formatNumber } from './numbers.js'
import { layerText } from './difference-tables.js'
import { readInput } from './input-text.js'
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
    trail.value === null
      ? reasonText(trail, words)
      : `${formatNumber(trail.value, words, trail.unit)} ${words.unitName(trail.unit)}`
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
  const amount = (value: number) => `${formatNumber(value, words, part.unit)} ${words.unitName(part.unit)}`
  const terms = part.terms.slice(0, mostTerms)
  const more = part.terms.length - terms.length
  return [
    { depth: 0, text: words.colon(name, amount(part.value)) },
    ...terms.flatMap((term) => termLines(term, part.unit, language, words)),
    ...(more > 0 ? [{ depth: 1, text: words.moreTerms(more) }] : []),
    ...part.constants.flatMap(({ node, contribution, figures }) => [
      { depth: 1, text: words.colon(words.aside(words.constant, node), amount(contribution)) },
      ...figureLines(figures, 2, words),
    ]),
    ...(part.idle > 0 ? [{ depth: 1, text: words.idleTerms(part.idle) }] : []),
  ]
}

function termLines(term: TrailTerm, unit: string, language: Language, words: Words): readonly TreeLine[] {
  const { column, coefficient, contribution } = term
  const name = words.aside(column.label[language], column.id)
  const amount = amountText(contribution, unit, words)
  const flow = amountText(column.amount, column.unit, words)
  const product = `${flow} × ${rateText(coefficient, unit, column.unit, words)} = ${amount}`
  return [
    { depth: 1, text: words.colon(name, coefficient === 1 && unit === column.unit ? amount : product) },
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
  const level = amountText(feed.level, feed.levelUnit, words)
  const rate = rateText(feed.coefficient, feed.amountUnit, feed.levelUnit, words)
  const product = `${level} × ${rate} = ${amountText(feed.amount, feed.amountUnit, words)}`
  return [
    { depth, text: words.colon(words.aside(feed.label[language], `${feed.recipe} @ ${feed.unit}`), product) },
    ...figureLines(feed.figures, depth + 1, words),
    ...figureLines(feed.bounds, depth + 1, words),
  ]
}

const amountText = (value: number, unit: string, words: Words) =>
  `${formatNumber(value, words, unit)} ${words.unitName(unit)}`

/** A coefficient with its unit; of equal units none is left. */
function rateText(value: number, over: string, under: string, words: Words): string {
  const number = formatNumber(value, words)
  const below = /[·/]/.test(under) ? `(${words.unitName(under)})` : words.unitName(under)
  return over === under ? number : `${number} ${words.unitName(over)}/${below}`
}

function figureLines(figures: readonly TrailFigure[], depth: number, words: Words): readonly TreeLine[] {
  return figures.flatMap((figure) => [
    { depth, text: figureText(figure, words) },
    ...(figure.why === null ? [] : [{ depth: depth + 1, text: words.colon(words.why, figure.why) }]),
    ...(figure.source === null
      ? []
      : [{ depth: depth + 1, text: words.colon(words.source, sourceText(figure.source)) }]),
    ...figure.overrode.map((place) => ({
      depth: depth + 1,
      text: words.overrode(readInput(place.text).value, placeText(place, words)),
    })),
  ])
}

function figureText({ path, place, grade, seen, row }: TrailFigure, words: Words): string {
  const stated = grade === 'none' ? words.noGrade : `${words.grade} ${grade}${seen ?? ''}`
  const marks = [stated, ...(row === null ? [] : [row])]
  return `${path} = ${readInput(place.text).value}   [${marks.join(words.comma)}]   ${placeText(place, words)}`
}

function sourceText(source: NonNullable<TrailFigure['source']>): string {
  const about = [source.title, source.publisher, source.year, source.url].filter((text) => text !== null)
  return `${source.id}, ${about.join(', ')}`
}

const placeText = (place: TrailPlace, words: Words): string =>
  words.aside(`${place.file}:${place.line}:${place.col}`, layerText(place.layer, words))
