import { gradeOrder } from '../../base/index.js'
import type { ScenarioComparison } from '../../compare/index.js'
import { overPeriods } from '../../results/index.js'
import { tidyChinese } from '../chinese.js'
import { openingClauses } from '../sentences.js'
import { placesList } from '../shared-tables.js'
import { captioned } from './captioned.js'
import type { DocumentBlock } from './document.js'
import { type Making, runOf, scenarioName } from './making.js'
import { headlineOf, Quotes } from './quotes.js'

/** Names in an enumeration, the rest counted. */
const most = 5
/** Share of a capacity from which on it is at its limit. */
const fullFrom = 1 - 1e-6

/** The report in plain words: what it is about, what each scenario brings, what limits it and how well it is supported. */
export function summaryBlocks(making: Making): readonly DocumentBlock[] {
  const { others, baseline, source } = making
  const quotes = new Quotes(making)
  const told = others.length > 0 ? others : [baseline]
  return [
    paragraph([scopeText(making), sizeText(making), provenText(making)], quotes, making),
    ...source.comparison.scenarios.flatMap((scenario) => conflictBlocks(scenario, making)),
    ...told.flatMap((scenario) => scenarioBlocks(scenario, quotes, making)),
    ...(source.comparison.scenarios.length > 0 ? supportBlocks(told, quotes, making) : []),
  ]
}

function paragraph(clauses: readonly string[], quotes: Quotes, { phrases, language }: Making) {
  const text = phrases.joined(clauses.map(phrases.sentence))
  return quotes.paragraph(language === 'zh' ? tidyChinese(text) : text)
}

const scopeText = ({ phrases, others, baseline, language }: Making): string =>
  phrases.summary.scope(
    others.map(({ label }) => label[language]),
    baseline.label[language],
  )

function sizeText(making: Making): string {
  const { graph } = runOf(making, making.baseline.id).compiled
  const byProducts = new Set(
    making.source.comparison.scenarios.flatMap(({ opening }) =>
      [...opening.untaken, ...opening.taken].map(({ commodity }) => commodity),
    ),
  )
  return making.phrases.summary.size({
    enterprises: graph.enterprises.length,
    processes: graph.spec.processes.length,
    links: graph.links.length,
    byProducts: graph.links.filter(({ commodity }) => byProducts.has(graph.commodities[commodity]!.id)).length,
  })
}

function provenText({ phrases, source: { comparison }, language }: Making): string {
  const open = comparison.scenarios.filter(({ certificate, status }) => !certificate.ok || status !== 'optimal')
  return open.length === 0 ? phrases.summary.proven : phrases.summary.unproven(open.map(({ label }) => label[language]))
}

/** What cannot hold together in a scenario without an answer, or what grows in it without limit. */
function conflictBlocks({ id, status, conflict }: ScenarioComparison, making: Making): readonly DocumentBlock[] {
  if (conflict.length === 0) return []
  const { parts } = making.context.words
  const heading = status === 'unbounded' ? parts.ray : parts.conflict
  const text = heading(scenarioName(making, id))
  return captioned(
    [{ kind: 'paragraph', text }, placesList(conflict, making.context)],
    { id: 'conflict', caption: '' },
    making,
  )
}

function scenarioBlocks(scenario: ScenarioComparison, quotes: Quotes, making: Making): readonly DocumentBlock[] {
  const { phrases, context, baseline } = making
  const clauses = [
    ...openingClauses(scenario, baseline, context, quotes),
    ...(scenario.isBaseline ? headlineClauses(scenario, quotes, making) : betterClause(scenario, making)),
    ...investmentClause(scenario, quotes, making),
    ...targetClauses(scenario, making),
    ...limitClause(scenario, making),
  ]
  return [
    { kind: 'paragraph', text: phrases.summary.of(scenarioName(making, scenario.id)) },
    { kind: 'quoted-list', items: clauses.map((clause) => paragraph([clause], quotes, making)) },
  ]
}

/** Of a scenario alone what its headline indicators are. */
const headlineClauses = (scenario: ScenarioComparison, quotes: Quotes, { context }: Making): readonly string[] =>
  headlineOf(scenario)
    .filter(({ value }) => value !== null)
    .map((indicator) =>
      context.words.colon(indicator.label[context.language], quotes.indicator(scenario.id, indicator)),
    )

function investmentClause(
  { investment, money }: ScenarioComparison,
  quotes: Quotes,
  { phrases, context: { words } }: Making,
): readonly string[] {
  if (investment === null || investment.value === 0) return []
  const { size, name } = words.largeMoney
  const text = (amount: number) => quotes.plain(amount, size)
  const { value, low, high } = investment
  const range = low === high ? null : ([text(low), text(high)] as const)
  return [phrases.summary.investment(text(value), name(words.unitName(money.currency)), range)]
}

function betterClause(scenario: ScenarioComparison, { phrases, language }: Making): readonly string[] {
  const better = headlineOf(scenario).filter(({ judgement }) => judgement === 'better')
  if (better.length === 0) return []
  const names = better.map(({ label }) => label[language])
  return [phrases.summary.better(names.slice(0, most), Math.max(0, names.length - most))]
}

function targetClauses({ targets }: ScenarioComparison, { phrases, language }: Making): readonly string[] {
  if (targets.length === 0) return []
  const missed = targets.filter(({ status }) => status === 'missed').map(({ label }) => label[language])
  const met = targets.filter(({ status }) => status === 'met').length
  return [phrases.summary.targets(met, targets.length), ...(missed.length > 0 ? [phrases.summary.missed(missed)] : [])]
}

/** Equipment at the limit of its capacity in some period: what a planner would have to add to. */
function limitClause({ id, status }: ScenarioComparison, making: Making): readonly string[] {
  if (status !== 'optimal') return []
  const { phrases, context } = making
  const { loads } = overPeriods(runOf(making, id).result)
  const full = [
    ...new Set(
      loads.filter(({ load, capacity }) => capacity > 0 && load >= fullFrom * capacity).map(({ unit }) => unit),
    ),
  ]
  if (full.length === 0) return loads.length > 0 ? [phrases.summary.noLimits] : []
  const { names, words } = context
  const text = (unit: string) => words.aside(names.unit(unit), names.place(names.siteOf(unit)))
  return [phrases.summary.limits(full.slice(0, most).map(text), Math.max(0, full.length - most))]
}

/** How far the answer can be relied on: grades, assumptions, and whether changes keep their sign at other prices. */
function supportBlocks(
  scenarios: readonly ScenarioComparison[],
  quotes: Quotes,
  making: Making,
): readonly DocumentBlock[] {
  const { phrases, language } = making
  const headline = scenarios.flatMap((scenario) => headlineOf(scenario).filter(({ value }) => value !== null))
  if (headline.length === 0) return []
  const weakest = gradeOrder[Math.max(...headline.map(({ grade }) => gradeOrder.indexOf(grade)))]!
  const heaviest = headline.reduce((a, b) => (b.assumptions > a.assumptions ? b : a))
  const priced = headline.filter(({ robustness, contributions }) => robustness !== null && contributions !== null)
  const turning = priced.filter(({ robustness }) => !robustness!.survives)
  return [
    paragraph(
      [
        phrases.summary.support(weakest === 'none' ? null : weakest, heaviest.assumptions, heaviest.label[language]),
        ...(priced.length > 0 ? [phrases.summary.signs(priced.length - turning.length, priced.length)] : []),
        ...(turning.length > 0
          ? [phrases.summary.turning([...new Set(turning.map(({ label }) => label[language]))])]
          : []),
      ],
      quotes,
      making,
    ),
  ]
}
