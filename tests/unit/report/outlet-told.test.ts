import { beforeAll, describe, expect, it } from 'vitest'
import { writeOutlets } from '../../../src/report/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import type { Outlet, OutletLimit, OutletPlace, OutletProject, OutletStudy } from '../../../src/studies/index.js'
import { runDocument } from '../../builders/engine.js'
import { sliced } from '../../builders/sliced.js'

let run: SolvedRun
beforeAll(async () => {
  run = await runDocument(sliced())
})

const label = (en: string, zh: string) => ({ en, zh })
const empty: OutletStudy = {
  ...{ scenario: 'small', link: null, commodity: 'ash', label: label('Ash', '灰'), unit: 't', rate: 'yuan/t' },
  ...{ objective: 'yuan', per: 't', currency: 'yuan', fixedPlan: false, places: [], totals: null, projects: [] },
}
const pit: OutletPlace = {
  ...{ site: 'pit', label: label('Pit', '坑'), period: 'year', made: 10, unplaced: 0, outlets: [], missing: [] },
}
const use: Outlet = {
  ...{ id: 'link/haul@year', kind: 'link', role: 'use', label: label('Haul', '运灰'), amount: 4, reason: 'all' },
  ...{ cost: null, limits: [], exchange: [], thresholds: [] },
}
const limit = (name: string, kind: OutletLimit['kind'] = 'limit'): OutletLimit => ({
  ...{ label: label(name, `${name}限`), file: 'model.yaml', line: 7, col: 3, kind },
})
const told = (study: Partial<OutletStudy>, language: 'en' | 'zh') =>
  writeOutlets({ ...empty, ...study }, run, { language, format: 'table' })

/** What is told of one outlet, after its name and amount. */
function reasonOf(outlet: Partial<Outlet>, language: 'en' | 'zh'): string {
  const text = told({ places: [{ ...pit, outlets: [{ ...use, ...outlet }] }] }, language)
  const line = text
    .replace(/…\n +/, '… ')
    .replace(/\n {4,}/g, '')
    .split('\n')
    .find((entry) => /Haul|运灰/.test(entry))!
  return line.replace(/^ *(Haul: 4 t; |运灰：4 吨；|Haul: 0 t; |运灰：0 吨；)/, '')
}

describe('why no more goes to a use', () => {
  it.each([
    [{ reason: 'shut' }, 'its capacity is 0', '能力为 0'],
    [{ reason: 'full' }, 'it takes all it may', '已达上限'],
    [{ reason: 'full', cost: -3 }, 'it takes all it may; more would be worth 3 yuan/t', '已达上限；再增加可得 3 元/吨'],
    [{ reason: 'shut', cost: -3 }, 'its capacity is 0; more would be worth 3 yuan/t', '能力为 0；再增加可得 3 元/吨'],
    [{ reason: 'full', cost: 3 }, 'it takes all it may', '已达上限'],
    [{ reason: 'all' }, 'nothing of it is left here', '此处已无剩余'],
    [{ reason: 'no-taker' }, 'nothing can take more of it where it leads', '对方无法再接纳'],
    [{ reason: 'blocked' }, 'there is no room for more', '已无余地'],
    [{ reason: 'as-good' }, 'more would be as good as what is done instead', '再增加与现行做法同样合算'],
    [{ reason: 'unproven' }, 'no answer could be proven', '未得到可证明的结果'],
    [{ reason: 'dear', cost: 3 }, 'more would cost 3 yuan/t', '再增加须多花 3 元/吨'],
    [{ reason: 'dear', cost: 3, amount: 0 }, 'not worth it: 3 yuan/t too dear', '不合算：高出 3 元/吨'],
  ] as const)('%j', (outlet, en, zh) => {
    expect(reasonOf(outlet, 'en')).toBe(en)
    expect(reasonOf(outlet, 'zh')).toBe(zh)
  })
})

describe('why no less is dumped', () => {
  it.each([
    [{ reason: 'no-way' }, 'nothing here uses it and no link leads away', '此处无用户，亦无连接外送'],
    [{ reason: 'blocked' }, 'no use has room for it', '各用途均无余地'],
    [{ reason: 'as-good' }, 'to use it would be as good', '改作利用同样合算'],
    [{ reason: 'unproven' }, 'no answer could be proven', '未得到可证明的结果'],
    [{ reason: 'dear', cost: 3 }, 'to use it instead would cost 3 yuan/t', '改作利用须多花 3 元/吨'],
  ] as const)('%j', (outlet, en, zh) => {
    expect(reasonOf({ role: 'dump', ...outlet }, 'en')).toBe(en)
    expect(reasonOf({ role: 'dump', ...outlet }, 'zh')).toBe(zh)
  })
})

describe('what stands in the way and what it would take', () => {
  it('four limits are named with their places, the others counted; what would be left comes with “else”', () => {
    const limits = [limit('A', 'remainder'), ...['B', 'C', 'D', 'E', 'F'].map((name) => limit(name))]
    expect(reasonOf({ reason: 'blocked', limits }, 'en').replaceAll(' (model.yaml:7)', '')).toBe(
      'there is no room for more: else A, B, C, D, … and 2 more; --json lists all',
    )
    expect(reasonOf({ reason: 'blocked', limits }, 'zh').replaceAll('（model.yaml:7）', '')).toBe(
      '已无余地：否则出现A限、B限、C限、D限、……另有 2 项，用 --json 可列出全部',
    )
  })
  it.each([
    [
      'freight',
      'it would pay if freight were below 3 yuan/t (now 5 yuan/t)',
      '运费低于 3 元/吨时才合算（现为 5 元/吨）',
    ],
    [
      'price',
      'it would pay if the price were above 3 yuan/t (now 5 yuan/t)',
      '价格高于 3 元/吨时才合算（现为 5 元/吨）',
    ],
    [
      'fee',
      'another use would pay if the fee were above 3 yuan/t (now 5 yuan/t)',
      '处置费高于 3 元/吨时改作利用才合算（现为 5 元/吨）',
    ],
  ] as const)('a %s at which more would be used', (what, en, zh) => {
    const thresholds = [{ what, sense: 'at-most', now: 5, at: 3, unit: 'yuan/t' } as const]
    const places = [{ ...pit, outlets: [{ ...use, thresholds }] }]
    expect(told({ places }, 'en')).toContain(`    ${en}\n`)
    expect(told({ places }, 'zh')).toContain(`    ${zh}\n`)
  })
  it('a distance at which it pays is told, one that none meets is left to the freight', () => {
    const distance = (at: number | null) => [{ what: 'distance', sense: 'at-most', now: 40, at, unit: 'km' } as const]
    const text = (at: number | null, language: 'en' | 'zh') =>
      told({ places: [{ ...pit, outlets: [{ ...use, thresholds: distance(at) }] }] }, language)
    expect(text(12, 'en')).toContain('it would pay if the way were shorter than 12 km (now 40 km)')
    expect(text(12, 'zh')).toContain('运距短于 12 公里时才合算（现为 40 公里）')
    expect(text(null, 'en')).not.toMatch(/would pay|freight/)
  })
  it('of what changes the eight dearest are told, and once where two ways change the same', () => {
    const exchange = Array.from({ length: 10 }, (_, i) => ({
      ...{ id: `x${i}`, label: label(`Change ${i}`, `变化 ${i}`), change: -1, unit: 't', cost: 10 - i },
    }))
    const places = [
      {
        ...pit,
        outlets: [
          { ...use, exchange },
          { ...use, id: 'link/other@year', exchange },
        ],
      },
    ]
    const text = told({ places }, 'en')
    expect(text.match(/Change \d: -1 t, \+\d+ yuan/g)).toHaveLength(8)
    expect(text).toContain('      … and 2 more; --json lists all\n')
    expect(told({ places }, 'zh')).toContain('      变化 0：-1 吨，+10 元\n')
  })
  it('a site without a link says what one might cost, that none pays, or what leaves no room there', () => {
    const site = { site: 'kiln', label: label('Kiln', '窑'), freight: null, limits: [], reach: [] }
    const missing = [site, { ...site, freight: 35 }, { ...site, freight: 35, limits: [limit('A')] }]
    const lines = (language: 'en' | 'zh') =>
      told({ places: [{ ...pit, missing }] }, language)
        .split('\n')
        .slice(-4, -1)
    expect(lines('en')).toEqual([
      '  No link leads to Kiln, which could use it: none would pay',
      '  No link leads to Kiln, which could use it: one that costs less than 35 yuan/t would pay',
      '  No link leads to Kiln, which could use it: there is no room for more: A (model.yaml:7)',
    ])
    expect(lines('zh')).toEqual([
      '  与窑之间无连接，而该处可以利用：任何连接均不合算',
      '  与窑之间无连接，而该处可以利用：运费低于 35 元/吨的连接合算',
      '  与窑之间无连接，而该处可以利用：已无余地：A限（model.yaml:7）',
    ])
  })
})

describe('a place', () => {
  it('is told with its slice, and alone where nothing goes anywhere', () => {
    const idle = { ...use, role: 'dump' as const, amount: 0 }
    const places = [{ ...pit, slice: 'day', outlets: [idle] }]
    expect(told({ places }, 'en').split('\n').slice(-4)).toEqual([
      expect.stringMatching(/^=+$/),
      '',
      'Pit (Day): 10 t',
      '',
    ])
    expect(told({ places }, 'zh')).toContain('坑（日）：10 吨\n')
  })
  it('there is none of where nothing is made', () => {
    const nothing = { places: [], totals: { made: 0, used: 0, dumped: 0, unplaced: 0 } }
    expect(told(nothing, 'en')).toContain('\nNothing of it is made in this scenario.\n')
    expect(told(nothing, 'zh')).toContain('\n本情景不产生该物料。\n')
  })
  it('says where yes-or-no decisions are held', () => {
    expect(told({ fixedPlan: true }, 'en')).toContain('Yes-or-no decisions are held as this plan has them')
    expect(told({ fixedPlan: true }, 'zh')).toContain('开停与建设决策按本方案固定')
  })
})

describe('a project not built', () => {
  const project: OutletProject = {
    ...{ id: 'bricks', label: label('Bricks', '制砖'), brings: [{ id: 'link/haul', label: label('Haul', '运灰') }] },
    ...{ used: 4, gain: 12, investment: null },
  }
  it.each([
    [{}, '4 t more used; objective better by 12 yuan', '多利用 4 吨；目标改善 12 元'],
    [{ gain: -12 }, '4 t more used; objective worse by 12 yuan', '多利用 4 吨；目标变差 12 元'],
    [
      { investment: 600 },
      '4 t more used; objective better by 12 yuan; investment 600 yuan apart',
      '多利用 4 吨；目标改善 12 元；另需投资 600 元',
    ],
    [{ used: 0 }, 'no more of it used in all', '利用总量不增加'],
    [{ used: null, gain: null }, 'the scenario has no answer with it', '建成后本情景无解'],
  ])('%j', (given, en, zh) => {
    const projects = [{ ...project, ...given }]
    expect(told({ projects }, 'en')).toContain(`  Bricks (bricks): ${en}\n    brings Haul\n`)
    expect(told({ projects }, 'zh')).toContain(`  制砖（bricks）：${zh}\n    带来运灰\n`)
  })
})
