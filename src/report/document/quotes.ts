import { ZERO_TOLERANCE } from '../../base/index.js'
import type { IndicatorComparison } from '../../compare/index.js'
import { overPeriods, type RunResult } from '../../results/index.js'
import { unitOf } from '../context.js'
import { formatChange, formatNumber, formatPercent } from '../numbers.js'
import { movedBy, type Told, type ToldAmount } from '../told.js'
import { type Paragraph, type Quote, trailKey } from './document.js'
import { type Making, runOf } from './making.js'
import { scaledText, scaleOf } from './scales.js'

/** A number a sentence quotes, as it is shown, and the number of the result it must be. */
interface Quoted {
  readonly text: string
  /** What one unit of the number shown is, in the unit of `value`. */
  readonly size: number
  /** Read off the run itself. */
  readonly value: () => number
  readonly trail?: string
}

/** Marks that hold a quoted number within a sentence while it is put together. */
const [opens, closes, first] = ['\uE000', '\uE001', 0xe100]
const marked = new RegExp(`${opens}([\uE100-\uF8FF])([^${opens}${closes}]*)${closes}`, 'g')

/**
 * Sentences of a document: their numbers in the larger units of its language, each held against the run it comes from, and
 * with the trail it opens.
 */
export class Quotes implements Told {
  private readonly quoted: Quoted[] = []

  constructor(private readonly making: Making) {}

  movement(scenario: string, indicator: IndicatorComparison): ReturnType<Told['movement']> {
    const { context, baseline } = this.making
    const { words, language } = context
    const { id, unit, baselineValue, value, change, changePercent } = indicator
    const [before, after] = [valueIn(this.making, baseline.id, id), valueIn(this.making, scenario, id)]
    const both = [baselineValue!, value!]
    const number = (of: number) => this.text(of, unit, both)
    const [from, to] = [
      this.quote({ ...number(baselineValue!), value: before, trail: trailKey(baseline.id, id) }),
      this.quote({ ...number(value!), value: after, trail: trailKey(scenario, id) }),
    ]
    if (unit === '%') {
      const by = this.moved(formatChange(change!, words, unit), () => after() - before())
      return { from: language === 'zh' ? words.percentText(from) : from, to: words.percentText(to), by: this.quote(by) }
    }
    const percent = this.moved(formatPercent(changePercent!, words), () => percentOf(before(), after()))
    return { from, to: `${to} ${this.unit(unit, both, unitOf(indicator, context, true))}`, by: this.quote(percent) }
  }

  amount({ scenario, commodity, of, amount, unit }: ToldAmount): string {
    const value = () => amountLeft(overPeriods(runOf(this.making, scenario).result), commodity, of)
    return `${this.quote({ ...this.text(amount, unit, [amount]), value })} ${this.unit(unit, [amount])}`
  }

  /** The value of an indicator with its unit. */
  indicator(scenario: string, indicator: Pick<IndicatorComparison, 'id' | 'unit' | 'value'>): string {
    const { context } = this.making
    const { id, unit, value } = indicator
    if (value === null) return context.words.none
    const shown = this.quote({
      ...this.text(value, unit, [value]),
      value: valueIn(this.making, scenario, id),
      trail: trailKey(scenario, id),
    })
    return unit === '%'
      ? context.words.percentText(shown)
      : `${shown} ${this.unit(unit, [value], unitOf(indicator, context, true))}`
  }

  /** A number of the comparison itself, in so many of its unit. */
  plain(number: number, size: number): string {
    const text = formatNumber(number / size, this.making.context.words)
    return this.quote({ text, size, value: () => number })
  }

  /**
   * A paragraph of what was said: its marks become the places of the numbers.
   * @throws where a number shown is not the number of the result: a fault of our own.
   */
  paragraph(said: string): Paragraph {
    const quotes: Quote[] = []
    let text = ''
    let at = 0
    for (const match of said.matchAll(marked)) {
      const quoted = this.quoted[match[1]!.charCodeAt(0) - first]
      text += said.slice(at, match.index)
      at = match.index + match[0].length
      if (quoted === undefined || quoted.text !== match[2]) continue
      hold(quoted)
      const start = text.length
      text += quoted.text
      if (quoted.trail !== undefined) quotes.push({ start, end: text.length, trail: quoted.trail })
    }
    text += said.slice(at)
    return { kind: 'paragraph', text, ...(quotes.length > 0 ? { quotes } : {}) }
  }

  /** A movement, held with its sign where it is shown with one. */
  private moved(signed: string, value: () => number): Quoted {
    const text = movedBy(signed, this.making.language)
    return { text, size: 1, value: text === signed ? value : () => Math.abs(value()) }
  }

  private quote(quoted: Quoted): string {
    this.quoted.push(quoted)
    return `${opens}${String.fromCharCode(first + this.quoted.length - 1)}${quoted.text}${closes}`
  }

  /** A number in the scale of the largest of some. */
  private text(
    value: number,
    unit: string,
    beside: readonly number[],
  ): { readonly text: string; readonly size: number } {
    const { context, language } = this.making
    const scale = scaleOf(beside, unit, language)
    return scale === undefined
      ? { text: formatNumber(value, context.words, unit), size: 1 }
      : { text: scaledText(value, scale, context.words), size: scale.size }
  }

  private unit(unit: string, beside: readonly number[], text = this.making.context.words.unitName(unit)): string {
    const { context, language } = this.making
    const scale = scaleOf(beside, unit, language)
    return scale === undefined
      ? text
      : text.replace(context.words.unitName(unit), () => context.words.unitName(scale.unit))
  }
}

const percentOf = (before: number, after: number): number => (100 * (after - before)) / Math.abs(before)

const valueIn = (making: Making, scenario: string, id: string) => (): number =>
  runOf(making, scenario).result.indicators.find((indicator) => indicator.id === id)?.value ?? Number.NaN

/** What is left of a commodity in one way, counted from the flows of a run. */
function amountLeft({ flows }: RunResult, commodity: string, of: ToldAmount['of']): number {
  const sum = (kind: RunResult['flows'][number]['kind']) =>
    flows.reduce((total, flow) => (flow.kind === kind && flow.commodity === commodity ? total + flow.amount : total), 0)
  return {
    disposed: () => sum('disposal'),
    stocked: () => sum('put') - sum('take'),
    unplaced: () => sum('unplaced'),
    unmet: () => sum('unmet'),
  }[of]()
}

/** Significant digits a number shown may be rounded to. */
const DIGITS = 5

/** Holds a number as it is shown against the one it must be: as near as its digits can tell. */
function hold({ text, size, value }: Quoted): void {
  const digits = text.replace(/[^0-9.e+-]/g, '')
  const shown = Number(digits)
  const places = (/\.(\d+)/.exec(digits)?.[1] ?? '').length
  const real = value()
  const allowed = Math.max(
    size * 0.5 * 10 ** -places * (places > 0 ? 1 : 0),
    0.5 * 10 ** (1 - DIGITS) * Math.abs(real),
    ZERO_TOLERANCE,
  )
  if (!(Math.abs(shown * size - real) <= allowed * (1 + 1e-6) + 1e-9 * size))
    throw new Error(`a report would show ${text} × ${size} for ${real}`)
}

/** What a scenario's headline indicators are, or all where none is. */
export function headlineOf<T extends { readonly headline: boolean }>(scenario: {
  readonly indicators: readonly T[]
}): readonly T[] {
  const headline = scenario.indicators.filter((indicator) => indicator.headline)
  return headline.length > 0 ? headline : scenario.indicators
}
