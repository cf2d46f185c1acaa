import { describe, expect, it } from 'vitest'
import { diagnosticsOf, unmarked } from './cases/case.js'

/** Places and codes told of files, in order of file and line; the marked places are where they should be. */
function told(files: Readonly<Record<string, string>>) {
  const { files: plain, marks } = unmarked(files)
  const found = diagnosticsOf(plain)
    .map(({ code, at }) => `${at.file}:${at.line}:${at.col} ${code}`)
    .sort()
  const places = marks.map(({ file, line, col }) => `${file}:${line}:${col}`).sort()
  return {
    codes: found.map((text) => text.split(' ')[1]),
    places: found.map((text) => text.split(' ')[0]),
    marked: places,
  }
}

describe('all faults at once', () => {
  it('tells the faults of every step: keys, references, units, formulas, recipes, indicators', () => {
    const model = `liubai: 1
kind: model
⟦lable⟧: A town
money: { currency: yuan }
parameters:
  first: = second
  second: = ⟦first⟧
  third: { value: 5 t, grade: ⟦E⟧ }
commodities:
  raw: { unit: t }
  ware: { unit: t }
  slag: { unit: t, released-to: land }
  tool: { unit: t, ⟦tags⟧: [], tags: [] }
processes:
  making: { per: 1 t ware, closes: [⟦mass⟧], in: { raw: 3 t }, out: { ware: 1 t, slag: 1 t } }
  mending: { per: 1 t ware, partial: a test, in: { raw: 1 t, ⟦rwa⟧: 1 t }, out: { ware: 1 t } }
  minting: ⟦{⟧ per: 1 t ware, partial: a test, out: { ware: 1 t } }
sites:
  town: { units: { plant: { process: making, capacity: ⟦5 MWh/yr⟧ } } }
  city: { units: { works: { process: mending, ⟦capasity⟧: 5 t/yr } } }
markets:
  market: { sells: { raw: { price: 1 yuan/t } }, buys: { ware: { price: ⟦9 ton⟧ } } }
  bazaar: { buys: { ware: { price: 8 yuan/t, limit: ⟦-1 t/yr⟧ } } }
indicators:
  waste: { unit: t, formula: made(⟦slagg⟧) }
  use: { unit: ⟦tt⟧, formula: used(raw) }
`.replace('⟦tags⟧: [], tags: []', 'tags: [], ⟦tags⟧: []')
    const { codes, places, marked } = told({ 'model.yaml': model })
    expect(places).toEqual(marked)
    expect([...new Set(codes)].sort()).toEqual(
      [
        'BASE_CYCLE',
        'BASE_SHORT_TON',
        'BASE_UNKNOWN_UNIT',
        'INDICATORS_UNKNOWN_SELECTOR',
        'MODEL_CLAIM_OPEN',
        'MODEL_FREE_VALUE',
        'MODEL_NEGATIVE',
        'SCENARIO_BAD_GRADE',
        'SCENARIO_DUPLICATE_KEY',
        'SCENARIO_UNKNOWN_KEY',
        'SCENARIO_UNKNOWN_REFERENCE',
        'BASE_WRONG_DIMENSION',
      ].sort(),
    )
  })

  it('tells faults of several files, each in its own', () => {
    const { places, marked } = told({
      'a.yaml':
        'liubai: 1\nkind: scenario\nextends: b.yaml\n⟦lable⟧: A\noverlays: [o.yaml]\nset: [{ path: ⟦markets.x.y⟧, to: 1 }]\n',
      'b.yaml': 'liubai: 1\nkind: model\ninclude: [p.yaml]\ncommodities: { c: { unit: ⟦tt⟧ } }\n',
      'o.yaml': 'liubai: 1\nkind: overlay\nparameters: { x: ⟦5 kgg⟧ }\n',
      'p.yaml': 'liubai: 1\nkind: part\nsites: { s: { ⟦unitss⟧: {} } }\n',
    })
    expect(places).toEqual(marked)
  })

  it('makes no fault of what rests on a faulty entry', () => {
    const { places, marked } = told({
      'model.yaml': `liubai: 1
kind: model
commodities: { raw: { unit: ⟦tt⟧ }, ware: { unit: t } }
processes: { making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t } } }
sites: { town: { units: { plant: { process: making, production: 5 t/yr } }, demands: { ware: 1 t/yr } } }
markets: { market: { sells: { raw: { price: 1 yuan/t } } } }
stocks: { heap: { site: town, commodity: raw, opening: 5 t } }
indicators: { use: { unit: t, formula: used(raw) }, share: { unit: "%", formula: use / made(ware) } }
targets: { least: { indicator: use, at-least: 1 t } }
objective: { least: use }
`,
    })
    expect(places).toEqual(marked)
  })
})
