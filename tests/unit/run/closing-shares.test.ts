import { expect, it } from 'vitest'
import { check, summarise } from '../../../src/run/index.js'
import { writeChecks } from '../../../src/report/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'

/**
 * Ore with 2 % of copper is smelted into metal (40 t a year, fixed) without a loss of copper, and 10 % of the copper in it
 * is lost unsaid where it is leached (free). 40 t of metal with 50 % of copper: 20 t of copper through the smelter.
 */
const document = (leached: string): Sections =>
  modelOf({
    substances: { Cu: { label: 'Copper' } },
    commodities: {
      ore: inTonnes({ 'drawn-from': 'ground', composition: { Cu: '2 %' } }),
      metal: inTonnes({ 'released-to': 'land', composition: { Cu: '50 %' } }),
      liquor: inTonnes({ composition: { Cu: '0.9 %' } }),
      slag: inTonnes({ 'released-to': 'land' }),
      water: inTonnes({ 'drawn-from': 'river' }),
    },
    processes: {
      smelt: { per: '1 t metal', closes: ['mass', 'Cu'], in: { ore: '25 t' }, out: { metal: '1 t', slag: '24 t' } },
      leach: { per: '1 t liquor', closes: ['mass'], in: { ore: '0.5 t', water: '0.5 t' }, out: { liquor: '1 t' } },
    },
    sites: {
      works: {
        units: { smelter: { process: 'smelt', production: '40 t/yr' }, vat: { process: 'leach' } },
        demands: { liquor: leached },
      },
    },
  })

const copper = <T extends { readonly component: string }>(list: readonly T[]) =>
  list.find(({ component }) => component === 'Cu')!

it('counts recipes, and tonnes through those whose production the files fix', () => {
  const text = JSON.stringify(document('1000 t/yr'))
  const checked = check('model.yaml', () => text)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const summary = summarise(checked.value.staged.program)
  expect(copper(summary.closes)).toEqual({
    ...{ component: 'Cu', recipes: 2, claimed: 1, closed: 1 },
    known: { recipes: 1, through: 20, closed: 20 },
  })
  const [en, zh] = (['en', 'zh'] as const).map((language) => writeChecks(summary, { language, format: 'table' }))
  expect(en).toMatch(/Cu +2 +1 +50\.0 % +1 +1 +20 +100\.0 %/)
  expect(zh).toContain('仅限产量由文件给定的装置')
  const labels = new Map([['Cu', { en: 'Copper', zh: '铜' }]])
  expect(writeChecks(summary, { language: 'zh', format: 'table' }, labels)).toMatch(/铜（Cu） +2 +1/)
})

it('a run knows what runs freely: of 20 t and 10 t of copper, 20 t run through a recipe that closes it', async () => {
  const { closure } = (await runDocument(document('1000 t/yr'))).result
  // 1 000 t of liquor from 500 t of ore with 10 t of copper, of which 9 t are in the liquor.
  expect(copper(closure.components).through).toBeCloseTo(30, 9)
  expect(copper(closure.components).closed).toBeCloseTo(20, 9)
})
