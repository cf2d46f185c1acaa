import type { Language } from '../../base/index.js'
import type { IndicatorComparison, ScenarioComparison } from '../../compare/index.js'
import { left, right, type TableBlock, table } from '../blocks.js'
import type { DocumentLanguage } from '../document/document.js'
import type { ReportSource } from '../document/source.js'
import { type Panel, panelsPage } from '../figures/charts/panels.js'
import { svgDocument } from '../figures/svg/page.js'
import { visible } from '../text.js'
import { wordsOf } from '../words/index.js'
import { indicatorsOf } from './choices.js'
import { markNotes } from './mark-notes.js'
import type { PictureKind } from './picture-kind.js'
import { numberCell, type Scale, scaleFor, tickText, unitName, withUnit } from './scale.js'
import { ofNumbers, told } from './told.js'
import { pictureWords } from './words/index.js'

/** One indicator with its value in each scenario, in the scale it is drawn in. */
interface Group {
  readonly indicator: IndicatorComparison
  readonly values: readonly { readonly scenario: ScenarioComparison; readonly found: IndicatorComparison }[]
  readonly scale: Scale
}

/** Indicators of all scenarios as bars, with a line at the value of the baseline. */
export const bars: PictureKind = {
  kind: 'bars',
  asks: ['indicators', 'narrow'],
  make: (source, order, language) => {
    const groups = indicatorsOf(source, order).map((indicator) => groupOf(source, indicator, language))
    const shown = groups.filter(({ values }) => values.some(({ found }) => found.value !== null))
    if (shown.length === 0) return undefined
    const name = (indicator: IndicatorComparison) => visible(told(language, (one) => indicator.label[one]))
    const [only] = shown.length === 1 ? shown : []
    const caption = only ? name(only.indicator) : told(language, (one) => pictureWords(one).indicators)
    const alt = altOf(shown, language)
    const isBaselineShown = shown.some(({ values }) => values.length > 1)
    const page = panelsPage({
      ...{ title: caption, description: alt, narrow: order.narrow === true },
      panels: shown.map((group) => panelOf(group, only === undefined, language)),
      legend: isBaselineShown
        ? [
            { sign: 'baseline', text: told(language, (one) => wordsOf(one).baseline) },
            { sign: 'line', text: told(language, (one) => pictureWords(one).baselineValue) },
            ...(hasRange(shown)
              ? [{ sign: 'range', text: told(language, (one) => pictureWords(one).range) } as const]
              : []),
          ]
        : [],
    })
    const ids = order.indicators ? shown.map(({ indicator }) => indicator.id) : []
    return {
      kind: 'picture',
      id: ['bars', ...ids, ...(order.narrow ? ['narrow'] : [])].join('-'),
      caption,
      alt,
      drawings: [svgDocument(page)],
      table: tableOf(shown, language),
      notes: markNotes(
        shown.flatMap(({ values }) => values.map(({ found }) => found)),
        language,
      ),
    }
  },
}

const hasRange = (groups: readonly Group[]) =>
  groups.some(({ values }) =>
    values.some(({ found: { tie } }) => tie !== null && tie.low !== null && tie.high !== null),
  )

function groupOf({ comparison }: ReportSource, indicator: IndicatorComparison, language: DocumentLanguage): Group {
  const values = comparison.scenarios.map((scenario) => ({
    scenario,
    found: scenario.indicators.find(({ id }) => id === indicator.id)!,
  }))
  const largest = Math.max(...values.map(({ found }) => Math.abs(found.value ?? 0)))
  return { indicator, values, scale: scaleFor(largest, indicator.unit, ofNumbers(language)) }
}

function panelOf({ indicator, values, scale }: Group, isTitled: boolean, language: DocumentLanguage): Panel {
  const baseline = values.find(({ scenario }) => scenario.isBaseline)?.found.value
  const unit = unitName(scale)
  return {
    title: isTitled ? told(language, (one) => visible(titleOf(indicator.label[one], unit, one))) : '',
    reach: [0],
    ...(baseline == null || values.length < 2 ? {} : { line: baseline }),
    tick: (value) => tickText(value, scale),
    rows: values.map(({ scenario, found: { value, tie } }) => ({
      label: visible(told(language, (one) => scenario.label[one])),
      marks: [
        ...(value === null
          ? []
          : [
              {
                kind: 'bar',
                from: 0,
                to: value,
                fill: scenario.isBaseline && values.length > 1 ? 'baseline' : 'plain',
              } as const,
            ]),
        ...(tie === null || tie.low === null || tie.high === null
          ? []
          : [{ kind: 'range', low: tie.low, high: tie.high } as const]),
      ],
      value: value === null ? told(language, (one) => pictureWords(one).noValue) : withUnit(value, scale),
    })),
  }
}

const titleOf = (name: string, unit: string, language: Language) =>
  unit === '' ? name : wordsOf(language).aside(name, unit)

function altOf(groups: readonly Group[], language: DocumentLanguage): string {
  return told(language, (one) => {
    const words = wordsOf(one)
    const texts = groups.map(({ indicator, values, scale }) => {
      const each = values.map(
        ({ scenario, found: { value } }) =>
          `${scenario.label[one]} ${value === null ? pictureWords(one).noValue : withUnit(value, scale)}`,
      )
      return words.colon(indicator.label[one], each.join(words.comma))
    })
    return visible(`${texts.join(words.semicolon)}${words.stop}`)
  })
}

function tableOf(groups: readonly Group[], language: DocumentLanguage): TableBlock {
  const scenarios = groups[0]!.values.map(({ scenario }) => visible(told(language, (one) => scenario.label[one])))
  const title = (key: 'indicator' | 'unit') => left(told(language, (one) => wordsOf(one)[key]))
  return table(
    [title('indicator'), ...scenarios.map(right), title('unit')],
    groups.map(({ indicator, values, scale }) => [
      visible(told(language, (one) => indicator.label[one])),
      ...values.map(({ found: { value } }) => (value === null ? wordsOf('en').none : numberCell(value, scale))),
      { text: unitName(scale), unit: scale.unit },
    ]),
  )
}
