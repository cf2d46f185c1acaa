import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SolvedRun } from '../../src/results/index.js'
import { root, runFiles, runPath, value } from '../builders/engine.js'

const runs = new Map<string, Promise<SolvedRun>>()

/** A scenario of the belt, run once per test file. */
export function beltRun(id: string): Promise<SolvedRun> {
  const known = runs.get(id)
  if (known) return known
  const run = runPath(`scenarios/liu-bai/${id}.yaml`)
  runs.set(id, run)
  return run
}

const folder = join(root, 'scenarios', 'liu-bai')

/** A scenario of the belt with something more or otherwise: `more` is the text of a scenario after its `extends`. */
function variant(base: string, more: string): Promise<SolvedRun> {
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  return runFiles(
    { ...files, 'variant.yaml': `liubai: 1\nkind: scenario\nextends: ${base}.yaml\n${more}\n` },
    'variant.yaml',
  )
}

/** A scenario of the belt with one parameter changed. */
export const changed = (base: string, path: string, to: string): Promise<SolvedRun> =>
  variant(base, `set:\n  - { path: ${path}, to: ${to}, why: a test }`)

/** A scenario of the belt with one project more. */
export const withProject = (base: string, project: string): Promise<SolvedRun> =>
  variant(base, `projects: { ${project}: built }`)

/** Value of an indicator of a scenario. */
export const indicator = async (scenario: string, id: string): Promise<number> => value(await beltRun(scenario), id)

/** Share of an enterprise in an indicator that adds up, in the indicator's unit. */
export async function account(scenario: string, enterprise: string, id: string): Promise<number> {
  const { indicators } = (await beltRun(scenario)).result
  const shares = indicators.find((indicator) => indicator.id === id)!.byEnterprise
  const share = shares.find((entry) => entry.id === enterprise)
  return share && 'value' in share && share.value !== null ? share.value : 0
}

/** What is observed and what the model gives, in the unit of the observation. */
export async function observed(
  scenario: string,
  id: string,
): Promise<{ readonly observed: number; readonly modelled: number }> {
  const found = (await beltRun(scenario)).result.observations.find((entry) => entry.id === id)
  if (!found || found.modelled === null) throw new Error(`${scenario} has no observation ${id}`)
  return { observed: found.observed, modelled: found.modelled }
}

/** Sum of the flows of a run that pass a test, in the commodity's unit. */
export const flowSum = (run: SolvedRun, test: (flow: SolvedRun['result']['flows'][number]) => boolean): number =>
  run.result.flows.filter(test).reduce((sum, flow) => sum + flow.amount, 0)

/** What the processes of a run make of a commodity, all or those of one process, in the commodity's unit. */
export const made = (run: SolvedRun, commodity: string, by = ''): number =>
  flowSum(run, (flow) => flow.kind === 'output' && flow.commodity === commodity && flow.by.startsWith(by))

/** What the processes of a run take in of a commodity, all or those of one process, in the commodity's unit. */
export const used = (run: SolvedRun, commodity: string, by = ''): number =>
  flowSum(run, (flow) => flow.kind === 'input' && flow.commodity === commodity && flow.by.startsWith(by))

export const scenarios = [
  'baseline-2005',
  'acid-conversion',
  'baseline-2009',
  'reference-2015',
  'circular-2015',
  'slag-concentrator',
  'ash-to-bricks-and-cement',
  'gypsum-to-cement',
  'carbide-slag',
  'hydrochloric-acid',
  'kiln-waste-heat',
  'aluminium-retrofit',
  'effluent-reuse',
  'mine-methane',
  'lead-zinc-residues',
  'gangue-power',
  'anode-plant',
  'precious-metals',
  'lead-zinc-acid-water',
  'coal-washing',
  'smelter-waste-heat',
  'coal-price-shock',
  'tdi-expansion',
  'hydrogen-chloride-loop',
  'gypsum-board',
  'carbide-slag-to-fgd',
  'carbide-furnaces',
  'coal-gas',
  'fluoride-salts',
  'phosphate',
  'outlook-2017',
] as const
