import { describe, expect, it } from 'vitest'
import { readScenario, type ScenarioSpec } from '../../../src/scenario/index.js'
import { faults } from '../../builders/engine.js'

const file = (kind: string, ...lines: readonly string[]) => ['liubai: 1', `kind: ${kind}`, ...lines, ''].join('\n')

function specOf(files: Readonly<Record<string, string>>, entry = 'model.yaml'): ScenarioSpec {
  const outcome = readScenario(entry, (path) => files[path])
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}
const modelOf = (...lines: readonly string[]): ScenarioSpec => specOf({ 'model.yaml': file('model', ...lines) })
const parameter = (text: string, ...lines: readonly string[]) =>
  modelOf(...lines, `parameters: { x: ${text} }`).parameters.get('x')!

describe('a label', () => {
  it.each([
    ['label: Slag', { en: 'Slag', zh: 'Slag' }],
    ['label: { en: Slag, zh: 渣 }', { en: 'Slag', zh: '渣' }],
    ['label: { en: Slag }', { en: 'Slag', zh: 'Slag' }],
    ['label: { zh: 渣 }', { en: '渣', zh: '渣' }],
  ])('%s stands for both languages', (label, both) => {
    expect(modelOf(`commodities: { slag: { unit: t, ${label} } }`).commodities[0]!.label).toEqual(both)
  })

  it('is the id where there is none', () => {
    expect(modelOf('commodities: { slag: { unit: t } }').commodities[0]!.label).toEqual({ en: 'slag', zh: 'slag' })
    const modes = 'modes: { cold: { in: { a: 1 t } }, hot: { label: Hot, in: { a: 1 t } } }'
    const [process] = modelOf(
      'commodities: { a: { unit: t } }',
      `processes: { p: { per: 1 t a, partial: x, ${modes} } }`,
    ).processes
    expect(process!.recipes.map(({ label }) => label.en)).toEqual(['p/cold', 'Hot'])
  })

  it('and id of a scenario are its own', () => {
    const files = {
      'model.yaml': file('model', 'id: base', 'label: Base', 'parameters: { x: 1 t }'),
      'runs/high.price.yaml': file('scenario', 'extends: ../model.yaml'),
      'named.yaml': file('scenario', 'extends: model.yaml', 'id: other', 'label: Other'),
    }
    expect(specOf(files)).toMatchObject({ id: 'base', label: { en: 'Base' } })
    expect(specOf(files, 'named.yaml')).toMatchObject({ id: 'other', label: { en: 'Other' } })
    expect(specOf({ ...files, 'runs/high.yaml': files['runs/high.price.yaml'] }, 'runs/high.yaml')).toMatchObject({
      id: 'high',
      label: { en: 'high', zh: 'high' },
    })
  })
})

describe('a figure', () => {
  it.each([
    ['A', { grade: 'A' }],
    ['B●', { grade: 'B', seen: '●' }],
    ['C∑', { grade: 'C', seen: '∑' }],
    ['D○', { grade: 'D', seen: '○' }],
  ])('of grade %s', (grade, facts) => expect(parameter(`{ value: 1 t, grade: ${grade} }`).facts).toEqual(facts))

  it('keeps what is known of it', () => {
    const text = "{ value: 1 t, grade: B, seen: '○', source: S1, row: F01, why: guess, year: 2010, basis: dry }"
    expect(parameter(text, 'sources: { S1: { title: A survey } }').facts).toEqual({
      ...{ grade: 'B', seen: '○', source: 'S1', row: 'F01', why: 'guess', year: '2010', basis: 'dry' },
    })
    expect(parameter('1 t').facts).toEqual({})
  })

  it('has bounds in its own unit where they state none', () => {
    const { given, low, high } = parameter('{ value: 5 kt, low: 4, high: 6500 t }')
    expect(given).toMatchObject({ measure: { value: 5000, unit: 'kt' } })
    expect([low?.value, high?.value]).toEqual([4000, 6500])
    expect(parameter('{ value: 90 %, low: 85, high: 99 % }')).toMatchObject({
      low: { value: 0.85 },
      high: { value: 0.99 },
    })
  })

  it('may state its unit apart', () => {
    expect(parameter('{ value: 5, unit: kt }').given).toMatchObject({ measure: { value: 5000, unit: 'kt' } })
    expect(parameter('{ value: 5 t, unit: kt }').given).toMatchObject({ measure: { value: 5 } })
    expect(parameter('{ value: -1.5e2, unit: t }').given).toMatchObject({ measure: { value: -150 } })
  })

  it('may be a formula, by itself or with facts', () => {
    expect(parameter('= 2 * 3').given).toMatchObject({ kind: 'formula', text: '2 * 3' })
    expect(parameter('{ value: "= 2 * 3", grade: C }')).toMatchObject({
      given: { kind: 'formula' },
      facts: { grade: 'C' },
    })
  })

  it('is of the money of the model, by the index of prices', () => {
    const money = 'money: { price-year: 2009, index: { 2005: 0.8, 2009: 1.2 } }'
    // 40 yuan of 2005 are 40 × 1.2 ÷ 0.8 = 60 of 2009; a tonne stays a tonne.
    expect(parameter('{ value: 40 yuan/t, price-year: 2005 }', money).given).toMatchObject({
      measure: { value: 60, priceYear: 2005 },
    })
    expect(parameter('{ value: 40 yuan/t, price-year: 2009 }', money).given).toMatchObject({ measure: { value: 40 } })
    expect(parameter('{ value: 40 t, price-year: 2005 }', money).given).toMatchObject({ measure: { value: 40 } })
    expect(parameter('40 yuan/t', money).given).toMatchObject({ measure: { value: 40 } })
  })

  it('may be one for each period or slice, by id or in order', () => {
    const axes = ['periods: [{ id: a, length: 1 yr }, { id: b, length: 1 yr }]', 'slices: { day: 50 %, night: 50 % }']
    const values = (text: string) => {
      const { given } = parameter(text, ...axes)
      if (given.kind !== 'series' && given.kind !== 'slices') throw new Error(given.kind)
      const byId = given.kind === 'series' ? given.byPeriod : given.bySlice
      const shown = ({ given: one, path }: { given: (typeof given.ordered & object)[number]['given']; path: string }) =>
        `${path} ${one.kind === 'measure' ? one.measure.value : one.kind}`
      return given.ordered?.map(shown) ?? [...byId].map(([id, one]) => `${id}: ${shown(one)}`)
    }
    expect(values('{ by-period: [1, 2 kt], unit: t }')).toEqual(['parameters.x.0 1', 'parameters.x.1 2000'])
    expect(values('{ by-period: { b: 2 t, a: 1 t } }')).toEqual(['b: parameters.x.b 2', 'a: parameters.x.a 1'])
    expect(values('{ by-slice: { day: 20 %, night: "= 1 / 2" } }')).toEqual([
      'day: parameters.x.day 0.2',
      'night: parameters.x.night formula',
    ])
    expect(values('{ by-period: [{ by-slice: [1, 2] }, 5], unit: t }')).toEqual([
      'parameters.x.0 slices',
      'parameters.x.1 5',
    ])
  })
})

describe('prices', () => {
  it.each(['{ 2005: 0.8 }', '{ 2009: 1 }', '{}'])('of another year need both years in the index %s', (index) => {
    const outcome = readScenario('model.yaml', () =>
      file(
        'model',
        `money: { price-year: 2009, index: ${index} }`,
        'parameters: { x: { value: 40 yuan, price-year: 2005 } }',
      ),
    )
    expect(outcome).toMatchObject({ diagnostics: [{ code: 'BASE_PRICE_YEAR', args: { year: 2005, base: 2009 } }] })
  })
})

describe('accounts', () => {
  const lines = [
    'commodities: { slag: { unit: t } }',
    'indicators: { lost: { unit: t, formula: made(slag) }, kept: { unit: t, formula: used(slag) } }',
    'enterprises: { a: {}, b: {} }',
  ]
  const accounts = (text: string) => {
    const found = modelOf(...lines, text).accounts
    return found && [found.lines.map(({ id }) => id), found.enterprises?.map(({ id }) => id)]
  }

  it('list indicators in their order, of all enterprises or of some', () => {
    expect(accounts('accounts: { lines: [lost, kept] }')).toEqual([['lost', 'kept'], undefined])
    expect(accounts('accounts: { lines: [kept], enterprises: [b, a] }')).toEqual([['kept'], ['b', 'a']])
    expect(modelOf(...lines)).not.toHaveProperty('accounts')
  })
})

describe('a target', () => {
  it('holds in a period, or over all', () => {
    const { targets } = modelOf(
      'commodities: { slag: { unit: t } }',
      'periods: [{ id: y1 }, { id: y2 }]',
      'indicators: { lost: { unit: t, formula: made(slag) } }',
      'targets: { first: { indicator: lost, at-most: 5 t }, last: { indicator: lost, at-least: 1 t, period: y2, grade: B } }',
    )
    expect(
      targets.map(({ id, indicator, period, atLeast, atMost, facts }) => [
        id,
        indicator.id,
        period?.id,
        !!atLeast,
        !!atMost,
        facts.grade,
      ]),
    ).toEqual([
      ['first', 'lost', undefined, false, true, undefined],
      ['last', 'lost', 'y2', true, false, 'B'],
    ])
  })
})

describe('names', () => {
  it('of tags, sectors, parks and routes are their labels', () => {
    const spec = modelOf(
      'tags: { waste: { label: Waste }, bare: {} }',
      'sectors: { metals: { label: { en: Metals, zh: 冶金 } } }',
      'parks: { east: {} }',
      'routes: { yard: { label: The yard, accepts: {} } }',
      'distance: { detour: 1.25 }',
    )
    expect([...spec.tags]).toEqual([
      ['waste', { en: 'Waste', zh: 'Waste' }],
      ['bare', { en: 'bare', zh: 'bare' }],
    ])
    expect(spec.sectors.get('metals')).toEqual({ en: 'Metals', zh: '冶金' })
    expect(spec.parks.get('east')).toEqual({ en: 'east', zh: 'east' })
    expect(spec.routes[0]!.label.en).toBe('The yard')
    expect(spec.detour?.given).toMatchObject({ measure: { value: 1.25 } })
    expect(modelOf('parks: {}').detour).toBeUndefined()
  })
})

describe('streams of heat', () => {
  it('stand in a list or by name, each with the path of its duty', () => {
    const spec = modelOf(
      'commodities: { heat: { unit: GJ }, ware: { unit: t } }',
      'ladders: { heat: { commodity: heat, difference: 10 K } }',
      'processes:',
      '  p:',
      '    per: 1 t ware',
      '    partial: x',
      '    in: { heat: [{ at: 80 degC, duty: 3 GJ }, { from: 20 degC, to: 60 degC, duty-per-degree: 1 GJ/K }] }',
      '    out: { ware: 1 t, heat: { flue: { at: 200 degC, duty: 4 GJ } } }',
    )
    const flows = spec.processes[0]!.recipes[0]!.flows.filter(({ stream }) => stream)
    expect(flows.map(({ side, path, amount }) => [side, path, amount?.path])).toEqual([
      ['in', 'processes.p.in.heat.0', 'processes.p.in.heat.0.duty'],
      ['in', 'processes.p.in.heat.1', 'processes.p.in.heat.1.duty-per-degree'],
      ['out', 'processes.p.out.heat.flue', 'processes.p.out.heat.flue.duty'],
    ])
  })
})

describe('what is left out of a model', () => {
  it('has its standard', () => {
    const spec = modelOf('commodities: { slag: { unit: t } }', 'sites: { town: {} }')
    expect(spec).toMatchObject({ mode: 'simulation', money: { currency: 'yuan' }, slices: [], removals: [] })
    expect(spec.periods).toMatchObject([
      { id: 'year', label: { en: 'year', zh: '年' }, length: { given: { measure: { value: 1 } } } },
    ])
    expect(spec.objectives).toMatchObject([{ sense: 'least', formula: { text: 'cost' } }])
    expect(spec.commodities).toMatchObject([{ costKind: 'material', balance: 'slice', tags: [], allow: [] }])
    expect(spec.commodities[0]).not.toHaveProperty('releasedTo')
    expect(modelOf('money: { discounting: 5 % }').objectives).toMatchObject([{ formula: { text: 'discounted(cost)' } }])
  })

  it('is one year for each of a range of periods', () => {
    const years = modelOf('periods: { from: 1998, to: 2001 }').periods
    expect(years.map(({ id, length }) => [id, length.given.kind === 'measure' && length.given.measure.value])).toEqual([
      ['1998', 1],
      ['1999', 1],
      ['2000', 1],
      ['2001', 1],
    ])
    expect(modelOf('periods: { from: 2000, to: 2001, length: 6 month }').periods[1]!.length.given).toMatchObject({
      measure: { value: 0.5 },
    })
    expect(modelOf('periods: { from: 2000, to: 2000 }').periods).toHaveLength(1)
    const halves = modelOf('periods: { from: 2000, to: 2001, length: 6 month }')
    expect([...halves.inputs.keys()]).toEqual(['periods.length'])
  })
})

describe('a range of years', () => {
  const codes = (range: string) => {
    const outcome = readScenario('model.yaml', () => file('model', `periods: ${range}`))
    return outcome.ok ? [] : outcome.diagnostics.map(({ code, args }) => [code, args['found']])
  }

  it('has at most 1 000 years, the last not before the first', () => {
    expect(modelOf('periods: { from: 1001, to: 2000 }').periods).toHaveLength(1000)
    expect(codes('{ from: 1000, to: 2000 }')).toEqual([['SCENARIO_WRONG_KIND', '1000 … 2000']])
    expect(codes('{ from: 2000, to: 1999 }')).toEqual([['SCENARIO_WRONG_KIND', '2000 … 1999']])
    expect(codes('{ from: 2000.5, to: 2001 }')).toEqual([['SCENARIO_WRONG_KIND', '2000.5 … 2001']])
    expect(codes('{ from: 2000, to: soon }')).toEqual([['SCENARIO_WRONG_KIND', '2000 … NaN']])
  })
})

describe('discounting', () => {
  it.each([
    ['5 %', 0.05, 'middle'],
    ['{ rate: 7 % }', 0.07, 'middle'],
    ['{ rate: 5 %, running: start }', 0.05, 'start'],
    ['{ rate: 5 %, running: end }', 0.05, 'end'],
    ['{ rate: 5 %, running: middle }', 0.05, 'middle'],
  ])('%s', (text, rate, running) => {
    const { discounting } = modelOf(`money: { discounting: ${text} }`)
    expect(discounting!.rate.given).toMatchObject({ kind: 'measure' })
    expect(discounting!.rate.given.kind === 'measure' && discounting!.rate.given.measure.value).toBeCloseTo(rate, 12)
    expect(discounting!.running).toBe(running)
  })

  it('is none where it is not stated', () => expect(modelOf('money: { currency: yuan }').discounting).toBeUndefined())
})

describe('a stock', () => {
  const stock = (fields: string) =>
    modelOf(
      'commodities: { slag: { unit: t } }',
      'sites: { town: {} }',
      `stocks: { heap: { site: town, commodity: slag, ${fields} } }`,
    ).stocks[0]!

  it('closes free, where it opened, or at a level', () => {
    expect(stock('opening: 5 t, closing: free').closing).toEqual({ kind: 'free' })
    expect(stock('opening: 5 t, closing: cyclic').closing).toEqual({ kind: 'cyclic' })
    expect(stock('opening: 5 t, closing: 3 t').closing).toMatchObject({
      level: { path: 'stocks.heap.closing', given: { measure: { value: 3 } } },
    })
    expect(stock('opening: 5 t')).not.toHaveProperty('closing')
  })

  it('keeps each figure it states, and no other', () => {
    const { opening, put, take, decay, cost, takeCost, level } = stock(
      'opening: 5 t, put: 1 t/yr, take: 2 t/yr, decay: 3 %/yr, cost: 4 yuan/t, take-cost: 6 yuan/t, level: { max: 9 t }',
    )
    const shown = [opening, put, take, decay, cost, takeCost, level?.max].map((one) =>
      one?.path.split('.').slice(2).join('.'),
    )
    expect(shown).toEqual(['opening', 'put', 'take', 'decay', 'cost', 'take-cost', 'level.max'])
    expect(Object.keys(stock('opening: 5 t')).sort()).toEqual(['commodity', 'id', 'label', 'opening', 'origin', 'site'])
  })
})

describe('a route', () => {
  const routes = modelOf(
    'commodities: { slag: { unit: t }, gas: { unit: t } }',
    'sites: { town: {}, mill: {} }',
    'routes:',
    '  yard: { accepts: { slag: { fee: 3 yuan/t, limit: 5 t/yr, emits: { gas: 1 kg/t } }, gas: {} }, sites: [mill] }',
    '  river: { to: river, accepts: { slag: {} } }',
  ).routes

  it('leads to land where it says nothing, from all sites where it names none', () => {
    expect(routes.map(({ id, to, sites }) => [id, to, sites?.map((site) => site.id)])).toEqual([
      ['river', 'water', undefined],
      ['yard', 'land', ['mill']],
    ])
  })

  it('takes commodities at a fee, within a limit, with emissions', () => {
    const [gas, slag] = [...routes[1]!.accepts.values()]
    expect(gas).toMatchObject({ commodity: { id: 'gas' }, emits: new Map() })
    expect(Object.keys(gas!).sort()).toEqual(['commodity', 'emits', 'origin'])
    expect([slag!.fee?.path, slag!.limit?.path, slag!.emits.get('gas')?.path]).toEqual(
      ['fee', 'limit', 'emits.gas'].map((key) => `routes.yard.accepts.slag.${key}`),
    )
  })
})

describe('a recipe with modes', () => {
  const [process] = modelOf(
    'commodities: { ore: { unit: t }, coal: { unit: t }, metal: { unit: t }, slag: { unit: t } }',
    'substances: { Cu: {} }',
    'processes:',
    '  smelting:',
    '    per: 1 t metal',
    '    partial: x',
    '    parameters: { loss: 1 %, share: 2 % }',
    '    in: { ore: 3 t, coal: 1 t }',
    '    out: { metal: 1 t, slag: 2 t }',
    '    cost: { wages: 5 yuan }',
    '    modes:',
    '      old: { parameters: { loss: 3 % }, in: { coal: 2 t } }',
    '      clean: { closes: [mass, Cu], in: { coal: none }, out: { slag: none }, cost: { wages: 7 yuan, energy: 1 yuan } }',
  ).processes
  const recipe = (mode: string) => process!.recipes.find((one) => one.mode === mode)!
  const shown = (mode: string) =>
    recipe(mode).flows.map(({ side, commodity, amount }) => [
      side,
      commodity.id,
      amount?.given.kind === 'measure' && amount.given.measure.value,
      amount?.path,
    ])

  it('takes over what a mode does not state', () => {
    expect(process!.recipes.map(({ mode }) => mode)).toEqual(['clean', 'old'])
    expect(shown('old')).toEqual([
      ['in', 'coal', 2, 'processes.smelting.modes.old.in.coal'],
      ['in', 'ore', 3, 'processes.smelting.in.ore'],
      ['out', 'metal', 1, 'processes.smelting.out.metal'],
      ['out', 'slag', 2, 'processes.smelting.out.slag'],
    ])
    expect([...recipe('old').parameters].map(([id, { path }]) => [id, path])).toEqual([
      ['loss', 'processes.smelting.modes.old.parameters.loss'],
      ['share', 'processes.smelting.parameters.share'],
    ])
    expect(recipe('old')).toMatchObject({ partial: 'x', closes: [] })
  })

  it('leaves out what a mode has none of, and closes what it claims', () => {
    expect(shown('clean').map(([side, id]) => `${side} ${id}`)).toEqual(['in ore', 'out metal'])
    expect(recipe('clean').closes.map(({ id }) => id)).toEqual(['mass', 'Cu'])
    expect([...recipe('clean').cost].map(([kind, { path }]) => [kind, path])).toEqual([
      ['energy', 'processes.smelting.modes.clean.cost.energy'],
      ['wages', 'processes.smelting.modes.clean.cost.wages'],
    ])
  })
})

describe('projects', () => {
  const files = {
    'model.yaml': file(
      'model',
      'commodities: { slag: { unit: t } }',
      'parameters: { x: 1 t, y: 1 t }',
      'projects:',
      '  late: { set: [{ path: parameters.x, to: 5 t }], add: { commodities: { dust: { unit: t } } } }',
      '  early: { status: built, set: [{ path: parameters.x, to: 3 t }] }',
      '  never: { set: [{ path: parameters.x, to: 9 t }], add: { commodities: { gas: { unit: t } } } }',
    ),
    'over.yaml': file('overlay', 'set: [{ path: parameters.y, to: 7 t }]'),
    'built.yaml': file(
      'scenario',
      'extends: model.yaml',
      'overlays: [over.yaml]',
      'projects: { late: built, never: not built }',
      'set: [{ path: parameters.y, to: 8 t }]',
    ),
    'shut.yaml': file('scenario', 'extends: built.yaml', 'projects: { early: not built, late: in service }'),
  }
  const told = (entry?: string) => {
    const spec = specOf(files, entry)
    const chain = (path: string) => {
      const layers: string[] = []
      for (let origin = spec.inputs.get(path); origin; origin = origin.overrode)
        layers.push(`${origin.layer} ${origin.text}`)
      return layers
    }
    return {
      ids: spec.commodities.map(({ id }) => id),
      x: chain('parameters.x'),
      y: chain('parameters.y'),
      built: spec.projects.filter(({ status }) => status === 'built').map(({ id }) => id),
    }
  }

  it('change the model where they are built, in the order of the layers', () => {
    expect(told()).toEqual({
      ids: ['slag'],
      x: ['project:early 3 t', 'model 1 t'],
      y: ['model 1 t'],
      built: ['early'],
    })
    expect(told('built.yaml')).toEqual({
      ids: ['dust', 'slag'],
      x: ['project:late 5 t', 'project:early 3 t', 'model 1 t'],
      y: ['scenario:built 8 t', 'overlay:over 7 t', 'model 1 t'],
      built: ['early', 'late'],
    })
  })

  it('are built or not by the last word', () => {
    expect(told('shut.yaml')).toMatchObject({ x: ['project:late 5 t', 'model 1 t'], built: ['late'] })
  })
})

describe('what is stated twice', () => {
  it('is a fault that points at both places; maps grow together', () => {
    const files = {
      'model.yaml': file(
        'model',
        'include: [part.yaml]',
        'enterprises: { e: { sites: { a: {} } } }',
        'parameters: { x: 1 t }',
      ),
      'part.yaml': file('part', 'enterprises: { e: { sites: { b: {} } } }'),
    }
    expect(specOf(files).sites.map(({ id }) => id)).toEqual(['a', 'b'])
    const twice = { ...files, 'part.yaml': file('part', 'parameters: { x: 2 t }') }
    expect(readScenario('model.yaml', (path) => twice[path as 'part.yaml'])).toMatchObject({
      diagnostics: [
        {
          code: 'SCENARIO_ALREADY_DEFINED',
          at: { file: 'part.yaml', line: 3, col: 15 },
          length: 1,
          args: { key: 'x' },
          related: [{ at: { file: 'model.yaml', line: 5, col: 15 }, note: 'defined-here' }],
        },
      ],
    })
  })
})
