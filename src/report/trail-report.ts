import type { Trail, TrailColumn, TrailFeed, TrailFigure, TrailPart, TrailPlace, TrailTerm } from '../results/index.js'
import type { Language } from '../base/index.js'
import { type Block, noPaint, type TreeLine } from './blocks.js'
import { inLanguage } from './chinese.js'
import type { Format, ReportOptions } from './formats.js'
import { writeJson } from './json.js'
import { writeMarkdown } from './markdown.js'
import { formatNumber } from './numbers.js'
import { layerText } from './difference-tables.js'
import { readInput } from './input-text.js'
import { writeText } from './text.js'
import { type Words, wordsOf } from './words/index.js'

/** Terms and feeds are named until they make this share of the sum, but no more than so many; the rest is counted. */
const namedShare = 0.95
const mostTerms = 12
const mostFeeds = 5
/** Figures listed of one term, of the constants, and at the head of the trail; --json lists all. */
const mostFigures = 8
const mostConstants = 8
const mostWeak = 8
const mostReplaced = 12

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
      return writeMarkdown(inLanguage(trailBlocks(trail, language), language))
    case 'table':
      return writeText(inLanguage(trailBlocks(trail, language), language), paint)
    default:
      return format satisfies never
  }
}

/** The trail as blocks, its title first. */
export function trailBlocks(trail: Trail, language: Language, words = wordsOf(language)): readonly Block[] {
  const value = trail.value === null ? reasonText(trail, words) : amountText(trail.value, trail.unit, words)
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: words.colon(words.aside(trail.label[language], trail.id), value),
  }
  const listed = new Listed(trail, words)
  const body =
    trail.kind === 'flow'
      ? [columnLines(trail.column, [], 0, language, listed)]
      : trail.parts.map((part) => partLines(part, language, listed))
  const formula: readonly Block[] =
    trail.kind === 'flow'
      ? []
      : [{ kind: 'paragraph', text: `= ${trail.formula.text}   ${placeText(trail.formula, words)}` }]
  const trees = [summaryLines(listed.all, words), ...body, listed.constantLines(), listed.sourceLines()]
  return [
    heading,
    ...formula,
    ...trees.flatMap((lines): readonly Block[] => (lines.length === 0 ? [] : [{ kind: 'tree', lines }])),
  ]
}

function reasonText(trail: Trail, words: Words): string {
  return trail.kind === 'indicator' && trail.reason !== null ? words.reasons[trail.reason] : words.none
}

/** A figure with how often the trail meets it. */
interface Met {
  readonly figure: TrailFigure
  count: number
}

/**
 * Which figures of a trail were listed, so that each is listed once: where it is met first, the figures of recipes and
 * scenarios before what all terms share; physical constants and compositions apart, at the end, and sources once each.
 */
class Listed {
  private readonly met = new Map<string, Met>()
  private readonly done = new Set<string>()
  private readonly constants: TrailFigure[] = []
  private readonly sources = new Map<string, NonNullable<TrailFigure['source']>>()

  constructor(
    trail: Trail,
    readonly words: Words,
  ) {
    for (const figure of figuresOf(trail)) {
      const known = this.met.get(figure.path)
      if (known) known.count++
      else this.met.set(figure.path, { figure, count: 1 })
    }
  }

  get all(): readonly TrailFigure[] {
    return [...this.met.values()].map(({ figure }) => figure)
  }

  /** Lines of the figures not listed yet, those of the `recipe` they stand for first; the others are counted. */
  lines(figures: readonly TrailFigure[], depth: number, recipe = ''): readonly TreeLine[] {
    const own = [...new Map(figures.map((figure) => [figure.path, figure])).values()]
    const fresh = own.filter(({ path }) => !this.done.has(path))
    for (const { path } of fresh) this.done.add(path)
    const [shown, constants] = [fresh.filter(isOwn), fresh.filter((figure) => !isOwn(figure))]
    this.constants.push(...constants)
    const ordered = [...shown].sort((a, b) => this.rank(a, recipe) - this.rank(b, recipe))
    const elsewhere = own.length - fresh.length + constants.length
    const more = ordered.length - mostFigures
    return [
      ...ordered.slice(0, mostFigures).flatMap((figure) => this.figure(figure, depth)),
      ...(more > 0 || elsewhere > 0 ? [{ depth, text: this.restText(more, elsewhere) }] : []),
    ]
  }

  private restText(more: number, elsewhere: number): string {
    const { moreFigures, sameFigures } = this.words.trail
    return [...(more > 0 ? [moreFigures(more)] : []), ...(elsewhere > 0 ? [sameFigures(elsewhere)] : [])].join(
      this.words.semicolon,
    )
  }

  constantLines(): readonly TreeLine[] {
    if (this.constants.length === 0) return []
    const more = this.constants.length - mostConstants
    return [
      { depth: 0, text: this.words.trail.constants },
      ...this.constants.slice(0, mostConstants).flatMap((figure) => this.figure(figure, 1)),
      ...(more > 0 ? [{ depth: 1, text: this.words.trail.moreFigures(more) }] : []),
    ]
  }

  sourceLines(): readonly TreeLine[] {
    if (this.sources.size === 0) return []
    return [
      { depth: 0, text: this.words.trail.sources },
      ...[...this.sources.values()].flatMap((source) => [
        { depth: 1, text: sourceText(source) },
        ...(source.note === null ? [] : [{ depth: 2, text: this.words.colon(this.words.trail.note, source.note) }]),
      ]),
    ]
  }

  /** What a scenario set first, then the recipe's own figures, documented ones before others, then what few terms share. */
  private rank({ path, overrode, row }: TrailFigure, recipe: string): number {
    const [process = '', mode = ''] = recipe.split('/')
    const isOfProcess = process !== '' && path.startsWith(`processes.${process}.`)
    const isOfMode = isOfProcess && mode !== '' && path.startsWith(`processes.${process}.modes.${mode}.`)
    const kind = overrode.length > 0 ? 0 : isOfMode ? 1 : isOfProcess ? 2 : path.startsWith('processes.') ? 4 : 3
    return 1e6 * kind + (row === null ? 1e5 : 0) + this.met.get(path)!.count
  }

  private figure(figure: TrailFigure, depth: number): readonly TreeLine[] {
    const { words } = this
    if (figure.source !== null) this.sources.set(figure.source.id, figure.source)
    return [
      { depth, text: figureText(figure, words) },
      ...(figure.why === null ? [] : [{ depth: depth + 1, text: words.colon(words.why, figure.why) }]),
      ...figure.overrode.map((place) => ({
        depth: depth + 1,
        text: words.overrode(readInput(place.text).value, placeText(place, words)),
      })),
    ]
  }
}

/** Whether a figure belongs to a recipe, a price, a link or a scenario: no constant of nature, no composition. */
const isOwn = ({ path, overrode, place }: TrailFigure): boolean =>
  overrode.length > 0 ||
  place.layer !== 'model' ||
  !/^(parameters\.m-|commodities\.[^.]+\.(composition|density|attributes)\b|substances\.)/.test(path)

/** All figures of a trail in the order in which they are met. */
function figuresOf(trail: Trail): readonly TrailFigure[] {
  const ofColumn = (column: TrailColumn) => [
    ...column.bounds,
    ...column.feeds.flatMap((feed) => [...feed.figures, ...feed.bounds]),
  ]
  if (trail.kind === 'flow') return ofColumn(trail.column)
  return trail.parts.flatMap(({ terms, constants }) => [
    ...terms.flatMap((term) => [...term.figures, ...ofColumn(term.column)]),
    ...constants.flatMap((constant) => constant.figures),
  ])
}

const grades = ['A', 'B', 'C', 'D', 'none'] as const

/** What a value rests on at a glance: how many figures of each grade, the weakest, and those set otherwise than in the model. */
function summaryLines(figures: readonly TrailFigure[], words: Words): readonly TreeLine[] {
  if (figures.length === 0) return []
  const counts = grades.flatMap((grade) => {
    const count = figures.filter((figure) => figure.grade === grade).length
    return count === 0 ? [] : [`${grade === 'none' ? words.noGrade : grade} ${count}`]
  })
  const worst = [...grades].reverse().find((grade) => figures.some((figure) => figure.grade === grade))!
  const weakest = figures.filter((figure) => figure.grade === worst)
  // What a scenario set, then what belongs to a recipe, says more than a composition every term shares.
  const rank = (figure: TrailFigure) => (figure.overrode.length > 0 ? 0 : isOwn(figure) ? 1 : 2)
  const shown = [...weakest].sort((a, b) => rank(a) - rank(b)).slice(0, mostWeak)
  const replaced = figures.filter(({ overrode }) => overrode.length > 0)
  const more = (count: number): readonly TreeLine[] =>
    count > 0 ? [{ depth: 1, text: words.trail.moreFigures(count) }] : []
  const value = ({ text }: TrailPlace) => readInput(text).value
  return [
    { depth: 0, text: words.trail.restsOn(figures.length, counts.join(words.comma)) },
    { depth: 0, text: words.trail.weakest(worst === 'none' ? words.noGrade : `${words.grade} ${worst}`) },
    ...shown.map((figure) => ({ depth: 1, text: `${figure.path} = ${value(figure.place)}` })),
    ...more(weakest.length - shown.length),
    ...(replaced.length === 0 ? [] : [{ depth: 0, text: words.trail.replaced }]),
    ...replaced.slice(0, mostReplaced).map(({ path, place, overrode }) => ({
      depth: 1,
      text: `${words.trail.replacement(path, value(place), value(overrode[0]!))}   ${placeText(place, words)}`,
    })),
    ...more(replaced.length - mostReplaced),
  ]
}

/** The largest entries that make 95 % of the sum of sizes, at most `most`, and the others. */
function largest<T>(
  entries: readonly T[],
  size: (entry: T) => number,
  most: number,
): readonly [readonly T[], readonly T[]] {
  const total = entries.reduce((sum, entry) => sum + Math.abs(size(entry)), 0)
  let [kept, sum] = [0, 0]
  while (kept < entries.length && kept < most && sum < namedShare * total) sum += Math.abs(size(entries[kept++]!))
  return [entries.slice(0, kept), entries.slice(kept)]
}

function partLines(part: TrailPart, language: Language, listed: Listed): readonly TreeLine[] {
  const { words } = listed
  const name = part.role === 'value' ? words.value : words[part.role]
  const amount = (value: number) => amountText(value, part.unit, words)
  const [terms, smaller] = largest(part.terms, ({ contribution }) => contribution, mostTerms)
  const together = smaller.reduce((sum, { contribution }) => sum + contribution, 0)
  return [
    { depth: 0, text: words.colon(name, amount(part.value)) },
    ...terms.flatMap((term) => termLines(term, part.unit, language, listed)),
    ...(smaller.length > 0 ? [{ depth: 1, text: words.trail.smaller(smaller.length, amount(together)) }] : []),
    ...part.constants.flatMap(({ node, contribution, figures }) => [
      { depth: 1, text: words.colon(words.aside(words.constant, node), amount(contribution)) },
      ...listed.lines(figures, 2),
    ]),
    ...(part.idle > 0 ? [{ depth: 1, text: words.idleTerms(part.idle) }] : []),
  ]
}

function termLines(term: TrailTerm, unit: string, language: Language, listed: Listed): readonly TreeLine[] {
  const { words } = listed
  const { column, coefficient, contribution } = term
  const name = words.aside(column.label[language], column.id)
  const amount = amountText(contribution, unit, words)
  const flow = amountText(column.amount, column.unit, words)
  const product = `${flow} × ${rateText(coefficient, unit, column.unit, words)} = ${amount}`
  return [
    { depth: 1, text: words.colon(name, coefficient === 1 && unit === column.unit ? amount : product) },
    ...columnLines(column, term.figures, 2, language, listed),
  ]
}

/** Figures of a term and of the bounds of its column, told together, then what feeds the column. */
function columnLines(
  column: TrailColumn,
  figures: readonly TrailFigure[],
  depth: number,
  language: Language,
  listed: Listed,
): readonly TreeLine[] {
  const [feeds, smaller] = largest(column.feeds, ({ amount }) => amount, mostFeeds)
  return [
    ...listed.lines([...figures, ...column.bounds], depth),
    ...feeds.flatMap((feed) => feedLines(feed, depth, language, listed)),
    ...(smaller.length > 0 ? [{ depth, text: listed.words.moreTerms(smaller.length) }] : []),
  ]
}

function feedLines(feed: TrailFeed, depth: number, language: Language, listed: Listed): readonly TreeLine[] {
  const { words } = listed
  const level = amountText(feed.level, feed.levelUnit, words)
  const rate = rateText(feed.coefficient, feed.amountUnit, feed.levelUnit, words)
  const name = feed.slice ? words.aside(feed.label[language], feed.slice[language]) : feed.label[language]
  const product = `${level} × ${rate} = ${amountText(feed.amount, feed.amountUnit, words)}`
  return [
    { depth, text: words.colon(words.aside(name, `${feed.recipe} @ ${feed.unit}`), product) },
    ...listed.lines([...feed.bounds, ...feed.figures], depth + 1, feed.recipe),
  ]
}

const amountText = (value: number, unit: string, words: Words) => {
  const number = formatNumber(value, words, unit)
  return unit === '%' ? words.percentText(number) : `${number} ${words.unitName(unit)}`
}

/** A coefficient with its unit; of equal units none is left. */
function rateText(value: number, over: string, under: string, words: Words): string {
  const number = formatNumber(value, words)
  const below = /[·/]/.test(under) ? `(${words.unitName(under)})` : words.unitName(under)
  return over === under ? number : `${number} ${words.unitName(over)}/${below}`
}

function figureText({ path, place, grade, seen, row, source }: TrailFigure, words: Words): string {
  const stated = grade === 'none' ? words.noGrade : `${words.grade} ${grade}${seen ?? ''}`
  const marks = [
    stated,
    ...(source === null ? [] : [`${words.source} ${source.id}`]),
    ...(row === null ? [] : [words.trail.row(row)]),
  ]
  return `${path} = ${readInput(place.text).value}   [${marks.join(words.comma)}]   ${placeText(place, words)}`
}

function sourceText(source: NonNullable<TrailFigure['source']>): string {
  const about = [source.title, source.publisher, source.year, source.url].filter((text) => text !== null)
  return `${source.id}, ${about.join(', ')}`
}

const placeText = (place: TrailPlace, words: Words): string =>
  words.aside(`${place.file}:${place.line}:${place.col}`, layerText(place.layer, words))
