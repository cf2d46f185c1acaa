import { describe, expect, it } from 'vitest'
import type { PackItemResult } from '../../src/results/index.js'
import { beltRun, indicator } from './runs.js'

async function item(scenario: string, id: string): Promise<PackItemResult> {
  const found = (await beltRun(scenario)).result.packs!.flatMap(({ items }) => items).find((entry) => entry.id === id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}

describe('the belt by the standards', () => {
  it('says the same as its own indicators', async () => {
    const pairs = [
      ['ndrc-2007-park-isw-utilisation', 'isw-utilisation'],
      ['hj-274-2015-energy-per-value-added', 'energy-intensity'],
      ['hj-274-2015-water-reuse', 'water-reuse'],
      ['hj-274-2015-solid-waste-handled', 'isw-handled'],
      ['ndrc-2007-park-so2', 'so2-total'],
    ] as const
    for (const [pack, own] of pairs) {
      const found = await item('circular-2015', pack)
      expect(found.value).toBeCloseTo(await indicator('circular-2015', own), 9)
    }
  })

  it('shows no number for a gap', async () => {
    const { packs } = (await beltRun('baseline-2005')).result
    expect(packs!.map(({ id, items }) => [id, items.length])).toEqual([
      ['eurostat-cmu', 1],
      ['hj-274-2015', 32],
      ['iso-59020', 13],
      ['material-circularity', 2],
      ['ndrc-2007-park', 14],
      ['ndrc-2017', 17],
    ])
    for (const { status, value, reason } of packs!.flatMap(({ items }) => items))
      if (status === 'gap') expect([value, reason === null]).toEqual([null, false])
  })

  it('uses no more solid waste than there is, in every variant', async () => {
    for (const scenario of ['baseline-2005', 'circular-2015'])
      for (const id of ['isw-utilisation', 'isw-utilisation-current', 'isw-handled']) {
        const found = await indicator(scenario, id)
        expect([scenario, id, found >= 0 && found <= 100 + 1e-9]).toEqual([scenario, id, true])
      }
  })

  it('credits every tonne of a by-product once', async () => {
    const { benefit } = (await beltRun('circular-2015')).result
    const m = benefit!.measures.findIndex(({ id }) => id === 'money')
    const credited = benefit!.credits.reduce((sum, { net }) => sum + net[m]!.value, 0)
    expect(credited / benefit!.totals.net[m]!.value).toBeCloseTo(1, 9)
    const run = await beltRun('circular-2015')
    const used = (id: string) =>
      run.result.flows
        .filter(({ kind, commodity }) => kind === 'input' && commodity === id)
        .reduce((sum, { amount }) => sum + amount, 0)
    for (const id of new Set(benefit!.exchanges.map(({ commodity }) => commodity))) {
      const amount = benefit!.exchanges
        .filter(({ commodity }) => commodity === id)
        .reduce((sum, e) => sum + e.amount, 0)
      expect([id, amount <= used(id) * (1 + 1e-9)]).toEqual([id, true])
    }
  })
})
