import { expect, describe, it } from 'vitest'
import type { SolvedRun } from '../../src/results/index.js'
import { beltRun, changed, flowSum } from './runs.js'

/** Tonnes of a substance in all outputs of a commodity. */
function contained(run: SolvedRun, commodity: string, substance: string): number {
  const { graph } = run.compiled
  const at = graph.substances.findIndex(({ id }) => id === substance)
  const share = graph.commodities.find(({ id }) => id === commodity)!.composition.get(at)!.by[0]!
  return share * flowSum(run, (flow) => flow.kind === 'output' && flow.commodity === commodity)
}

describe('one upstream figure changed', () => {
  it('a tenth more ash in coal is a tenth more ash in fly ash and bottom ash', async () => {
    const [before, after] = [
      await beltRun('reference-2015'),
      await changed('reference-2015', 'parameters.coal-ash', '27.5 %'),
    ]
    for (const commodity of ['fly-ash', 'bottom-ash']) {
      const ratio = contained(after, commodity, 'ash') / contained(before, commodity, 'ash')
      expect(ratio, commodity).toBeCloseTo(27.5 / 25, 3) // a little ash is of coke, which is not changed
    }
  })

  it('a hundredth more sulphur in concentrate is a hundredth more sulphur of concentrate in gas and dioxide', async () => {
    const [before, after] = [
      await beltRun('reference-2015'),
      await changed('reference-2015', 'parameters.concentrate-s', '30.3 %'),
    ]
    const fed = (run: SolvedRun) =>
      flowSum(run, (flow) => flow.kind === 'input' && flow.commodity === 'copper-concentrate') *
      (run === after ? 0.303 : 0.3)
    expect(fed(after) / fed(before)).toBeCloseTo(1.01, 9)
    // What the concentrate brings more leaves with acid, slag or dioxide of the copper smelter: nothing is lost on the way.
    const { graph } = after.compiled
    const sulphur = graph.substances.findIndex(({ id }) => id === 'S')
    const leaving = (run: SolvedRun) =>
      run.result.flows
        .filter(
          (flow) =>
            flow.from === 'copper-smelter' && ['sale', 'link', 'release', 'disposal', 'put'].includes(flow.kind),
        )
        .reduce((sum, flow) => {
          const commodity = run.compiled.graph.commodities.find(({ id }) => id === flow.commodity)!
          const tonnes = flow.amount * commodity.unitSize * (commodity.massPerUnit?.by[0] ?? 0)
          return sum + tonnes * (commodity.composition.get(sulphur)?.by[0] ?? 0)
        }, 0)
    const more = fed(after) - fed(before)
    expect(Math.abs(leaving(after) - leaving(before) - more) / more).toBeLessThan(0.02)
  })

  it('richer slag gives as much more copper: 1 373 500 t × 2 % × 86 %', async () => {
    const after = await changed('slag-concentrator', 'parameters.copper-slag-cu', '2 %')
    expect(contained(after, 'slag-concentrate', 'Cu')).toBeCloseTo(1_373_500 * 0.02 * 0.86, 0)
    expect(contained(after, 'slag-tailings', 'Cu')).toBeCloseTo(1_373_500 * 0.02 * 0.14, 0)
  })
})
