import type { Comparison, ScenarioComparison } from '../../compare/index.js'
import type { ReportTableName, TableOrder } from '../../scenario/index.js'
import { accountsOf, overPeriods, type RunResult } from '../../results/index.js'
import { accountTables } from '../account-table.js'
import { inputsTable } from '../difference-tables.js'
import { flowsBlocks } from '../flow-tables.js'
import { contributionBlocks, robustnessBlocks } from '../explanations.js'
import { changesTable, ownIndicators, valuesTable } from '../indicator-tables.js'
import { investmentBlocks } from '../investment-table.js'
import { indicatorNotes, valueNotes } from '../notes.js'
import { observationsTable } from '../observations-table.js'
import { remaindersTable, targetsTable } from '../shared-tables.js'
import { leftBlocks } from '../untaken-table.js'
import { assumptionBlocks, unverifiedBlocks } from './assumptions.js'
import type { DocumentBlock } from './document.js'
import { captioned } from './captioned.js'
import { type Making, runOf, scenarioName } from './making.js'
import { headlineOf } from './quotes.js'

/** A table a report may show, as blocks: nothing where it would be empty. */
type TableMaker = (making: Making, order: TableOrder) => readonly DocumentBlock[]

/** Every table by its name in report files. */
export const tables: Readonly<Record<ReportTableName, TableMaker>> = {
  indicators: (making, order) => {
    const comparison = chosen(making.source.comparison, order)
    if (comparison.scenarios.every(({ indicators }) => indicators.length === 0)) return []
    const notes = valueNotes(
      comparison.scenarios.flatMap(({ indicators }) => indicators),
      making.context,
    )
    return captioned(
      [valuesTable(comparison, making.context)],
      { ...titled('indicators', '', making, order), notes },
      making,
    )
  },
  changes: (making, order) =>
    perScenario(making, order, (scenario) => {
      const only = { ...scenario, indicators: chosenOf(scenario, order) }
      if (only.indicators.length === 0 || making.baseline.status !== 'optimal') return []
      const notes = indicatorNotes(only.indicators, making.context)
      return captioned(
        [changesTable(making.baseline.id, only, making.context)],
        { ...titled('changes', scenario.id, making, order), notes },
        making,
      )
    }),
  contributions: (making, order) =>
    perScenario(making, order, (scenario) =>
      captioned(
        contributionBlocks({ ...scenario, indicators: chosenOf(scenario, order) }, making.context),
        titled('contributions', scenario.id, making, order),
        making,
      ),
    ),
  projects: (making, order) =>
    perScenario(making, order, (scenario) =>
      captioned(investmentBlocks(scenario, making.context), titled('projects', scenario.id, making, order), making),
    ),
  targets: (making, order) =>
    captioned(
      blocksOf(targetsTable(answered(making, order), making.context)),
      titled('targets', '', making, order),
      making,
    ),
  'by-products': (making, order) =>
    captioned(leftBlocks(answered(making, order), making.context), titled('by-products', '', making, order), making),
  flows: (making, order) =>
    answered(making, order).flatMap(({ id }) => {
      const result = overPeriods(runOf(making, id).result)
      const shown = { ...result, flows: largestLinks(result.flows, making) }
      return captioned(flowsBlocks(shown, making.context, true), titled('flows', id, making, order), making)
    }),
  accounts: (making, order) =>
    answered(making, order).flatMap(({ id }) =>
      captioned(
        accountTables(accountsOf(runOf(making, id)), making.context),
        titled('accounts', id, making, order),
        making,
      ),
    ),
  observations: (making, order) =>
    answered(making, order).flatMap(({ id }) =>
      captioned(
        blocksOf(observationsTable(runOf(making, id).result, making.context)),
        titled('observations', id, making, order),
        making,
      ),
    ),
  robustness: (making, order) =>
    perScenario(making, order, (scenario) =>
      captioned(
        robustnessBlocks({ ...scenario, indicators: chosenOf(scenario, order) }, making.context),
        {
          ...titled('robustness', scenario.id, making, order),
          further: making.phrases.prices(scenarioName(making, scenario.id)),
        },
        making,
      ),
    ),
  remainders: (making, order) =>
    captioned(
      blocksOf(remaindersTable(answered(making, order), making.context)),
      titled('remainders', '', making, order),
      making,
    ),
  inputs: (making, order) =>
    perScenario(making, order, (scenario) =>
      captioned(
        inputsTable(making.baseline.id, scenario, making.context),
        titled('inputs', scenario.id, making, order),
        making,
      ),
    ),
  assumptions: (making, order) => assumptionBlocks(making, titled('assumptions', '', making, order)),
  unverified: (making, order) => unverifiedBlocks(making, titled('unverified', '', making, order)),
}

/** The usual form of a table: of all scenarios, with the headline indicators. */
export const usual = (table: ReportTableName): TableOrder => ({ table, indicators: [] })

/** Transfers shown of a scenario; the workbook and the data files hold all. */
const mostLinks = 20

/** The largest transfers between sites, by the size of their amounts. */
function largestLinks(flows: RunResult['flows'], { context }: Making): RunResult['flows'] {
  const size = ({ commodity, amount }: RunResult['flows'][number]) => context.names.size(commodity) * amount
  return flows
    .filter(({ kind }) => kind === 'link')
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostLinks)
}

const blocksOf = <T>(block: T | undefined): readonly T[] => (block === undefined ? [] : [block])

/** Id and caption of a table: of one scenario where it speaks of one. */
function titled(name: ReportTableName, scenario: string, making: Making, { caption, indicators }: TableOrder) {
  const of = indicators.length > 0 ? `-${indicators.map(({ id }) => id).join('-')}` : ''
  return {
    id: `${name}${scenario === '' ? '' : `-${scenario}`}${of}`,
    caption:
      caption?.[making.language] ?? making.phrases.tables[name](scenario === '' ? '' : scenarioName(making, scenario)),
  }
}

/** Scenarios set against the baseline, or the one asked for; with an answer. */
const perScenario = (
  { others }: Making,
  { scenario: only }: TableOrder,
  blocks: (scenario: ScenarioComparison) => readonly DocumentBlock[],
): readonly DocumentBlock[] =>
  others
    .filter(({ id, status }) => status === 'optimal' && (only === undefined || only.id === id))
    .flatMap((scenario) => blocks(scenario))

const answered = ({ answered: all }: Making, { scenario: only }: TableOrder): readonly ScenarioComparison[] =>
  all.filter(({ id }) => only === undefined || only.id === id)

function chosen(comparison: Comparison, order: TableOrder): Comparison {
  const scenarios = comparison.scenarios.filter(({ id }) => order.scenario === undefined || order.scenario.id === id)
  return {
    ...comparison,
    scenarios: scenarios.map((scenario) => ({ ...scenario, indicators: chosenOf(scenario, order) })),
  }
}

/** The indicators asked for, in their order; else the headline ones of the model's own. */
function chosenOf(scenario: ScenarioComparison, { indicators }: TableOrder): ScenarioComparison['indicators'] {
  if (indicators.length === 0) return headlineOf({ indicators: ownIndicators(scenario.indicators) })
  return indicators.flatMap(({ id }) => scenario.indicators.filter((indicator) => indicator.id === id))
}
