import type { IndicatorComparison, ScenarioComparison } from '../../compare/index.js'
import type { SolvedRun, TargetResult } from '../../results/index.js'
import { left, right, table } from '../blocks.js'
import type { DocumentLanguage } from '../document/document.js'
import { type Aim, linesPage } from '../figures/charts/lines.js'
import { svgDocument } from '../figures/svg/page.js'
import { visible } from '../text.js'
import { wordsOf } from '../words/index.js'
import { indicatorsOf } from './choices.js'
import { markNotes } from './mark-notes.js'
import type { PictureKind } from './picture-kind.js'
import { numberCell, type Scale, scaleFor, tickText, unitName, withUnit } from './scale.js'
import { ofNumbers, told } from './told.js'
import { pictureWords } from './words/index.js'

/** One indicator over the periods, a line for each scenario, against the targets set for it. */
export const trajectory: PictureKind = {
  kind: 'trajectory',
  asks: ['indicators', 'narrow'],
  make: (source, order, language) => {
    const all = periodsOf(source.runs)
    const courses = indicatorsOf(source, order).map((indicator) =>
      courseOf(source.comparison.scenarios, indicator, all),
    )
    const course = courses.find(({ periods }) => periods.length > 1)
    if (course === undefined) return undefined
    const { indicator, lines, aims, periods } = course
    const drawn = [
      ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)),
      ...aims.map(({ bound }) => bound),
    ]
    const scale = scaleFor(Math.max(...drawn.map(Math.abs)), indicator.unit, ofNumbers(language))
    const caption = told(language, (one) => {
      const unit = wordsOf(one).unitName(scale.unit)
      const name = pictureWords(one).overPeriods(indicator.label[one])
      return visible(unit === '' ? name : wordsOf(one).aside(name, unit))
    })
    const alt = told(language, (one) => altOf(course, scale, one))
    const page = linesPage({
      ...{ title: caption, description: alt, narrow: order.narrow === true },
      columns: periods.map(({ label }) => visible(told(language, (one) => label[one]))),
      lines: lines.map(({ scenario, values }) => ({
        label: visible(told(language, (one) => scenario.label[one])),
        values,
      })),
      aims: aims.map((target) => aimOf(target, periods, scale, language)),
      tick: (value) => tickText(value, scale),
    })
    return {
      ...{
        kind: 'picture',
        id: ['trajectory', indicator.id, ...(order.narrow ? ['narrow'] : [])].join('-'),
        caption,
        alt,
      },
      drawings: [svgDocument(page)],
      table: table(
        [
          left(told(language, (one) => wordsOf(one).scenario)),
          ...periods.map(({ label }) => right(visible(told(language, (one) => label[one])))),
          left(told(language, (one) => wordsOf(one).unit)),
        ],
        [
          ...lines.map(({ scenario, values }) => ({ name: told(language, (one) => scenario.label[one]), values })),
          ...aims.map((target) => ({
            name: told(language, (one) => wordsOf(one).colon(wordsOf(one).target, target.label[one])),
            values: periods.map(({ id }) => (target.period === id ? target.bound : null)),
          })),
        ].map(({ name, values }) => [
          visible(name),
          ...values.map((value) => (value === null ? wordsOf('en').none : numberCell(value, scale))),
          { text: unitName(scale), unit: scale.unit },
        ]),
      ),
      notes: markNotes(
        lines.map(({ found }) => found),
        language,
      ),
    }
  },
}

type Period = SolvedRun['compiled']['graph']['periods'][number]

/** Periods of all runs in their order, each once. */
function periodsOf(runs: readonly SolvedRun[]): readonly Period[] {
  const found = new Map(
    runs.flatMap(({ compiled }) => compiled.graph.periods.map((period) => [period.id, period] as const)),
  )
  return [...found.values()]
}

interface Course {
  readonly indicator: IndicatorComparison
  /** Those in which some scenario has a value. */
  readonly periods: readonly Period[]
  readonly lines: readonly {
    readonly scenario: ScenarioComparison
    readonly found: IndicatorComparison
    readonly values: readonly (number | null)[]
  }[]
  readonly aims: readonly TargetResult[]
}

/** An indicator by period in every scenario, and what any of them aims at in a period; the same aim of several once. */
function courseOf(
  scenarios: readonly ScenarioComparison[],
  indicator: IndicatorComparison,
  all: readonly Period[],
): Course {
  const found = scenarios.map((scenario) => ({
    scenario,
    found: scenario.indicators.find(({ id }) => id === indicator.id)!,
  }))
  const valueIn = ({ byPeriod }: IndicatorComparison, id: string) =>
    byPeriod.find(({ period }) => period === id)?.value ?? null
  const periods = all.filter(({ id }) => found.some((entry) => valueIn(entry.found, id) !== null))
  const lines = found.map((entry) => ({ ...entry, values: periods.map(({ id }) => valueIn(entry.found, id)) }))
  const aims = scenarios
    .flatMap(({ targets }) => targets)
    .filter((target) => target.indicator === indicator.id && target.unit === indicator.unit)
    .filter((target) => periods.some(({ id }) => id === target.period))
  return {
    ...{ indicator, periods, lines },
    aims: [...new Map(aims.map((target) => [`${target.id} ${target.period} ${target.bound}`, target])).values()],
  }
}

function aimOf(target: TargetResult, periods: readonly Period[], scale: Scale, language: DocumentLanguage): Aim {
  const label = told(language, (one) => {
    const words = wordsOf(one)
    return words.colon(
      words.aside(words.target, target.label[one]),
      `${words.senses[target.sense]} ${withUnit(target.bound, scale)}`,
    )
  })
  return { label: visible(label), value: target.bound, column: periods.findIndex(({ id }) => id === target.period) }
}

function altOf({ lines, aims, periods }: Course, scale: Scale, language: 'en' | 'zh'): string {
  const words = wordsOf(language)
  const courses = lines.map(({ scenario, values }) => {
    const each = values.map(
      (value, i) =>
        `${periods[i]!.label[language]} ${value === null ? pictureWords(language).noValue : withUnit(value, scale)}`,
    )
    return words.colon(scenario.label[language], each.join(words.comma))
  })
  return visible(
    `${[...courses, ...aims.map((target) => aimOf(target, periods, scale, language).label)].join(words.semicolon)}${words.stop}`,
  )
}
