import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { readScenario } from '../../../src/scenario/index.js'
it('x', () => {
  const dir = 'tests/fixtures/thin-path/'
  const load = (p: string) => { try { return readFileSync(dir + p, 'utf8') } catch { return undefined } }
  for (const e of ['base.yaml', 'ash-bricks.yaml']) {
    const o = readScenario(e, load)
    if (!o.ok) console.log(JSON.stringify(o.diagnostics, null, 1))
    else console.log(e, o.value.links.map((l) => l.id), o.value.units.map((u) => u.id), o.value.inputs.get('markets.fuel-market.sells.coal.price'))
  }
})
