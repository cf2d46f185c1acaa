import { describe, expect, it } from 'vitest'
import { compareRuns, type InputDifference, type ScenarioComparison } from '../../../src/compare/index.js'
import { contextOf } from '../../../src/report/context.js'
import { inputRows, inputsTable } from '../../../src/report/difference-tables.js'
import { writeMarkdown } from '../../../src/report/markdown.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'
import { comparisonText, partOf } from '../../builders/reports.js'

/** A kiln in a town burns 10 t of coal that a shop sells. */
const town = (extra: Sections = {}, units: Sections = {}) =>
  modelOf({
    mode: 'planning',
    commodities: {
      coal: inTonnes({ label: { en: 'Coal', zh: '煤' } }),
      ash: inTonnes({ label: { en: 'Ash', zh: '灰' } }),
    },
    processes: {
      burning: {
        ...{
          label: { en: 'Burning', zh: '燃烧' },
          per: '1 t coal',
          partial: 'only amounts matter',
          in: { coal: '1 t' },
        },
        out: { ash: '0.1 t' },
      },
    },
    sites: {
      town: {
        label: { en: 'Town', zh: '城' },
        units: {
          kiln: { label: { en: 'Kiln', zh: '窑' }, process: 'burning', production: '10 t/yr' },
          ...units,
        },
      },
      village: { label: { en: 'Village', zh: '村' } },
    },
    markets: { shop: { label: { en: 'Shop', zh: '店' }, sites: ['town'], sells: { coal: { price: '5 yuan/t' } } } },
    routes: { tip: { label: { en: 'Tip', zh: '堆场' }, sites: ['town'], accepts: { ash: { fee: '1 yuan/t' } } } },
    indicators: { bill: { unit: 'yuan', better: 'lower', headline: true, formula: 'cost' } },
    ...extra,
  })

/** The same with a second kiln, a heap, a link to the village, a buyer of ash and another tip. */
const more = () =>
  town(
    {
      id: 'more',
      stocks: { heap: { label: { en: 'Heap', zh: '煤堆' }, site: 'town', commodity: 'coal', opening: '0 t' } },
      links: { cart: { commodity: 'coal', from: 'town', to: 'village', charge: '1 yuan/t' } },
      markets: {
        shop: {
          ...{ label: { en: 'Shop', zh: '店' }, sites: ['town'], sells: { coal: { price: '5 yuan/t' } } },
          buys: { ash: { price: '1 yuan/t' } },
        },
      },
      allow: ['MODEL_NO_TAKER'],
    },
    { oven: { label: { en: 'Oven', zh: '炉' }, process: 'burning', capacity: '5 t/yr' } },
  )

describe('what only one of two models has', () => {
  it('is told kind by kind in words, what is added and what is removed', async () => {
    const [base, wider] = [await runDocument(town()), await runDocument(more())]
    const tree = (runs: readonly SolvedRun[], language: 'en' | 'zh') =>
      partOf(comparisonText(runs, language), language === 'en' ? 'Structure that differs' : '结构差异')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    expect(tree([base, wider], 'en')).toEqual([
      ...['Added units', 'Oven (Town)'],
      ...['Added processes that can run', 'Burning at Oven (Town)'],
      ...['Added links', expect.stringMatching(/^Coal: Town → Village \(not used: /)],
      ...['Added possible sales (need not happen)', 'Ash by Town to Shop'],
      ...['Added stocks', 'Heap'],
    ])
    expect(tree([wider, base], 'zh')).toHaveLength(10)
    for (const name of ['炉（城）', '煤堆']) expect(tree([wider, base], 'zh')).toContain(name)
    expect(tree([wider, base], 'en').filter((line) => line.startsWith('Removed'))).toHaveLength(5)
    // What is removed is not said to be unused.
    expect(tree([wider, base], 'en').join(' ')).not.toContain('not used')
  })
})

describe('the opening of a comparison', () => {
  const opening = async (extra: Sections, language: 'en' | 'zh', base: Sections = {}) => {
    const runs = [await runDocument(town(base)), await runDocument(town({ ...base, ...extra, id: 'other' }))]
    return comparisonText(runs, language).replace(/\n +/g, ' ')
  }
  const projects = {
    bigger: { label: { en: 'Bigger', zh: '扩建' }, set: [{ path: 'markets.shop.sells.coal.price', to: '4 yuan/t' }] },
  }
  it('says where nothing changed', async () => {
    expect(await opening({}, 'en')).toContain('changes nothing')
    expect(await opening({}, 'zh')).toContain('输入与基准相同')
  })
  it('says where inputs changed, but no project was switched', async () => {
    const dearer = { routes: { tip: { sites: ['town'], accepts: { ash: { fee: '3 yuan/t' } } } } }
    expect(await opening(dearer, 'en')).toContain('switches no project')
    // 1 t of ash at 3 instead of 1 yuan/t: 50 + 3 against 51.
    expect(await opening(dearer, 'en')).toMatch(/moved most: bill \+3\.9 % \(from 51 to 53/)
    expect(await opening(dearer, 'zh')).toMatch(/bill上升 3\.9%（由 51 升至 53/)
  })
  it('says what fell in Chinese too, an amount and a share', async () => {
    const cheaper = { markets: { shop: { sites: ['town'], sells: { coal: { price: '4 yuan/t' } } } } }
    expect(await opening(cheaper, 'zh')).toMatch(/bill下降 19\.6%（由 51 降至 41/)
    const share = { share: { unit: '%', better: 'lower', headline: true, formula: 'cost / (norm * bought(coal))' } }
    const shared = { parameters: { norm: '1 yuan/t' }, indicators: share }
    expect(await opening(cheaper, 'zh', shared)).toMatch(/share降低 100\.0 个百分点（由 510\.0% 降至 410\.0%/)
    expect(await opening(cheaper, 'en', shared)).toMatch(/share -100\.0 points \(from 510\.0 to 410\.0 %\)/)
  })
  it('says which projects are built', async () => {
    const runs = [
      await runDocument(town({ projects })),
      await runDocument(town({ id: 'other', projects: { bigger: { ...projects.bigger, status: 'built' } } })),
    ]
    expect(comparisonText(runs, 'en')).toContain('builds Bigger')
    expect(comparisonText(runs, 'zh')).toContain('建成项目“扩建”')
    expect(comparisonText(runs.toReversed(), 'zh')).toContain('不建项目“扩建”')
  })
})

describe('inputs that differ', () => {
  const at = { file: 'plan.yaml', line: 9, col: 1 }
  const input = (path: string, extra: Partial<InputDifference> = {}): InputDifference => ({
    ...{ path, baseline: '1 t', scenario: '2 t', unit: 't', at, layer: 'scenario:plan', why: '' },
    ...extra,
  })
  const table = async (inputs: readonly InputDifference[], language: 'en' | 'zh') => {
    const run = await runDocument(town())
    const [scenario] = compareRuns([run, await runDocument(town({ id: 'other' }))]).scenarios
    const blocks = inputsTable('base', { ...scenario!, inputs } as ScenarioComparison, contextOf(language, [run]))
    return writeMarkdown(blocks)
  }
  it('are a hundred rows at most, the others counted', async () => {
    const inputs = Array.from({ length: 103 }, (_, i) => input(`links.l${String(i).padStart(3, '0')}.charge`))
    expect((await table(inputs, 'en')).match(/links\\?\.l\d+/g)).toHaveLength(100)
    expect(await table(inputs, 'en')).toContain('… and 3 more; --json lists all')
    expect(await table(inputs, 'zh')).toContain('另有 3 项')
    expect(await table([], 'en')).toBe(await table([input('targets.t.at-least')], 'en'))
  })
  it('projects switched alike are one row at the first line; other statuses stand as they are', async () => {
    const switched = ['b', 'a', 'c'].map((id, i) =>
      input(`projects.${id}.status`, { baseline: 'not built', scenario: 'built', at: { ...at, line: 9 - i } }),
    )
    expect(inputRows(switched)).toMatchObject([{ path: 'projects.*.status (3)', at: { line: 7 } }])
    expect(await table(switched, 'en')).toMatch(/not built +\| +built/)
    expect(await table(switched, 'zh')).toMatch(/未建 +\| +建成/)
    const optional = [input('projects.d.status', { baseline: null, scenario: 'optional' })]
    expect(await table(optional, 'en')).toMatch(/– +\| +optional/)
  })
  it('keys of one entry that only one side has are told together, their reasons once', () => {
    const own = (key: string, why: string) =>
      input(`links.cart.${key}`, { baseline: null, scenario: '{ value: 4 t }', why })
    expect(inputRows([own('charge', 'new'), own('capacity', 'new'), own('loss', '')])).toMatchObject([
      { path: 'links.cart', baseline: null, scenario: 'charge: 4 t, capacity: 4 t, loss: 4 t', why: 'new' },
    ])
    const gone = input('links.cart.charge', { scenario: null })
    expect(inputRows([gone, input('links.cart.loss', { scenario: null })])).toMatchObject([
      { path: 'links.cart', baseline: 'charge: 1 t, loss: 1 t', scenario: null },
    ])
  })
})
