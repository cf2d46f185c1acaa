import { describe, expect, it } from 'vitest'
import { buildModel } from '../../../../src/model/index.js'
import { readScenario } from '../../../../src/scenario/index.js'
import { inTonnes, modelOf, type Sections } from '../../../builders/model.js'

/** A recipe over two periods: metal and slag from ore. */
const smelting = (process: Sections, sections: Sections = {}): Sections =>
  modelOf({
    periods: [
      { id: 'early', length: '1 yr' },
      { id: 'late', length: '1 yr' },
    ],
    substances: { Cu: { label: 'Copper' } },
    commodities: { ore: inTonnes(), metal: inTonnes(), slag: inTonnes() },
    processes: { smelting: { per: '1 t metal', closes: ['mass'], ...process } },
    allow: ['MODEL_ORPHAN'],
    ...sections,
  })

const built = (document: Sections) => {
  const spec = readScenario('model.yaml', () => JSON.stringify(document))
  return spec.ok ? buildModel(spec.value) : spec
}

const amounts = (document: Sections) => {
  const outcome = built(document)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  const { recipes, commodities } = outcome.value
  return Object.fromEntries(
    [...recipes[0]!.inputs, ...recipes[0]!.outputs].map(({ commodity, amount }) => [
      commodities[commodity]!.id,
      [...amount.by],
    ]),
  )
}

const late = (early: string, then: string): Sections => ({ 'by-period': [early, then] })
const closing = { in: { ore: { closes: 'mass' } } }

describe('a recipe over time', () => {
  it('has one amount of ore for all periods where nothing changes: 1 t of metal + 0.5 t of slag', () => {
    expect(amounts(smelting({ ...closing, out: { metal: '1 t', slag: '0.5 t' } }))).toEqual({
      ...{ ore: [1.5, 1.5], metal: [1, 1], slag: [0.5, 0.5] },
    })
  })

  it('follows a figure of its own that changes', () => {
    expect(amounts(smelting({ ...closing, out: { metal: '1 t', slag: late('0.5 t', '2 t') } }))).toEqual({
      ...{ ore: [1.5, 3], metal: [1, 1], slag: [0.5, 2] },
    })
  })

  it('follows a parameter that changes, through a formula', () => {
    const parameters = { yield: late('50 %', '25 %') }
    const found = amounts(
      smelting({ ...closing, out: { metal: '1 t', slag: '= output(metal) / yield - output(metal)' } }, { parameters }),
    )
    expect(found).toEqual({ ore: [2, 4], metal: [1, 1], slag: [1, 3] })
  })

  it('follows a composition that changes: all copper of 1 t of metal is in the ore, 10 % of it, then 20 %', () => {
    const commodities = {
      ore: inTonnes({ composition: { Cu: late('10 %', '20 %') } }),
      metal: inTonnes({ composition: { Cu: '100 %' } }),
      slag: inTonnes({ composition: { Cu: '0 %' } }),
    }
    const process = {
      closes: ['mass', 'Cu'],
      in: { ore: { closes: 'Cu' } },
      out: { metal: '1 t', slag: { closes: 'mass' } },
    }
    expect(amounts(smelting(process, { commodities }))).toEqual({ ore: [10, 5], metal: [1, 1], slag: [9, 4] })
  })

  it('must close what it claims in every period: 10 % of 10 t of ore is 1 t of copper, 20 % of it is 2 t', () => {
    const commodities = {
      ore: inTonnes({ composition: { Cu: late('10 %', '20 %') } }),
      metal: inTonnes({ composition: { Cu: '100 %' } }),
      slag: inTonnes({ composition: { Cu: '0 %' } }),
    }
    const outcome = built(
      smelting(
        { closes: ['mass', 'Cu'], in: { ore: '10 t' }, out: { metal: '1 t', slag: { closes: 'mass' } } },
        { commodities },
      ),
    )
    const errors = outcome.ok ? [] : outcome.diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, args }) => [code, args['fed'], args['leaving']])).toEqual([['MODEL_CLAIM_OPEN', 2, 1]])
  })
})
