import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { liubai, scratchFolder, thin } from './binary.js'

const scratch = scratchFolder()
/** Writes a file into the scratch folder and gives its path. */
function file(name: string, text: string): string {
  writeFileSync(join(scratch, name), text)
  return join(scratch, name)
}

describe('check', () => {
  it('ends with 0 on good files and tells what they hold, in both languages', () => {
    const en = liubai(['check', thin('base.yaml'), thin('ash-bricks.yaml')])
    expect(en.code).toBe(0)
    expect(en.out).toMatch(/base\.yaml: no fault found/)
    expect(en.out).toMatch(/ash-bricks\.yaml: no fault found/)
    expect(en.out).toContain('20 commodities')
    const zh = liubai(['check', '--lang', 'zh', thin('base.yaml')])
    expect(zh.code).toBe(0)
    expect(zh.out).toContain('未发现错误')
    expect(zh.out).toContain('物料 20')
    expect(zh.out).toContain('铜（Cu）')
  })
  it('ends with 2 and names every slip of every file with file, line, column and the nearest name', () => {
    const done = liubai(['check', thin('mistyped.yaml'), thin('base.yaml')])
    expect(done.code).toBe(2)
    expect(done.out).toMatch(/mistyped\.yaml:8:13 {2}error SCENARIO_UNKNOWN_PATH/)
    expect(done.out).toMatch(/mistyped\.yaml:9:13 {2}error SCENARIO_UNKNOWN_PATH/)
    expect(done.out).toContain('Nearest known: ash-to-cement')
    expect(done.out).toContain('Nearest known: road')
    expect(done.out).toMatch(/mistyped\.yaml: faults found/)
    expect(done.out).toMatch(/base\.yaml: no fault found/)
    const zh = liubai(['check', '--lang', 'zh', thin('mistyped.yaml')])
    expect(zh.code).toBe(2)
    expect(zh.out).toMatch(/错误 SCENARIO_UNKNOWN_PATH/)
    expect(zh.out).toContain('最接近：road')
  })
  it('gives the same faults to machines, with the words of both languages', () => {
    const done = liubai(['check', '--json', thin('mistyped.yaml')])
    expect(done.code).toBe(2)
    const { schema, files } = JSON.parse(done.out)
    expect(schema).toBe('liubai/check/1')
    expect(files[0]).toMatchObject({ ok: false, id: null })
    expect(files[0].faults.filter((fault: { severity: string }) => fault.severity === 'error')).toMatchObject([
      { code: 'SCENARIO_UNKNOWN_PATH', file: 'mistyped.yaml', line: 8, col: 13, suggestion: 'ash-to-cement' },
      { code: 'SCENARIO_UNKNOWN_PATH', file: 'mistyped.yaml', line: 9, col: 13, suggestion: 'road' },
    ])
    expect(files[0].faults[0].message.zh).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('run', () => {
  it('ends with 0 and says what happens, in both languages', () => {
    const en = liubai(['run', thin('base.yaml')])
    expect(en.code).toBe(0)
    expect(en.out).toMatch(/^Run: Four works, as they stand \(base\)\n=+\n/)
    expect(en.out).toMatch(/SO2 emitted +1,908 {2}t/)
    const zh = liubai(['run', '--lang', 'zh', thin('base.yaml')])
    expect(zh.code).toBe(0)
    expect(zh.out).toMatch(/二氧化硫排放量 +1,908 {2}吨/)
  })
  it('takes its language from the environment, --lang before it', () => {
    const out = (env: Record<string, string>, ...args: string[]) =>
      liubai(['run', ...args, thin('base.yaml')], { env: { LC_ALL: '', LANG: '', ...env } }).out
    expect(out({ LANG: 'zh_CN.UTF-8' })).toContain('情景运行')
    expect(out({ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toContain('Run:')
    expect(out({ LANG: 'zh_CN.UTF-8' }, '--lang=en')).toContain('Run:')
    expect(out({})).toContain('Run:')
  })
  it('ends with 3 where conditions cannot hold together, named in words of the model with their lines', () => {
    const en = liubai(['run', thin('contract.yaml')])
    expect(en.code).toBe(3)
    expect(en.out).toContain('infeasible, proven')
    expect(en.out).toMatch(/What cannot hold together: contract\n\n(?: {2}- .*\n)+/)
    expect(en.out).toMatch(/- Fly ash to the cement works \(contract\.yaml:8\)/)
    expect(en.out).toMatch(/- production of boiler \(base\.yaml:\d+\)/)
    const zh = liubai(['run', '--lang', 'zh', thin('contract.yaml')])
    expect(zh.code).toBe(3)
    expect(zh.out).toMatch(/- 粉煤灰供水泥厂（contract\.yaml:8）/)
  })
  it('ends with 3 where something has no end, and names it', () => {
    const en = liubai(['run', thin('open-bricks.yaml')])
    expect(en.code).toBe(3)
    expect(en.out).toContain('unbounded, proven')
    expect(en.out).toMatch(/- Bricks sold to Building materials market by Brick works \(open-bricks\.yaml:9\)/)
  })
  it('ends with 3 where --strict allows no remainder', () => {
    const left = file(
      'left.yaml',
      `liubai: 1
kind: model
label: Left over
money: { currency: yuan }
commodities: { ore: { label: Ore, unit: t, drawn-from: ground }, metal: { label: Metal, unit: t }, slag: { label: Slag, unit: t } }
processes: { smelting: { label: Smelting, per: 1 t metal, partial: a test, in: { ore: 3 t }, out: { metal: 1 t, slag: 2 t } } }
sites: { works: { label: Works, units: { furnace: { process: smelting, production: 5 t/yr } } } }
markets: { market: { label: Market, buys: { metal: { price: 1 yuan/t } } } }
indicators: { slag: { label: Slag made, unit: t, better: lower, formula: generated(slag) } }
`,
    )
    const open = liubai(['run', left])
    expect(open.code).toBe(0)
    expect(open.out).toMatch(/without a place +Slag +Works +10 +t/)
    const strict = liubai(['run', '--strict', left])
    expect(strict.code).toBe(3)
    expect(strict.out).toContain('balance of Slag at Works')
  })
  it('ends with 5 when the time allowed is over', () => {
    const done = liubai(['run', '--time-limit', '0.000001', thin('base.yaml')])
    expect(done.code).toBe(5)
    expect(done.out).toContain('stopped at a limit')
    expect(done.out).not.toContain('Indicators')
  })
  it('ends with 6 on a missed target only where asked', () => {
    expect(liubai(['run', thin('base.yaml')]).code).toBe(0)
    expect(liubai(['run', '--exit-code', thin('base.yaml')]).code).toBe(6)
    expect(liubai(['run', '--exit-code', thin('ash-bricks.yaml')]).code).toBe(0)
  })
  it('traces an indicator and a flow, and knows the nearest to one it has not', () => {
    const trail = liubai(['run', '--trace', 'total-cost', thin('ash-bricks.yaml')])
    expect(trail.code).toBe(0)
    expect(trail.out).toContain('ash-bricks.yaml:8:64')
    const flow = liubai(['run', '--trace', 'link/ash-to-bricks@year', thin('ash-bricks.yaml')])
    expect(flow.out).toContain('37.5 kt')
    const json = liubai(['run', '--trace', 'so2-total', '--json', thin('base.yaml')])
    expect(JSON.parse(json.out)).toMatchObject({ schema: 'liubai/trail/1', id: 'so2-total' })
    const wrong = liubai(['run', '--trace', 'so2-totl', thin('base.yaml')])
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('Did you mean so2-total?')
    expect(wrong.out).toBe('')
  })
  it('keeps standard output for the answer: no progress, no notes', () => {
    const done = liubai(['compare', '--json', thin('base.yaml'), thin('ash-bricks.yaml')])
    expect(() => JSON.parse(done.out)).not.toThrow()
    expect(done.err).toMatch(/^1 note on the files: liubai check /)
  })
})

describe('compare', () => {
  it('ends with 0 and sets scenarios side by side, in both languages', () => {
    const en = liubai(['compare', thin('base.yaml'), thin('ash-bricks.yaml')])
    expect(en.code).toBe(0)
    expect(en.out).toMatch(/^Comparison with the baseline Four works, as they stand \(base\)/)
    const zh = liubai(['compare', '--lang', 'zh', thin('base.yaml'), thin('ash-bricks.yaml')])
    expect(zh.code).toBe(0)
    expect(zh.out).toMatch(/^情景对比：以四厂现状（base）为基准/)
  })
  it('takes the baseline named, and the nearest name to one that is none', () => {
    const named = liubai(['compare', '--baseline', 'ash-bricks', thin('base.yaml'), thin('ash-bricks.yaml')])
    expect(named.out).toMatch(/^Comparison with the baseline Bricks from fly ash/)
    const wrong = liubai(['compare', '--baseline', 'ash-brick', thin('base.yaml'), thin('ash-bricks.yaml')])
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('Did you mean ash-bricks?')
  })
  it('shows the good scenario beside one that cannot be, and ends with 3', () => {
    const done = liubai(['compare', thin('base.yaml'), thin('contract.yaml'), thin('ash-bricks.yaml')])
    expect(done.code).toBe(3)
    expect(done.out).toContain('(contract): switches no project')
    expect(done.out).toContain('has no answer: infeasible')
    expect(done.out).toMatch(/SO2 emitted +1,908 +– +1,908/)
    const json = JSON.parse(liubai(['compare', '--json', thin('base.yaml'), thin('contract.yaml')]).out)
    expect(json.scenarios.map(({ status }: { status: string }) => status)).toEqual(['optimal', 'infeasible'])
    expect(json.scenarios[1].indicators).toHaveLength(json.scenarios[0].indicators.length)
  })
  it('ends with the gravest code: 3 before 6, 6 before 0', () => {
    expect(liubai(['compare', '--exit-code', thin('base.yaml'), thin('contract.yaml')]).code).toBe(3)
    expect(liubai(['compare', '--exit-code', thin('base.yaml'), thin('ash-bricks.yaml')]).code).toBe(6)
  })
  it('of files one of which is not right names every fault and solves nothing', () => {
    const odd = file('odd.yaml', 'liubai: 1\nkind: model\nlabel: x\nmonney: {}\n')
    const done = liubai(['compare', thin('base.yaml'), thin('mistyped.yaml'), odd])
    expect(done.code).toBe(2)
    expect(done.out).toBe('')
    expect(done.err).toMatch(/mistyped\.yaml:8:13/)
    expect(done.err).toMatch(/mistyped\.yaml:9:13/)
    expect(done.err).toMatch(/odd\.yaml:4:1 .*SCENARIO_UNKNOWN_KEY/)
    const json = liubai(['compare', '--json', thin('mistyped.yaml'), thin('base.yaml')])
    expect(json.code).toBe(2)
    expect(JSON.parse(json.out).faults.length).toBeGreaterThanOrEqual(2)
  })
  it('of files one of which is missing names the faults of the others too, and ends with 1', () => {
    for (const verb of ['compare', 'check']) {
      const done = liubai([verb, join(scratch, 'nowhere.yaml'), thin('mistyped.yaml')])
      expect(done.code).toBe(1)
      expect(done.err).toMatch(/nowhere\.yaml:1:1 .*IO_NOT_FOUND/)
      expect(done.err).toMatch(/mistyped\.yaml:8:13/)
      expect(done.out).toBe('')
    }
  })
  it('refuses two scenarios of one id', () => {
    const twin = file('base.yaml', 'liubai: 1\nkind: model\nid: base\nlabel: x\nmoney: { currency: yuan }\n')
    const done = liubai(['compare', thin('base.yaml'), twin])
    expect(done.code).toBe(1)
    expect(done.err).toContain('two scenarios have the id "base"')
    expect(done.err).toContain(twin)
    const same = liubai(['compare', '--lang', 'zh', thin('base.yaml'), thin('base.yaml')])
    expect(same.code).toBe(1)
    expect(same.err).toContain('两个情景的标识同为“base”')
  })
  it('takes one scenario alone', () => {
    const done = liubai(['compare', thin('base.yaml')])
    expect(done.code).toBe(0)
    expect(done.out).toMatch(/SO2 emitted +1,908/)
  })
})

describe('a call that is not right', () => {
  it.each([
    [['compar', 'x.yaml'], 'unknown command compar', 'Did you mean compare?'],
    [['run', '--strct', 'x.yaml'], 'unknown option --strct', 'Did you mean --strict?'],
    [['run'], 'missing argument <file>', 'See liubai run --help'],
    [['run', 'a.yaml', 'b.yaml'], 'too many arguments: 2 given, at most 1 taken', ''],
    [['run', '--format'], 'needs a value', ''],
    [['run', '--format', 'pdf', 'x.yaml'], 'table, csv, md, json', ''],
    [['check', '--format', 'md', 'x.yaml'], 'table, json', ''],
    [['run', '--json', '--format', 'md', 'x.yaml'], 'contradict', ''],
    [['run', '--trace', 'x', '--format', 'csv', 'x.yaml'], '--trace has no csv form', ''],
    [['run', '--time-limit', '0', 'x.yaml'], 'a number of seconds above 0', ''],
    [['run', '--time-limit', '-1', 'x.yaml'], 'seconds', ''],
    [['run', '--time-limit', '1e3', 'x.yaml'], 'seconds', ''],
    [['run', '--time-limit', 'NaN', 'x.yaml'], 'seconds', ''],
    [['run', '--lang', 'fr', 'x.yaml'], '--lang cannot be "fr"; expected: en, zh', ''],
    [['run', 'nowhere.yaml'], 'IO_NOT_FOUND', ''],
    [['run', '.'], 'IO_NOT_A_FILE', ''],
    [['run', ''], 'IO_', ''],
  ])('%j ends with 1 and says what is wrong', (args, message, hint) => {
    const done = liubai(args)
    expect(done.code).toBe(1)
    expect(done.err).toContain(message)
    expect(done.err).toContain(hint)
    expect(done.out).toBe('')
    expect(done.err).not.toMatch(/\n\s+at /)
  })
  it('says it in Chinese where Chinese is asked for, wherever --lang stands', () => {
    expect(liubai(['--lang', 'zh', 'compar']).err).toBe(
      '错误：未知命令 compar\n是否想写 compare？\n参见 liubai --help\n',
    )
    expect(liubai(['run', '--lang=zh']).err).toContain('缺少参数 <文件>')
    expect(liubai(['run', '--strct', '--lang', 'zh']).err).toContain('未知选项 --strct')
  })
  it('without any word shows the help and ends with 1', () => {
    const done = liubai([])
    expect(done.code).toBe(1)
    expect(done.out).toContain('Usage: liubai')
  })
})
