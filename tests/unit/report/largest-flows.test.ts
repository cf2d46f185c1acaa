import { describe, expect, it } from 'vitest'
import { kept, keptLevels, largestFlows, largestLevels, longFrom } from '../../../src/report/largest-flows.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, ore } from '../../builders/model.js'
import { partOf, runText } from '../../builders/reports.js'

type Kind = Parameters<typeof largestFlows>[0][number]['kind']
const flow = (kind: Kind, amount: number, commodity = `c${amount}`, unit = 't') => ({ kind, amount, commodity, unit })
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const amounts = (flows: ReturnType<typeof flow>[]) => {
  const shown = largestFlows(flows)
  return flows.filter((_, i) => shown[i]).map(({ amount }) => amount)
}

describe('flows a shortened table shows', () => {
  it('are all of a few', () => {
    expect(amounts(numbers(1, longFrom).map((n) => flow('sale', n)))).toHaveLength(longFrom)
  })

  it('are the largest links, and the largest of each commodity of every other kind, each unit apart', () => {
    const links = numbers(1, kept.link + 5).map((n) => flow('link', n, 'ash'))
    // Ten commodities are sold, in two pieces each, and one in kg that is small in tonnes' eyes.
    const sales = numbers(1, 10).flatMap((n) => [flow('sale', 100 * n, `c${n}`), flow('sale', 100 * n - 1, `c${n}`)])
    const shown = amounts([...links, ...sales, flow('sale', 0.5, 'gold', 'kg')])
    expect(shown).toEqual([...numbers(6, kept.link + 5), ...numbers(3, 10).map((n) => 100 * n), 0.5])
  })
})

describe('activity a shortened table shows', () => {
  it('is all of it up to two hundred rows, then the largest of each unit', () => {
    const tonnes = numbers(1, 199).map((level) => ({ of: 't', level }))
    const power = { of: 'MWh', level: 0.1 }
    expect(largestLevels([...tonnes, power]).every(Boolean)).toBe(true)
    const many = [...tonnes, power, { of: 't', level: 200 }]
    const shown = largestLevels(many)
    expect(many.filter((_, i) => shown[i]).map(({ level }) => level)).toEqual([
      ...numbers(200 - keptLevels + 1, 199),
      0.1,
      200,
    ])
  })
})

/** One mill that makes 45 wares, ware n of n t, and sells each. */
const wares = () => {
  const all = numbers(1, 45)
  const named = Object.fromEntries(all.map((n) => [`ware-${n}`, n]))
  return modelOf({
    commodities: { ore, ...Object.fromEntries(Object.keys(named).map((id) => [id, inTonnes()])) },
    processes: {
      milling: {
        per: '1 t ware-1',
        partial: 'only amounts matter here',
        in: { ore: '1 t' },
        out: Object.fromEntries(Object.entries(named).map(([id, n]) => [id, `${n} t`])),
      },
    },
    sites: { mill: { units: { mill: { process: 'milling', production: '1 t/yr' } } } },
    markets: { shop: { buys: Object.fromEntries(Object.keys(named).map((id) => [id, { price: '1 yuan/t' }])) } },
  })
}

describe('flows of a run', () => {
  it('say how many smaller ones are left out, in both languages; --all and files have every one', async () => {
    const run = await runDocument(wares())
    const table = partOf(runText(run), 'Flows')
    // 45 sales and one extraction: the eight largest sales stand, 37 do not.
    expect(table).toContain('… and 37 smaller flows; --all shows them')
    expect(table.match(/ sold /g)).toHaveLength(kept.other)
    expect(partOf(runText(run, 'zh'), '流量')).toContain('另有 37 条较小的流量，--all 全部列出')
    const all = partOf(runText(run, 'en', 'table', true), 'Flows')
    expect(all.match(/ sold /g)).toHaveLength(45)
    expect(all).not.toContain('--all')
    expect(runText(run, 'en', 'md').match(/\| sold \|/g)).toHaveLength(45)
  })
})
