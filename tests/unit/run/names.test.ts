import { describe, expect, it } from 'vitest'
import { type RowKind, rowKinds } from '../../../src/lp/index.js'
import { rowUnit } from '../../../src/results/drivers.js'
import { check } from '../../../src/run/index.js'
import { programNames } from '../../../src/run/names.js'
import { faults } from '../../builders/engine.js'
import { goldenModels } from '../../golden/models.js'
import { rowModels } from '../../golden/register.js'

function programOf(text: string) {
  const outcome = check('model.yaml', () => text)
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value.staged.program
}
const golden = (name: string) => JSON.stringify(goldenModels[name])

/** Names of the rows of each kind in the golden model that shows it. */
const named: Readonly<Record<RowKind, readonly string[]>> = {
  balance: ['balance town water year'],
  capacity: ['capacity shop year'],
  production: ['production unit-shape year'],
  'load-most': ['load-most press y1', 'load-most press y5'],
  'load-least': ['load-least press y1', 'load-least press y5'],
  'start-up': ['start-up press y1', 'start-up press y5'],
  'link-least': ['link-least line year'],
  supply: ['supply source plant power year'],
  'offer-limit': ['offer-limit works.sells.water year'],
  'site-limit': ['site-limit works.sells.water town year', 'site-limit works.sells.water village year'],
  demand: ['demand shop.buys.ware year'],
  'site-demand': ['site-demand town water year'],
  'step-limit': ['step-limit works.sells.water 0 year'],
  'step-open': ['step-open works.sells.water 1 year'],
  'step-full': ['step-full works.sells.water 1 year'],
  'route-limit': ['route-limit yard ash year'],
  'stock-level': ['stock-level pond y1', 'stock-level pond y5'],
  'stock-closing': ['stock-closing pond y5'],
  'in-service': ['in-service press y1', 'in-service press y5'],
  policy: ['policy less-ash y5'],
  relation: ['relation unit-melting melting 0 year', 'relation unit-melting melting 1 year'],
  split: ['split yard clean sale 0 year', 'split yard clean:Cu sale 1 year'],
}

describe('names by which a basis is carried from one program to the next', () => {
  it.each(rowKinds)('a row of %s is named by the ids of what it stands for', (kind) => {
    const program = programOf(golden(rowModels[kind]))
    const rows = programNames(program).rows.filter((_, i) => rowKinds[program.rows.kind[i]!] === kind)
    expect(rows).toEqual(named[kind])
  })
  it.each(Object.keys(goldenModels))('no two columns, and no two rows, of %s have one name', (name) => {
    const { columns, rows } = programNames(programOf(golden(name)))
    for (const names of [columns, rows]) {
      expect(new Set(names).size).toBe(names.length)
      expect(names.join(' ')).not.toContain('undefined')
    }
  })
})

describe('the unit a row is counted in', () => {
  const pure: readonly RowKind[] = ['start-up', 'in-service', 'relation']
  it.each(rowKinds)('of %s is that of its commodity', (kind) => {
    // Golden models count in t and MWh; kilotonnes and GWh show that the unit is the model's.
    const program = programOf(
      golden(rowModels[kind]).replaceAll('"unit":"t"', '"unit":"kt"').replaceAll('"unit":"MWh"', '"unit":"GWh"'),
    )
    const row = program.rows.kind.indexOf(rowKinds.indexOf(kind))
    const unit = rowUnit(program, kind, program.rows.ref[row]!)
    if (pure.includes(kind)) expect(unit).toEqual({ unit: '', size: 1 })
    // A cap or quota may count what has no unit in the files.
    else if (kind === 'policy') expect(unit).toEqual({ unit: 't', size: 1 })
    else if (unit.unit === 'GWh') expect(unit.size).toBe(3600)
    else expect(unit).toEqual({ unit: 'kt', size: 1000 })
  })
})
