import { expect, it } from 'vitest'
import { runDocument, value } from '../../builders/engine.js'

it('taking out of a stock costs what it says per unit, counted as a service', async () => {
  // 30 t a year are needed; the heap holds 100 t at 3 yuan/t taken out, the market sells at 5 yuan/t: 30 × 3 = 90 yuan.
  const model = (takeCost: string) => ({
    liubai: 1,
    kind: 'model',
    id: 'heap',
    label: 'Heap',
    money: { currency: 'yuan' },
    commodities: { slag: { label: 'Slag', unit: 't' } },
    sites: { works: { label: 'Works', demands: { slag: '30 t/yr' } } },
    markets: { market: { label: 'Market', sells: { slag: { price: '5 yuan/t' } } } },
    stocks: { heap: { site: 'works', commodity: 'slag', opening: '100 t', 'take-cost': takeCost } },
    indicators: {
      total: { label: 'Cost', unit: 'yuan', formula: 'cost' },
      services: { label: 'Services', unit: 'yuan', formula: 'cost(service)' },
      drawn: { label: 'Drawn', unit: 't', formula: 'drawn(slag)' },
    },
  })
  const cheap = await runDocument(model('3 yuan/t'))
  expect([value(cheap, 'total'), value(cheap, 'services'), value(cheap, 'drawn')]).toEqual([90, 90, 30])
  const dear = await runDocument(model('7 yuan/t'))
  expect([value(dear, 'total'), value(dear, 'drawn')]).toEqual([150, 0])
})
