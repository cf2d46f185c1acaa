import { describe } from 'vitest'
import { inTonnes, modelOf, ore } from '../../builders/model.js'
import { comesTo, type Worked } from '../../builders/worked-formulas.js'

/**
 * A mill over two periods: 10 t of metal in the first year, 20 t a year in the two that follow, 4 t of ore for each. So
 * 10 + 40 = 50 t of metal and 200 t of ore; the toll is 3 yuan/t first and 5 yuan/t then.
 */
const mill = modelOf({
  periods: [
    { id: 'first', length: '1 yr' },
    { id: '2010', length: '2 yr' },
  ],
  commodities: { ore, metal: inTonnes() },
  parameters: {
    toll: { 'by-period': [3, 5], unit: 'yuan/t' },
    extra: '1 yuan/t',
    part: '20 %',
    lump: '7 t',
    growing: { 'by-period': ['7 t', '9 t'] },
    rate: { 'by-period': ['20 %', '50 %'] },
  },
  processes: { milling: { per: '1 t metal', partial: 'x', in: { ore: '4 t' }, out: { metal: '1 t' } } },
  sites: {
    town: { units: { mill: { process: 'milling', production: { 'by-period': [10, 20], unit: 't/yr' } } } },
  },
  markets: { shop: { buys: { metal: { price: '6 yuan/t' } } } },
  policies: {
    'ore-levy': { levy: { 'by-period': [2, 3], unit: 'yuan/t' }, on: 'used(ore)' },
    'late-levy': { levy: '1 yuan/t', on: 'made(metal)', periods: ['2010'] },
    'early-aid': { subsidy: '5 yuan/t', on: 'made(metal)', periods: ['first'] },
    premium: { premium: '4 yuan/t', on: '2 * made(metal)' },
    cap: { cap: '900 t/yr', on: 'used(ore)' },
    quota: { quota: '1 t/yr', on: 'made(metal)' },
  },
  indicators: {
    metal: { unit: 't', better: 'none', formula: 'made(metal)' },
    grade: { unit: '%', better: 'none', formula: 'made(metal) / used(ore)' }, // 50 / 200
  },
})

describe('formulas of flows', () => {
  const flows: readonly Worked[] = [
    ['made(metal) + used(ore)', 't', 250],
    ['used(ore) - made(metal)', 't', 150],
    ['made(metal) - used(ore)', 't', -150],
    ['used(ore) - made(metal) - made(metal)', 't', 100],
    ['-made(metal)', 't', -50],
    ['-(used(ore) - made(metal))', 't', -150],
    ['3 * made(metal)', 't', 150],
    ['made(metal) * 3', 't', 150],
    ['used(ore) / 4', 't', 50],
    ['metal + 2 * metal', 't', 150],
    ['part * used(ore)', 't', 40],
  ]
  describe('are added up, taken off and scaled', () => comesTo(mill, flows))

  const constants: readonly Worked[] = [
    ['made(metal) + lump', 't', 64],
    ['lump - made(metal)', 't', -36],
    ['-(made(metal) + lump)', 't', -64],
    ['2 * (made(metal) + lump)', 't', 128],
    ['(made(metal) - lump) / 2', 't', 18],
    ['made(metal) - (lump - used(ore))', 't', 236],
    ['lump', 't', 14],
    ['-lump', 't', -14],
    ['lump - 2 * lump', 't', -14],
    ['lump + lump / 2', 't', 21],
    ['lump / lump + 1', '1', 2],
    // 7 t and 9 t; 20 % for one year and 50 % for two.
    ['growing', 't', 16],
    ['made(metal) - growing', 't', 34],
    ['rate', '%', 40],
    ['resource-cost', 'yuan', -300], // 50 t sold at 6 yuan/t
  ]
  describe('hold constants', () => comesTo(mill, constants))

  const byPeriod: readonly Worked[] = [
    // 10 t at 3 yuan/t and 40 t at 5
    ['toll * made(metal)', 'yuan', 230],
    ['made(metal) * -toll', 'yuan', -230],
    ['made(metal) / toll', 't^2/yuan', 10 / 3 + 40 / 5],
    ['toll * part * made(metal)', 'yuan', 46],
    ['toll / part * made(metal)', 'yuan', 1150],
    ['(toll + extra) * made(metal)', 'yuan', 280],
    ['(toll - extra) * made(metal)', 'yuan', 180],
    ['(extra - toll) * made(metal)', 'yuan', -180],
    ['made(metal) * (1 / toll)', 't^2/yuan', 10 / 3 + 40 / 5],
  ]
  describe('take a parameter of each period for what happens in it', () => comesTo(mill, byPeriod))
})

describe('levies and subsidies', () => {
  // 40 t of ore at 2 yuan/t and 160 t at 3; 40 t of metal at 1 yuan/t; 10 t at 5 yuan/t; 100 t, twice the metal, at 4 yuan/t.
  const policies: readonly Worked[] = [
    ['levies()', 'yuan', 40 * 2 + 160 * 3 + 40],
    ['subsidies()', 'yuan', 10 * 5 + 2 * 50 * 4],
    ['cost(tax)', 'yuan', 600],
    ['cost(subsidy)', 'yuan', -450],
    ['cost', 'yuan', -300 + 600 - 450],
  ]
  describe('are paid in the periods and at the rates they state', () => comesTo(mill, policies))
})

describe('the flows of a period', () => {
  const during: readonly Worked[] = [
    ['made(metal, during(first))', 't', 10],
    ['made(metal, during(2010))', 't', 40],
    ['made(metal, during(first, 2010))', 't', 50],
    ['level(milling, during(2010))', 't', 40],
    ['sales(metal, during(first))', 'yuan', 60],
    ['used(ore, during(2010)) / made(metal, during(first))', '1', 16],
  ]
  describe('are named by it', () => comesTo(mill, during))
})

describe('ratios of flows', () => {
  const ratios: readonly Worked[] = [
    ['grade', '%', 25],
    ['-grade', '%', -25],
    ['2 * grade', '%', 50],
    ['grade * 2', '%', 50],
    ['grade / 5', '%', 5],
    ['grade * part', '%', 5],
    ['1 - grade', '%', 75],
    ['grade - 1', '%', -75],
    ['1 + grade', '%', 125],
    ['grade + 1', '%', 125],
    ['part - grade', '%', -5],
    ['grade - part', '%', 5],
    ['2 - 2 * grade', '%', 150],
    ['grade * toll', 'yuan/t', 230 / 200],
    ['grade / toll', 't/yuan', (10 / 3 + 40 / 5) / 200],
    ['made(metal) / (used(ore) - 2 * made(metal))', '%', 50],
    ['(made(metal) + lump) / used(ore)', '%', 32],
    ['made(metal) / (made(metal) + lump)', '%', (100 * 50) / 64],
    ['lump / made(metal)', '%', 28],
    ['resource-cost / made(metal)', 'yuan/t', -6],
    ['2 - made(metal) / (made(metal) + lump)', '1', 2 - 50 / 64],
    ['made(metal) / (made(metal) + lump) - 3', '1', 50 / 64 - 3],
    ['growing / made(metal)', '%', 32],
    // Of 40 t and 160 t of ore.
    ['rate - made(metal) / used(ore)', '%', (100 * (0.2 * 40 + 0.5 * 160)) / 200 - 25],
  ]
  describe('are scaled, and added to numbers', () => comesTo(mill, ratios))
})
