import type { Outcome } from '../base/index.js'
import type { SolvedRun } from '../results/index.js'
import { type ModelDocument, textOfModel } from '../scenario/index.js'
import type { SolverPort } from '../solve/index.js'
import { type RunOptions, runScenario } from './pipeline.js'

/** How a model written in code is run. */
export interface ModelOptions extends Partial<RunOptions> {
  /** Texts the model includes or takes numbers from, by path. */
  readonly files?: Readonly<Record<string, string>>
}

/**
 * Runs a model written in code: what `liubai run` gives of a file that holds it, byte for byte. Synchronous, once
 * `loadSolver` has answered; touches nothing outside.
 *
 * ```ts
 * import { loadSolver, runModel, tidy } from 'liubai'
 *
 * const solver = await loadSolver()
 * const run = runModel(
 *   {
 *     liubai: 1,
 *     kind: 'model',
 *     commodities: { ore: { unit: 't', 'drawn-from': 'ground' }, metal: { unit: 't' } },
 *     processes: { smelting: { per: '1 t metal', partial: 'no slag', in: { ore: '3 t' }, out: { metal: '1 t' } } },
 *     sites: { works: { units: { furnace: { process: 'smelting', capacity: '50 t/yr' } } } },
 *     markets: { shop: { buys: { metal: { price: '900 yuan/t' } } } },
 *     indicators: { sold: { unit: 't', better: 'higher', formula: 'sold(metal)' } },
 *   },
 *   solver,
 * )
 * if (!run.ok) throw new Error(run.diagnostics[0]!.code)
 * const { flows, indicators } = tidy(run.value.result)
 * console.log(flows.kind, flows.commodity, flows.amount)
 * console.log(indicators.id, indicators.value)
 * ```
 *
 * ```text
 * [ 'input', 'output', 'sale', 'extraction' ] [ 'ore', 'metal', 'metal', 'ore' ] Float64Array(4) [ 150, 50, 50, 150 ]
 * [ 'sold' ] [ 50 ]
 * ```
 *
 * @param solver from `loadSolver`
 * @param options seconds per stage (default 60), `strict`, texts beside the model
 * @returns the solved run, or every fault with its place in `textOfModel(model)`
 */
export function runModel(model: ModelDocument, solver: SolverPort, options: ModelOptions = {}): Outcome<SolvedRun> {
  const { files = {}, timeLimit = 60, ...rest } = options
  const texts = new Map([...Object.entries(files), ['model.yaml', textOfModel(model)]])
  return runScenario('model.yaml', (path) => texts.get(path), solver, { ...rest, timeLimit })
}
