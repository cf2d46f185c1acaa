import { type Share, shareChange } from '../../compare/index.js'
import type { IndicatorResult, SolvedRun } from '../../results/index.js'
import { left, right, table } from '../blocks.js'
import type { DocumentLanguage, Picture } from '../document/document.js'
import type { ReportSource } from '../document/source.js'
import { type Panel, panelsPage, type Row } from '../figures/charts/panels.js'
import { svgDocument } from '../figures/svg/page.js'
import { visible } from '../text.js'
import { wordsOf } from '../words/index.js'
import { indicatorsOf, runOf } from './choices.js'
import type { PictureKind, PictureOrder } from './picture-kind.js'
import { changeCell, numberCell, type Scale, scaleFor, tickText, unitName, withUnit } from './scale.js'
import { ofNumbers, told } from './told.js'
import { pictureWords } from './words/index.js'

/** Parts of a change that are drawn, and the share of the largest they must have; the others stand in the rest. */
const MOST = 8
const LEAST = 0.01
/** The axis begins at 0 unless the lowest value drawn is more than this share of the highest. */
const FROM_ZERO = 0.7
/** Room to the left of the lowest value then, as a share of all that is drawn. */
const ROOM = 0.15

/** How enterprises or sectors carry one indicator from its value in the baseline to that in a scenario. */
export const waterfall: PictureKind = {
  kind: 'waterfall',
  asks: ['scenario', 'indicators', 'by', 'narrow'],
  make: (source, order, language) => {
    const runs = pairOf(source, order)
    if (runs === undefined) return undefined
    const by = order.by === 'sector' ? 'sector' : 'enterprise'
    for (const { id } of indicatorsOf(source, order)) {
      const share = changeOf(runs, id, by)
      if (share !== null && share.top.length > 0) return drawn({ runs, share, id, by }, order, language)
    }
    return undefined
  },
}

function changeOf(runs: Runs, id: string, by: Change['by']): Share | null {
  const share = shareChange(runs, id, { by, most: MOST })
  const [largest] = share?.top ?? []
  if (share === null || largest === undefined) return share
  const most = share.top.filter(({ change }) => Math.abs(change) >= LEAST * Math.abs(largest.change)).length
  return shareChange(runs, id, { by, most })
}

interface Runs {
  readonly baseline: SolvedRun
  readonly scenario: SolvedRun
}

interface Change {
  readonly runs: Runs
  readonly share: Share
  readonly id: string
  readonly by: 'enterprise' | 'sector'
}

function pairOf(source: ReportSource, order: PictureOrder): Runs | undefined {
  const scenario = runOf(source, order)
  const baseline = source.runs.find(({ result }) => result.id === source.comparison.baseline)
  return scenario && baseline && scenario !== baseline ? { baseline, scenario } : undefined
}

/** A step of the picture: a total, or what a part adds to it. */
interface Step {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly kind: 'total' | 'part'
}

function drawn(change: Change, order: PictureOrder, language: DocumentLanguage): Picture {
  const { runs, id, by } = change
  const indicator = indicatorIn(runs.scenario, id)
  const steps = stepsOf(change, language)
  const reached = steps.flatMap(({ from, to, kind }) => (kind === 'total' ? [to] : [from, to]))
  const scale = scaleFor(Math.max(...reached.map(Math.abs)), indicator.unit, ofNumbers(language))
  const [low, high] = [Math.min(...reached), Math.max(...reached)]
  const isCut = low > FROM_ZERO * high && low > 0
  const caption = told(language, (one) =>
    visible(
      wordsOf(one).colon(
        runs.scenario.result.label[one],
        pictureWords(one).changeOf(indicator.label[one], by, runs.baseline.result.label[one]),
      ),
    ),
  )
  const alt = altOf(change, scale, language)
  const page = panelsPage({
    ...{ title: caption, description: alt, narrow: order.narrow === true },
    panels: [panelOf(steps, isCut ? low - ROOM * (high - low) : null, scale)],
    legend: [
      { sign: 'total', text: told(language, (one) => pictureWords(one).total) },
      { sign: 'rise', text: told(language, (one) => pictureWords(one).rises) },
      { sign: 'fall', text: told(language, (one) => pictureWords(one).falls) },
    ],
  })
  const parts = ['waterfall', runs.scenario.result.id, id, ...(by === 'sector' ? ['by', 'sector'] : [])]
  return {
    ...{ kind: 'picture', id: [...parts, ...(order.narrow ? ['narrow'] : [])].join('-'), caption, alt },
    drawings: [svgDocument(page)],
    table: table(
      [
        left(told(language, (one) => pictureWords(one).owner(by))),
        right(told(language, (one) => wordsOf(one).value)),
        right(told(language, (one) => wordsOf(one).change)),
        left(told(language, (one) => wordsOf(one).unit)),
      ],
      steps.map(({ label, from, to, kind }) => [
        label,
        kind === 'total' ? numberCell(to, scale) : '',
        kind === 'total' ? '' : changeCell(to - from, scale),
        { text: unitName(scale), unit: scale.unit },
      ]),
    ),
    notes: isCut ? [told(language, (one) => pictureWords(one).notFromZero)] : [],
  }
}

const indicatorIn = ({ result }: SolvedRun, id: string): IndicatorResult =>
  result.indicators.find((indicator) => indicator.id === id)!

/** From the baseline's value over the parts and the rest to the scenario's. */
function stepsOf({ runs, share, id, by }: Change, language: DocumentLanguage): readonly Step[] {
  const [before, after] = [indicatorIn(runs.baseline, id).value!, indicatorIn(runs.scenario, id).value!]
  const name = (run: SolvedRun) => visible(told(language, (one) => run.result.label[one]))
  const parts = [
    ...share.top.map(({ id: owner, label, change }) => ({
      label: visible(told(language, (one) => (owner === '' ? pictureWords(one).noOwner(by) : label[one]))),
      change,
    })),
    ...(share.rest === 0 ? [] : [{ label: told(language, (one) => wordsOf(one).rest), change: share.rest }]),
  ]
  let reached = before
  const between = parts.map(({ label, change }): Step => {
    const from = reached
    reached += change
    return { label, from, to: reached, kind: 'part' }
  })
  return [
    { label: name(runs.baseline), from: 0, to: before, kind: 'total' },
    ...between,
    { label: name(runs.scenario), from: 0, to: after, kind: 'total' },
  ]
}

const panelOf = (steps: readonly Step[], start: number | null, scale: Scale): Panel => ({
  title: '',
  reach: [start ?? 0],
  tick: (value) => tickText(value, scale),
  rows: steps.map(({ label, from, to, kind }): Row => {
    const fill = kind === 'total' ? 'total' : to > from ? 'rise' : 'fall'
    return {
      label,
      marks: [{ kind: 'bar', from: kind === 'part' ? from : start === null ? 0 : 'start', to, fill }],
      value: kind === 'total' ? withUnit(to, scale) : changeCell(to - from, scale).text,
      lead: to,
    }
  }),
})

function altOf(change: Change, scale: Scale, language: DocumentLanguage): string {
  return told(language, (one) => {
    const texts = stepsOf(change, one).map(({ label, from, to, kind }) =>
      kind === 'total' ? `${label} ${withUnit(to, scale)}` : `${label} ${changeCell(to - from, scale).text}`,
    )
    return `${texts.join(wordsOf(one).semicolon)}${wordsOf(one).stop}`
  })
}
