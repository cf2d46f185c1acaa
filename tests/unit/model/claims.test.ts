import { describe, expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, ore } from '../../builders/model.js'

/** Ore with 10 % Cu is roasted to slag; mode `rich` leaves more copper in it. `extra` may change what runs. */
const model = (composition: string, unit: string, closes = 'closes: [mass, Cu]') => `liubai: 1
kind: model
label: Slag
money: { currency: yuan }
allow: [MODEL_NO_TAKER, MODEL_NO_SOURCE]
substances: { Cu: { label: Cu } }
commodities:
  ore: { label: Ore, unit: t, composition: { Cu: 10 % } }
  metal: { label: Metal, unit: t, composition: { Cu: 100 % } }
  gas: { label: Gas, unit: t }
  slag: { label: Slag, unit: t, composition: { from: ${composition} } }
processes:
  smelting:
    label: Smelting
    per: 1 t ore
    ${closes}
    in: { ore: 1 t }
    out: { slag: { value: 0.5 t, of: { Cu: rest } }, gas: { closes: mass } }
    modes:
      poor: { label: poor, out: { metal: 0.09 t } }
      rich: { label: rich, out: { metal: 0.05 t } }
sites: { works: { label: Works, units: { furnace: ${unit} } } }
`
const faults = (text: string) => {
  const outcome = check('model.yaml', () => text)
  return (outcome.ok ? [] : outcome.diagnostics).map(
    ({ code, at, args }) => `${code} ${at.line}:${at.col} ${JSON.stringify(args)}`,
  )
}

describe('claims and the compositions of commodities', () => {
  it('a mode that makes the same commodity otherwise may not claim what then does not close', () => {
    // slag of `poor`: (0.1 − 0.09) ÷ 0.5 = 2 % Cu. `rich` puts 0.05 t Cu into it, but 0.5 t at 2 % is 0.01 t: 0.06 of 0.1 t leaves.
    expect(faults(model('smelting/poor', '{ process: smelting, production: 1 t/yr }'))).toEqual([
      'MODEL_MADE_OTHERWISE 16:20 {"component":"Cu","recipe":"smelting/rich","gap":"40.00"}',
    ])
  })

  it('a recipe that no unit runs claims nothing', () => {
    expect(faults(model('smelting/poor', '{ process: smelting, modes: [poor], production: 1 t/yr }'))).toEqual([])
  })

  it('a process without mode means the one mode that runs', () => {
    for (const mode of ['poor', 'rich'])
      expect(faults(model('smelting', `{ process: smelting, modes: [${mode}], production: 1 t/yr }`))).toEqual([])
    expect(faults(model('smelting', '{ process: smelting, production: 1 t/yr }'))).toEqual([
      'MODEL_SEVERAL_MODES 11:54 {"commodity":"slag","process":"smelting","modes":"poor, rich"}',
    ])
  })
})

it('a tolerance that is a formula or by period is the one a claim is held to, in every check', async () => {
  const rough = (tolerance: unknown) =>
    modelOf({
      periods: ['a', 'b'].map((id) => ({ id, length: '1 yr' })),
      commodities: { ore, ware: inTonnes() },
      parameters: { slack: '2 %' },
      // 0.03 of 1.03 t is lost: 2.91 %.
      processes: {
        milling: { per: '1 t ware', closes: ['mass'], tolerance, in: { ore: '1.03 t' }, out: { ware: '1 t' } },
      },
      sites: { works: { units: { mill: { process: 'milling', production: '1 t/yr' } } } },
      markets: { shop: { buys: { ware: { price: '1 yuan/t' } } } },
    })
  for (const enough of ['= 2 * slack', { 'by-period': ['4 %', '3 %'] }]) {
    const { result } = await runDocument(rough(enough))
    expect(result.closure.checks.find(({ id }) => id === 'recipe')).toMatchObject({ ok: true })
    expect(result.certificate.ok).toBe(true)
  }
  for (const tooLittle of ['= slack', { 'by-period': ['4 %', '2 %'] }])
    await expect(runDocument(rough(tooLittle))).rejects.toThrow('MODEL_CLAIM_OPEN')
})
