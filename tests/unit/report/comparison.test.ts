import stringWidth from 'string-width'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns, type ScenarioComparison } from '../../../src/compare/index.js'
import type { Tone } from '../../../src/report/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runFiles } from '../../builders/engine.js'
import { cellsBetween, comparisonText, partOf, rowsOf, tablesOf } from '../../builders/reports.js'
import { runChanged, thinPath, without } from '../../builders/thin-path.js'

let base: SolvedRun
let bricks: SolvedRun
beforeAll(async () => {
  base = await runFiles(thinPath, 'base.yaml')
  bricks = await runFiles(thinPath, 'ash-bricks.yaml')
})

/** The lines that open a scenario's report, joined again where they were wrapped. */
function openingOf(text: string, scenario: string): readonly string[] {
  const top = text.split('\n').slice(3)
  const opening = top.slice(0, top.indexOf(''))
  const joined: string[] = []
  for (const line of opening) {
    if (/^ {2}( {2})?\S/.test(line)) joined.push(line)
    else joined[joined.length - 1] += ` ${line.trim()}`
  }
  const start = joined.findIndex((line) => /[(（]/.test(line) && new RegExp(`[(（]${scenario}[)）][：:]`).test(line))
  const next = joined.slice(start + 1).findIndex((line) => /^ {2}\S/.test(line))
  return joined.slice(start, next < 0 ? undefined : start + 1 + next).map((line) => line.trim())
}

describe('opening against table and JSON', () => {
  it('says what was switched, with what else was changed', () => {
    const [first, second] = openingOf(comparisonText([base, bricks]), 'ash-bricks')
    expect(first).toBe('Bricks from fly ash (ash-bricks): builds Fly-ash bricks')
    // The coal price is the one input that no project set; the table of inputs has it.
    expect(second).toBe('changes 1 other input')
    const inputs = rowsOf(partOf(comparisonText([base, bricks]), 'Inputs that differ'))
    expect(inputs.get('markets.fuel-market.sells.coal.price')).toEqual([
      '320 yuan/t',
      '340 yuan/t',
      'ash-bricks (ash-bricks.yaml:8)',
      'dearer coal',
    ])
    expect(inputs.get('projects.ash-bricks.status')?.slice(0, 2)).toEqual(['not built', 'built'])
    expect([...inputs.keys()].filter((path) => !/^(Input|-+|projects|links|markets)/.test(path))).toEqual([])
    expect(openingOf(comparisonText([bricks, base]), 'base')[0]).toBe(
      'Four works, as they stand (base): leaves out Fly-ash bricks',
    )
  })
  it.each(['en', 'zh'] as const)('names the three that moved most, each as in the table (%s)', async (language) => {
    const changed = await runChanged('ash-bricks.yaml', { 'commodities.copper-concentrate.composition.S': '32 %' })
    const text = comparisonText([base, changed], language)
    const table = rowsOf(partOf(text, language === 'en' ? 'Indicators' : '指标'))
    const moved = openingOf(text, 'changed').find((line) => /^(moved most|变化最大)/.test(line))!
    const scenario = compareRuns([base, changed]).scenarios[1]!
    const headline = scenario.indicators.filter((entry) => entry.headline && entry.contributions !== null)
    const largest = headline.sort((a, b) => Math.abs(b.changePercent!) - Math.abs(a.changePercent!)).slice(0, 3)
    expect(largest).toHaveLength(3)
    const places = largest.map((entry) => moved.indexOf(entry.label[language]))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    for (const entry of largest) {
      const [before, after, , change, percent] = table.get(entry.label[language])!
      const piece = moved.slice(moved.indexOf(entry.label[language]))
      const rises = entry.change! > 0
      const points = entry.unit === '%'
      const told = {
        en: points
          ? `${entry.label.en} ${change} points (from ${before} to ${after} %)`
          : `${entry.label.en} ${percent} % (from ${before} to ${after} `,
        zh: points
          ? `${entry.label.zh}${rises ? '提高' : '降低'} ${change!.slice(1)} 个百分点（由 ${before}% ${rises ? '升至' : '降至'} ${after}%）`
          : `${entry.label.zh}${rises ? '上升' : '下降'} ${percent!.slice(1)}%（由 ${before} ${rises ? '升至' : '降至'} ${after} `,
      }
      expect(piece.startsWith(told[language]), `${piece} is not ${told[language]}`).toBe(true)
    }
  })
  it('holds no number that stands nowhere else', () => {
    for (const language of ['en', 'zh'] as const) {
      const text = comparisonText([base, bricks], language)
      const lines = ['base', 'ash-bricks'].flatMap((id) => openingOf(text, id))
      const numbers = lines.join(' ').match(/[-+]?\d[\d,]*(\.\d+)?/g)!
      const rest = text.slice(text.indexOf('\n\n', text.indexOf('===\n\n') + 5))
      const found = numbers.filter((number) => !/^(1|2009)$/.test(number))
      expect(found.length).toBeGreaterThanOrEqual(7)
      for (const number of found) expect(rest).toContain(number)
    }
  })
  it('names what got worse, five and the rest counted', async () => {
    const worse = openingOf(comparisonText([base, bricks]), 'ash-bricks').find((line) => line.startsWith('got worse'))
    expect(worse).toBe('got worse: Cost less sales')
    expect(rowsOf(partOf(comparisonText([base, bricks]), 'Indicators')).get('Cost less sales')).toContain('- worse')
    const best = openingOf(comparisonText([bricks, base]), 'base')
    expect(best).toContain('got worse: Use of industrial solid waste, Fly ash used')
    const same = await runChanged('base.yaml', { 'projects.ash-bricks.capex': '7 Myuan' })
    expect(openingOf(comparisonText([base, same]), 'changed').slice(1)).toEqual([
      'changes 1 input',
      'no indicator moved',
      'nothing got worse',
      'nothing of it used: Slag tailings (170 kt disposed of)',
    ])
  })
  it('names by-products of which nothing is used, with the amounts of the table, and those no longer among them', async () => {
    const idle = await runChanged('base.yaml', {
      'enterprises.four-building.sites.cement-works.units.mill.production': '0 kt/yr',
    })
    const text = comparisonText([idle, bricks])
    expect(openingOf(text, 'changed').at(-1)).toBe(
      'nothing of it used: Slag tailings (170 kt disposed of), Fly ash (112.5 kt disposed of), Desulphurisation gypsum (18 kt disposed of)',
    )
    expect(openingOf(text, 'ash-bricks').slice(-2)).toEqual([
      'nothing of it used: Slag tailings (170 kt disposed of)',
      'no longer wholly unused: Fly ash, Desulphurisation gypsum',
    ])
    const table = rowsOf(partOf(text, 'By-products made, used and left'))
    // Scenario, made, used, disposed of; the second line of a by-product is the other scenario's.
    expect(table.get('Fly ash')).toEqual(['changed', '112.5', '0', '112.5', 'kt'])
    expect(table.get('Slag tailings')).toEqual(['changed', '170', '0', '170', 'kt'])
    expect(partOf(text, 'By-products')).toMatch(
      /Fly ash +changed +112\.5 +0 +112\.5 +kt\n +ash-bricks +112\.5 +112\.5 +kt/,
    )
  })
  it('says first what has no place and what is not met', async () => {
    const left = await runFiles(without('base.yaml', /^ {2}landfill:.*\n/m), 'ash-bricks.yaml')
    const lines = openingOf(comparisonText([base, left]), 'ash-bricks')
    expect(lines).toContain('without a place: Desulphurisation gypsum (3 kt)')
    expect(rowsOf(partOf(comparisonText([base, left]), 'Without a place')).get('ash-bricks')).toEqual([
      'without a place',
      'Desulphurisation gypsum',
      'Power station',
      '3',
      'kt',
    ])
    const unmet = await runFiles(without('markets.yaml', /^ {6}clay:.*\n/m), 'ash-bricks.yaml')
    expect(openingOf(comparisonText([base, unmet]), 'ash-bricks')).toContain(
      'not met: Clay (100,000 t), Fly ash (7.5 kt)',
    )
  })
})

describe('what is not judged', () => {
  it('is no incomplete indicator, better as it may look', async () => {
    // Acid sold up to 50 kt only: off-gas is left without a place, so less SO2 is emitted. That is nobody's merit.
    const glut = await runChanged('base.yaml', { 'markets.metal-market.buys.sulphuric-acid.limit': '50 kt/yr' })
    const text = comparisonText([base, glut])
    const table = rowsOf(partOf(text, 'Indicators'))
    const so2 = table.get('SO2 emitted *')!
    expect(Number(so2[1]!.replace(',', ''))).toBeLessThan(1908)
    expect(so2).toContain('? not judged')
    const scenario = compareRuns([base, glut]).scenarios[1]!
    for (const indicator of scenario.indicators)
      if (indicator.incomplete) expect(indicator.judgement).not.toBe('better')
    const lines = openingOf(text, 'changed')
    expect(lines).toContain('nothing is known to have got worse')
    expect(lines.some((line) => /^\d indicators not judged$/.test(line))).toBe(true)
    expect(partOf(text, 'Notes').replace(/\s+/g, ' ')).toMatch(/\* incomplete, .*SO2 emitted/)
    expect(table.get('Coal bought')).toContain('= same')
  })
})

describe('better and worse', () => {
  const painted = (runs: readonly SolvedRun[]) =>
    comparisonText(runs, 'en', 'table', (text, tone) => `<${tone}>${text}</>`)
  it('show by a sign and by colour, never by colour alone', () => {
    const rows = painted([base, bricks]).split('\n')
    const toneOf = (text: string): Tone | undefined =>
      rows.flatMap((row) => [...row.matchAll(/<(\w+)>([^<]*)<\/>/g)]).find((found) => found[2] === text)?.[1] as Tone
    expect(toneOf('+ better')).toBe('good')
    expect(toneOf('- worse')).toBe('bad')
    expect(toneOf('= same')).toBe('plain')
    expect(toneOf('- missed')).toBe('bad')
    expect(toneOf('+ met')).toBe('good')
  })
  it('colours nothing else of a row, and without colours the text is the same', () => {
    const plain = painted([base, bricks]).replace(/<\w+>|<\/>/g, '')
    expect(plain.replace(/ +$/gm, '')).toBe(comparisonText([base, bricks]))
  })
})

describe('layout', () => {
  it.each(['en', 'zh'] as const)(
    'columns align by cells, tables and lines keep their widths (%s)',
    async (language) => {
      const inf = await runChanged('base.yaml', { 'links.ash-to-cement.at-least': '200 kt/yr' })
      for (const text of [comparisonText([base, bricks], language), comparisonText([base, bricks, inf], language)]) {
        const tables = tablesOf(text)
        expect(tables.length).toBeGreaterThan(4)
        for (const [head, rule, ...rows] of tables) {
          expect(stringWidth(rule!)).toBeLessThanOrEqual(160)
          const starts = [...rule!.matchAll(/-+/g)].map(
            ({ index, 0: dashes }) => [index, index + dashes.length] as const,
          )
          for (const row of [head!, ...rows]) {
            expect(stringWidth(row)).toBeLessThanOrEqual(stringWidth(rule!))
            // Between the columns every row is blank.
            for (const [i, [, end]] of starts.slice(0, -1).entries())
              expect(cellsBetween(row, end, starts[i + 1]![0]).trim()).toBe('')
          }
        }
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(160)
      }
    },
  )
  it('says nothing empty of a scenario without an answer', async () => {
    const inf = await runChanged('base.yaml', { 'links.ash-to-cement.at-least': '200 kt/yr' })
    const text = comparisonText([base, inf])
    expect(openingOf(text, 'changed')).toEqual([
      'Changed (changed): switches no project',
      'changes 1 input',
      'has no answer: infeasible',
    ])
    expect(partOf(text, 'What cannot hold together')).toContain('(changed.yaml:')
    expect(rowsOf(partOf(text, 'Indicators')).get('Coal bought')).toEqual(['450', '–', 'kt', 'coal-used'])
    for (const heading of ['What explains', 'Signs of the changes']) expect(text).not.toContain(heading)
    expect(partOf(text, 'Targets')).not.toContain('changed')
    // The other way round there is no baseline to judge by.
    const turned = comparisonText([inf, base])
    expect(openingOf(turned, 'base')).toContain('cannot be compared, for the baseline has no answer')
    expect(turned).not.toMatch(/got worse|moved/)
  })
})

describe('money', () => {
  it('says its price year with every figure, and that prices are held', () => {
    const text = comparisonText([base, bricks])
    for (const heading of ['Indicators', 'Signs of the changes'])
      expect(rowsOf(partOf(text, heading)).get('Cost less sales')).toContain('Myuan (2009)')
    expect(text).toMatch(/Cost less sales \+8\.1225 Myuan \(2009\)/)
    expect(text).toContain('Myuan, 2009 prices')
    expect(partOf(text, 'Notes').replace(/\s+/g, ' ')).toContain('at constant prices of 2009; prices are held')
    const chinese = comparisonText([base, bricks], 'zh')
    expect(rowsOf(partOf(chinese, '指标')).get('净成本')).toContain('百万元（2009 年价）')
    expect(chinese.replace(/\n +/g, '')).toContain('按 2009 年不变价格计；价格保持不变')
  })
  it('covers figures per value added, and says so when no year is stated', async () => {
    const extra = `  coal-per-sales: { label: { en: Coal per sales, zh: 单位销售额耗煤 }, unit: t/10kyuan, better: lower, formula: bought(coal) / sales(cement) }\n`
    const files = {
      ...thinPath,
      'base.yaml': thinPath['base.yaml']!.replace('  tailings-share:', `${extra}  tailings-share:`),
    }
    const runs = [await runFiles(files, 'base.yaml'), await runFiles(files, 'ash-bricks.yaml')]
    expect(rowsOf(partOf(comparisonText(runs), 'Indicators')).get('Coal per sales')).toContain('t/10kyuan (2009)')
    expect(rowsOf(partOf(comparisonText(runs, 'zh'), '指标')).get('单位销售额耗煤')).toContain('吨/万元（2009 年价）')
    const yearless = { ...files, 'base.yaml': files['base.yaml'].replace(', price-year: 2009', '') }
    const text = comparisonText([await runFiles(yearless, 'base.yaml'), await runFiles(yearless, 'ash-bricks.yaml')])
    expect(text).toContain('price year not stated')
  })
})

describe('grades', () => {
  it('show the weakest with its mark and the number of assumptions, the baseline in brackets where it differs', () => {
    const rows = rowsOf(partOf(comparisonText([base, bricks]), 'Indicators'))
    expect(rows.get('Fly ash used')!.slice(-3)).toEqual(['B●', '0', 'ash-used'])
    expect(rows.get('Cost less sales')!.slice(-3)).toEqual(['D', '8 (9)', 'total-cost'])
    expect(comparisonText([base, bricks])).toContain('In brackets: the baseline where it differs')
    expect(comparisonText([base, base].slice(0, 1))).not.toContain('In brackets')
  })
})

describe('inputs that differ', () => {
  const table = async (changes: Readonly<Record<string, string>>, language: 'en' | 'zh' = 'en') =>
    rowsOf(
      partOf(
        comparisonText([base, await runChanged('base.yaml', changes)], language),
        language === 'en' ? 'Inputs' : '输入',
      ),
    )
  it('show values, not the map of their facts', async () => {
    const rows = await table({ 'modes.road.rate': '0.5 yuan/(t·km)' })
    expect(rows.get('modes.road.rate')!.slice(0, 2)).toEqual(['0.45 yuan/(t·km)', '0.5 yuan/(t·km)'])
  })
  it('show the facts when they are all that differs', async () => {
    const rows = await table({ 'modes.road.rate': '0.45 yuan/(t·km)' })
    expect(rows.get('modes.road.rate')!.slice(0, 2)).toEqual([
      '0.45 yuan/(t·km) [grade B●, source S01]',
      '0.45 yuan/(t·km) [grade D]',
    ])
    expect(rows.get('modes.road.rate')!.at(-1)).toBe('changed by a test')
  })
})

describe('prices that turn a sign', () => {
  // Million yuan, of both runs together: coal +9, clay −0.75, ash yard −0.5625, road charge +0.3, road rate +0.135; the
  // 5 yuan for the ash are paid and received. Sum 8.1225, reach 0.3 × (9 + 0.75 + 0.5625 + 0.3 + 0.135) = 3.22425.
  it('survives while the reach is less than the change', () => {
    const { low, high, survives } = robustnessOf(compareRuns([base, bricks]).scenarios[1]!)
    expect(survives).toBe(true)
    expect(low).toBeCloseTo(8.1225 - 3.22425, 9)
    expect(high).toBeCloseTo(8.1225 + 3.22425, 9)
    const part = partOf(comparisonText([base, bricks]), 'Signs of the changes')
    expect(rowsOf(part).get('Cost less sales')).toEqual(['+8.1225', '+4.89825', '+11.3468', 'Myuan (2009)', 'survives'])
    // Coal alone: 8.1225 ± 0.3 × 9.
    expect(part).toMatch(/markets\.fuel-market\.sells\.coal\.price +\+5\.4225 +\+10\.8225 /)
  })
  it('may flip where the reach is more', async () => {
    // Coal 1.7 yuan/t dearer only, +0.765: sum −0.1125, reach 0.3 × (0.765 + 0.75 + 0.5625 + 0.3 + 0.135) = 0.75375.
    const dearer = await runChanged('ash-bricks.yaml', { 'markets.fuel-market.sells.coal.price': '321.7 yuan/t' })
    const rows = rowsOf(partOf(comparisonText([base, dearer]), 'Signs of the changes'))
    expect(rows.get('Cost less sales')).toEqual(['-0.1125', '-0.86625', '+0.64125', 'Myuan (2009)', 'may flip'])
  })
})

const robustnessOf = (scenario: ScenarioComparison) =>
  scenario.indicators.find(({ id }) => id === 'total-cost')!.robustness!

describe('ties', () => {
  it('are marked and carry their range; nothing is judged by what a tie-break decided', async () => {
    // Fly-ash bricks at no gain at all: the road charge at its turning point, 31.4 yuan/t.
    const tied = await runChanged('ash-bricks.yaml', { 'modes.road.charge': '31.4 yuan/t' })
    const text = comparisonText([base, tied])
    const indicator = tied.result.indicators.find(({ id }) => id === 'isw-utilisation')!
    expect(indicator.tie).not.toBeNull()
    const row = rowsOf(partOf(text, 'Indicators')).get('Use of industrial solid waste ~')!
    expect(row).toContain('? not judged')
    expect(partOf(text, 'Notes').replace(/\s+/g, ' ')).toContain(
      '~ decided by the tie-break, not by the objective: Use of industrial solid waste; Use of industrial solid waste lies anywhere from 30.0 to 42.4 %',
    )
  })
})
