import { overPeriods, type SolvedRun } from '../results/index.js'
import type { Comparison, ScenarioComparison } from './comparison.js'
import { compareIndicator, indicatorOrder, type Pair } from './indicators.js'
import { inputDifferences } from './inputs.js'
import { opening } from './opening.js'
import { comparePacks } from './packs.js'
import { pricePositions } from './prices.js'
import { switchedProjects, totalInvestment } from './projects.js'
import { structureDifferences } from './structure.js'

export interface CompareOptions {
  /** Id of the scenario the others are set against; by default the first. */
  readonly baseline?: string
}

/**
 * Sets runs side by side: inputs, structure and results of each against the baseline. Computes no words and no solve.
 * Throws on misuse: no run, two equal ids, a baseline that is not among the runs.
 */
export function compareRuns(runs: readonly SolvedRun[], options: CompareOptions = {}): Comparison {
  const ids = runs.map((run) => run.result.id)
  const baseline = runs.find((run) => run.result.id === (options.baseline ?? ids[0]))
  if (baseline === undefined) throw new RangeError(`no run has the id of the baseline, ${options.baseline ?? '(none)'}`)
  if (new Set(ids).size !== ids.length) throw new RangeError(`two runs have the same id: ${ids.join(', ')}`)
  const order = indicatorOrder(baseline, runs)
  const one = (scenario: SolvedRun): ScenarioComparison => {
    const pair: Pair = { baseline, scenario }
    const positions = pricePositions([baseline, scenario])
    const indicators = order.map((indicator) => compareIndicator(pair, indicator, positions))
    const own = indicators.filter(({ pack }) => pack === undefined)
    return { ...sideBySide(pair), indicators, opening: opening(scenario, switched(pair), own) }
  }
  return Object.freeze({ baseline: baseline.result.id, scenarios: runs.map(one) })
}

const switched = ({ baseline, scenario }: Pair) => switchedProjects(baseline.compiled.graph, scenario.compiled.graph)

function sideBySide(pair: Pair): Omit<ScenarioComparison, 'indicators' | 'opening'> {
  const { result, compiled } = pair.scenario
  const [before, after] = [pair.baseline.compiled.graph, compiled.graph]
  const projects = switched(pair)
  const summed = overPeriods(result)
  return {
    id: result.id,
    label: result.label,
    isBaseline: pair.baseline === pair.scenario,
    status: result.status,
    certificate: result.certificate,
    money: { currency: after.spec.money.currency, priceYear: after.spec.money.priceYear ?? null },
    projects,
    investment: totalInvestment(projects),
    inputs: inputDifferences(before, after),
    structure: structureDifferences(before, after),
    packs: comparePacks(pair),
    benefit: result.benefit ?? null,
    targets: result.targets,
    unplaced: summed.unplaced,
    unmet: summed.unmet,
    conflict: result.conflict ?? result.ray ?? [],
  }
}
