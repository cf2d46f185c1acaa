import { describe, expect, it } from 'vitest'
import { writeTrail } from '../../../src/report/index.js'
import { type Trail, type TrailColumn, type TrailFeed, type TrailFigure, trace } from '../../../src/results/index.js'
import { runPath } from '../../builders/engine.js'

const place = { file: 'model.yaml', line: 3, col: 5, length: 4, layer: 'model', text: '4 t' }
const figure = (path: string, extra: Partial<TrailFigure> = {}): TrailFigure => ({
  ...{ path, value: 4, low: null, high: null, unit: 't', grade: 'B', seen: null, source: null, row: null },
  ...{ why: null, year: null, basis: null, place, overrode: [], ...extra },
})
const feed = (extra: Partial<TrailFeed> = {}): TrailFeed => ({
  ...{ unit: 'furnace', recipe: 'smelting', label: { en: 'Smelting', zh: '冶炼' }, level: 10, levelUnit: 't' },
  ...{ coefficient: 0.5, amount: 5, amountUnit: 't', figures: [], bounds: [], ...extra },
})
const column = (extra: Partial<TrailColumn> = {}): TrailColumn => ({
  ...{ id: 'sale/shop', label: { en: 'Slag sold', zh: '售渣' }, kind: 'sale', period: 'year', amount: 5, unit: 't' },
  ...{ bounds: [], feeds: [], ...extra },
})
const flow = (of: Partial<TrailColumn>): Trail => ({
  ...{ kind: 'flow', id: 'sale/shop', label: { en: 'Slag sold', zh: '售渣' }, value: 5, unit: 't', from: 'works' },
  ...{ to: 'market:shop', commodity: 'slag', column: column(of) },
})
const text = (trail: Trail, language: 'en' | 'zh' = 'en') => writeTrail(trail, { language, format: 'table' })
/** Paths of the figures in the order they are listed, without those at the head. */
const listed = (trail: Trail) =>
  text(trail)
    .split('\n')
    .flatMap((line) => /^ *(\S+) = 4 t {3}\[/.exec(line)?.[1] ?? [])

describe('the trace of a flow', () => {
  it('has no formula, but what feeds it and what bounds it', () => {
    const trail = flow({ bounds: [figure('links.haul.capacity')], feeds: [feed()] })
    expect(text(trail).split('\n').slice(0, 3)).toEqual([
      'Slag sold (sale/shop): 5 t',
      '==========================',
      '',
    ])
    expect(text(trail)).not.toContain('= made')
    expect(text(trail)).toContain('  links.haul.capacity = 4 t   [Grade B]   model.yaml:3:5 (the model)\n')
    expect(text(trail)).toContain('  Smelting (smelting @ furnace): 10 t × 0.5 = 5 t\n')
    expect(text(trail, 'zh')).toContain('  冶炼（smelting @ furnace）：10 吨 × 0.5 = 5 吨\n')
  })
  it('names the slice of what feeds it, and rates per compound unit in brackets', () => {
    const trail = flow({
      feeds: [feed({ slice: { en: 'Night', zh: '夜' }, levelUnit: 't·km' }), feed({ recipe: 'other' })],
    })
    expect(text(trail)).toContain('Smelting (Night) (smelting @ furnace): 10 t·km × 0.5 t/(t·km) = 5 t')
    expect(text(trail, 'zh')).toContain('冶炼（夜，smelting @ furnace）：10 吨·公里 × 0.5 吨/(吨·公里) = 5 吨')
  })
  it('tells the largest feeds that make 95 %, at most five, and counts the others', () => {
    const feeds = Array.from({ length: 8 }, (_, i) => feed({ recipe: `r${i}`, amount: 5 }))
    expect(text(flow({ feeds })).match(/Smelting/g)).toHaveLength(5)
    expect(text(flow({ feeds }))).toContain('  … and 3 smaller\n')
    expect(text(flow({ feeds }), 'zh')).toContain('  ……另有 3 项较小的\n')
  })
  it('is Markdown and JSON as well', () => {
    expect(writeTrail(flow({}), { language: 'zh', format: 'md' })).toMatch(/^# 售渣（sale\/shop）：5 吨\n/)
    const json = JSON.parse(writeTrail(flow({}), { language: 'zh', format: 'json' }))
    expect(json).toMatchObject({ schema: 'liubai/trail/1', kind: 'flow', commodity: 'slag' })
  })
})

describe('figures of a trace', () => {
  it('come as set by the scenario, of the mode, of the recipe, of none, of other recipes; documented ones first', () => {
    const figures = [
      figure('processes.other.in.ore'),
      figure('prices.slag'),
      figure('processes.smelting.in.ore'),
      figure('processes.smelting.in.coal', { row: 'P03' }),
      figure('processes.smelting.modes.hot.in.ore'),
      figure('routes.tip.fee', { overrode: [place] }),
    ]
    expect(listed(flow({ feeds: [feed({ recipe: 'smelting/hot', figures })] }))).toEqual([
      'routes.tip.fee',
      'processes.smelting.modes.hot.in.ore',
      'processes.smelting.in.coal',
      'processes.smelting.in.ore',
      'prices.slag',
      'processes.other.in.ore',
    ])
  })
  it('of which there are more than eight are counted, with those told elsewhere', () => {
    const many = Array.from({ length: 10 }, (_, i) => figure(`links.l${i}.rate`))
    const alone = text(flow({ bounds: many }))
    expect(alone).toContain('… and 2 more figures; --json lists all\n')
    expect(alone).not.toContain('counted elsewhere')
    const shared = text(flow({ bounds: many, feeds: [feed({ figures: [many[0]!, figure('links.x.rate')] })] }), 'zh')
    expect(shared).toContain('另用到本追溯中别处已计的 1 个数据')
    const both = text(flow({ bounds: [...many, figure('substances.S.mass')] }))
    expect(both).toContain('… and 2 more figures; --json lists all; with 1 figure counted elsewhere in this trace')
  })
  it('that are constants stand together at the end, eight of them', () => {
    const constants = Array.from({ length: 10 }, (_, i) => figure(`substances.S${i}.mass`))
    const tail = text(flow({ bounds: constants }))
    expect(tail).toMatch(/Constants and compositions\n( +substances\.S\d\.mass = .*\n){8} +… and 2 more figures/)
    expect(text(flow({ bounds: constants }), 'zh')).toContain('常数与成分')
  })
  it('say their grade and mark, their row of the data file, or that they are not graded', () => {
    const figures = [
      figure('a.b', { grade: 'none' }),
      figure('c.d', { grade: 'C', seen: '∑', row: 'F013' }),
      figure('e.f', { grade: 'none', overrode: [{ ...place, text: '{ value: 3 t, grade: A }' }] }),
    ]
    const english = text(flow({ bounds: figures })).replace(/\s+/g, ' ')
    expect(english).toContain('a.b = 4 t [not graded] model.yaml:3:5 (the model)')
    expect(english).toContain('c.d = 4 t [Grade C∑, row F013] model.yaml:3:5 (the model)')
    expect(english).toContain('Rests on 3 figures: C 1, not graded 2')
    // What a scenario set comes first among the weakest.
    expect(english).toContain('Weakest figures (not graded) e.f = 4 t a.b = 4 t')
    expect(english).toContain('Figures set otherwise than in the model e.f = 4 t in place of 3 t')
    const chinese = text(flow({ bounds: figures }), 'zh').replace(/\s+/g, ' ')
    expect(chinese).toContain('a.b = 4 t [未注明等级]')
    expect(chinese).toContain('[等级 C∑、资料行 F013]')
    expect(chinese).toContain('最弱的数据（未注明等级） e.f = 4 t a.b = 4 t')
  })
})

it('a run of several slices is traced slice by slice, as a table and in Chinese', async () => {
  const trail = trace(await runPath('tests/fixtures/island/island.yaml'), 'purchase/port/island/coal@y2020')!
  expect(text(trail)).toMatch(/\((winter|summer) (day|night)\)/)
  expect(text(trail, 'zh')).not.toMatch(/undefined|NaN/)
})
