import type { SolvedRun } from '../results/index.js'
import type {
  MissingLink,
  Outlet,
  OutletLimit,
  OutletPlace,
  OutletProject,
  OutletStudy,
  OutletTotals,
  Threshold,
} from '../studies/index.js'
import { type Block, noPaint, type TreeLine } from './blocks.js'
import { inLanguage } from './chinese.js'
import { type Context, contextOf, momentText, titled } from './context.js'
import type { Format, ReportOptions } from './formats.js'
import { writeJson } from './json.js'
import { writeMarkdown } from './markdown.js'
import { formatChange, formatNumber } from './numbers.js'
import { type OutletWords, outletWords } from './outlet-words.js'
import { writeText } from './text.js'

/** Changes and limits told of one outlet; --json lists all. */
const mostChanges = 8
const mostLimits = 4

/** Schema of a study of outlets written as JSON. */
export const outletSchema = 'liubai/outlets/1'

/** Writes why no more of a commodity is used, and what it would take. */
export function writeOutlets(
  study: OutletStudy,
  run: SolvedRun,
  { language, format, paint = noPaint }: ReportOptions & { readonly format: Exclude<Format, 'csv'> },
): string {
  if (format === 'json') return writeJson({ schema: outletSchema, ...study })
  const report = new OutletReport(study, contextOf(language, [run]), outletWords[language])
  const blocks = inLanguage(report.blocks(), language)
  return format === 'md' ? writeMarkdown(blocks) : writeText(blocks, paint)
}

class OutletReport {
  constructor(
    private readonly study: OutletStudy,
    private readonly context: Context,
    private readonly own: OutletWords,
  ) {}

  blocks(): readonly Block[] {
    const { study, own, context } = this
    const { link, totals, places, projects } = study
    const title = link
      ? context.words.colon(titled(context, link), own.linkTitle)
      : context.words.colon(titled(context, { id: study.commodity, label: study.label }), own.title)
    return [
      { kind: 'heading', level: 1, text: title },
      ...(totals ? [{ kind: 'paragraph' as const, text: places.length === 0 ? own.nowhere : this.sums(totals) }] : []),
      ...(study.fixedPlan ? [{ kind: 'paragraph' as const, text: own.fixedPlan }] : []),
      ...places.flatMap((place) => this.place(place)),
      ...(projects.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: own.projects },
            { kind: 'tree' as const, lines: projects.flatMap((project) => this.project(project)) },
          ]),
    ]
  }

  private sums({ made, used, dumped, unplaced }: OutletTotals): string {
    const { parts } = this.own
    const told = [
      parts.used(this.amount(used)),
      ...(dumped > 0 ? [parts.dumped(this.amount(dumped))] : []),
      ...(unplaced > 0 ? [parts.unplaced(this.amount(unplaced))] : []),
    ]
    return this.own.made(this.amount(made), told.join(this.context.words.semicolon))
  }

  private place(place: OutletPlace): readonly Block[] {
    const { words, language } = this.context
    const moment = momentText(place, this.context)
    const site = moment === '' ? place.label[language] : words.aside(place.label[language], moment)
    const shown = place.outlets.filter(({ role, amount }) => role === 'use' || amount > 0)
    const lines = [
      ...shown.flatMap((outlet, i) => this.outlet(outlet, shown.slice(0, i))),
      ...(place.unplaced > 0 ? [{ depth: 0, text: this.own.parts.unplaced(this.amount(place.unplaced)) }] : []),
      ...place.missing.map((missing) => ({ depth: 0, text: this.missing(missing) })),
    ]
    return [
      { kind: 'heading', level: 2, text: this.own.atPlace(site, this.amount(place.made)) },
      ...(lines.length === 0 ? [] : [{ kind: 'tree' as const, lines }]),
    ]
  }

  /** One way; what changes is told once of ways that change the same. */
  private outlet(outlet: Outlet, before: readonly Outlet[]): readonly TreeLine[] {
    const { words, language } = this.context
    const { label, amount, limits, thresholds } = outlet
    const changes = JSON.stringify(outlet.exchange)
    const exchange = before.some((other) => JSON.stringify(other.exchange) === changes) ? [] : outlet.exchange
    const why = words.colon(this.reason(outlet), this.limits(limits))
    const told = `${this.amount(amount)}${words.semicolon}${limits.length === 0 ? this.reason(outlet) : why}`
    const shown = exchange.slice(0, mostChanges)
    const more = exchange.length - shown.length
    return [
      { depth: 0, text: words.colon(label[language], told) },
      ...thresholds.flatMap((threshold) => this.threshold(threshold)).map((text) => ({ depth: 1, text })),
      ...(shown.length === 0 ? [] : [{ depth: 1, text: this.own.changes(words.unitName(this.study.per)) }]),
      ...shown.map((entry) => {
        const change = `${formatChange(entry.change, words)} ${words.unitName(entry.unit)}`.trim()
        const cost = `${formatChange(entry.cost, words)} ${words.unitName(this.study.objective)}`
        return { depth: 2, text: words.colon(entry.label[language], this.own.change(change, cost)) }
      }),
      ...(more > 0 ? [{ depth: 2, text: this.own.more(more) }] : []),
    ]
  }

  private reason({ reason, role, cost, amount }: Outlet): string {
    const { own } = this
    if (reason === 'no-way' || (role === 'dump' && (reason === 'blocked' || reason === 'as-good')))
      return own.dumps[reason]
    if (reason === 'dear')
      return role === 'dump' ? own.instead(this.rate(cost!)) : own.dear(this.rate(cost!), amount === 0)
    const text = own.uses[reason]
    return (reason === 'full' || reason === 'shut') && cost !== null && cost < 0
      ? [text, own.worth(this.rate(-cost))].join(this.context.words.semicolon)
      : text
  }

  private threshold({ what, at, now, unit }: Threshold): readonly string[] {
    const told = (value: number) => `${formatNumber(value, this.context.words)} ${this.context.words.unitName(unit)}`
    if (at !== null) return [this.own.thresholds[what](told(at), told(now))]
    return what === 'freight' ? [this.own.notEvenFree(told(now))] : []
  }

  private missing({ label, freight, reach, limits }: MissingLink): string {
    const { words, language } = this.context
    const head = this.own.missing(label[language])
    if (limits.length > 0) return words.colon(head, this.own.noRoom(this.limits(limits)))
    if (freight === null) return words.colon(head, this.own.noFreight)
    const ways = reach.map(({ label: mode, km }) =>
      this.own.reach(mode[language], `${formatNumber(km, words)} ${words.unitName('km')}`),
    )
    const pays = this.own.freight(this.rate(freight))
    return words.colon(head, ways.length === 0 ? pays : words.aside(pays, ways.join(words.comma)))
  }

  private limits(limits: readonly OutletLimit[]): string {
    const { words, language } = this.context
    const told = limits.slice(0, mostLimits).map(({ label, file, line, kind }) => {
      const text = words.aside(label[language], `${file}:${line}`)
      return kind === 'remainder' ? this.own.otherwise(text) : text
    })
    const more = limits.length - told.length
    return [...told, ...(more > 0 ? [this.own.more(more)] : [])].join(words.comma)
  }

  private project(project: OutletProject): readonly TreeLine[] {
    const { words, language } = this.context
    const { own } = this
    const { used, gain, investment, brings } = project
    const money = (value: number) => `${formatNumber(value, words)} ${words.unitName(this.study.objective)}`
    const told =
      used === null || gain === null
        ? [own.noAnswer]
        : used <= 0
          ? [own.noMore]
          : [
              own.used(this.amount(used)),
              gain >= 0 ? own.better(money(gain)) : own.worse(money(-gain)),
              ...(investment === null ? [] : [own.investment(this.money(investment))]),
            ]
    return [
      { depth: 0, text: words.colon(titled(this.context, project), told.join(words.semicolon)) },
      { depth: 1, text: own.brings(brings.map(({ label }) => label[language]).join(words.comma)) },
    ]
  }

  private amount(value: number): string {
    return `${formatNumber(value, this.context.words, this.study.unit)} ${this.context.words.unitName(this.study.unit)}`
  }

  private rate(value: number): string {
    return `${formatNumber(value, this.context.words)} ${this.context.words.unitName(this.study.rate)}`
  }

  private money(value: number): string {
    return `${formatNumber(value, this.context.words)} ${this.context.words.unitName(this.study.currency)}`
  }
}
