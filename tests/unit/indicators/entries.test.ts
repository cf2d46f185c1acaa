import { expect, it } from 'vitest'
import { columnsOf, sideEmissions, tradeEntries } from '../../../src/indicators/entries.js'
import { runDocument } from '../../builders/engine.js'
import { carrying, goldenModels } from '../../golden/models.js'

it('columns of several kinds come in the order of the program', async () => {
  const { compiled } = await runDocument(goldenModels['stock-free'])
  const of = (...kinds: Parameters<typeof columnsOf>[1][]) =>
    [...columnsOf(compiled, ...kinds)].map(({ column }) => column)
  const columns = of('put', 'take', 'level')
  expect(columns).toHaveLength(6)
  expect(columns).toEqual([...columns].sort((a, b) => a - b))
  expect(of('level', 'put', 'take')).toEqual(columns)
  expect(of('take', 'level', 'put')).toEqual(columns)
})

it('side emissions of a route are told with it', async () => {
  // A tonne of ash gives off 50 kg of dust.
  const { compiled } = await runDocument(goldenModels['disposal-shared-limit'])
  const all = new Set(compiled.graph.commodities.keys())
  const emitted = [...sideEmissions(compiled, all)].map(({ commodity, amount, route }) => [
    ...[compiled.graph.commodities[commodity]!.id, amount, compiled.graph.routes[route!]!.id],
  ])
  expect(emitted).toEqual([
    ['dust', 0.05, 'yard'],
    ['dust', 0.05, 'yard'],
  ])
})

it('what a bought commodity carries comes in with it, what a sold one carries has columns of its own', async () => {
  const markets = {
    dealer: { sells: { scrap: { price: '90 yuan/t', composition: { Cu: '0.5 %' } } } },
    mill: { buys: { clean: { price: '200 yuan/t' } } },
  }
  const { compiled } = await runDocument(carrying({ supplies: {} }, { markets }))
  const { commodities } = compiled.graph
  const entries = (kind: 'purchase' | 'sale', id: string) =>
    [...tradeEntries(compiled, kind, new Set([commodities.findIndex((one) => one.id === id)]))].map(
      ({ commodity, amount }) => [commodities[commodity]!.id, amount],
    )
  expect(entries('purchase', 'scrap')).toEqual([['scrap', 1]])
  expect(entries('purchase', 'scrap:Cu')).toEqual([['scrap:Cu', 0.005]])
  expect(entries('sale', 'clean')).toEqual([['clean', 1]])
  expect(entries('sale', 'clean:Cu')).toEqual([['clean:Cu', 1]])
})
