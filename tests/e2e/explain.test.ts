import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Code, codes, renderDiagnostics } from '../../src/base/index.js'
import { examples } from '../../src/cli/explanations/index.js'
import { pageOf } from '../../src/cli/explanations/page.js'
import { model, part, works } from '../../src/cli/explanations/texts.js'
import { liubai, scratchFolder, shell } from './binary.js'

/** What brings about a code in a folder, and what mends it; the files of the page are there already. */
interface Trouble {
  readonly make: (folder: string) => void
  readonly mend: (folder: string) => void
}
const write = (name: string, content: string | Buffer) => (folder: string) => writeFileSync(join(folder, name), content)
const nothing = () => {}
const prices = part('parameters: { x: 1 }')
const runnable = write('model.yaml', works(['indicators: { waste: { unit: t, formula: used(raw) } }']))
const sized = (name: string, bytes: number) => (folder: string) => truncateSync(join(folder, name), bytes)
const inPlace = (name: string, content: string) => (folder: string) => {
  rmSync(join(folder, name))
  writeFileSync(join(folder, name), content)
}

const troubles: Readonly<Partial<Record<Code, Trouble>>> = {
  IO_NOT_FOUND: { make: runnable, mend: nothing },
  IO_NOT_A_FILE: {
    make: (folder) => {
      mkdirSync(join(folder, 'belt'))
      write('belt/model.yaml', model())(folder)
    },
    mend: nothing,
  },
  IO_OUTSIDE_PROJECT: {
    make: (folder) => {
      writeFileSync(join(folder, '..', 'elsewhere.yaml'), prices)
      symlinkSync('../elsewhere.yaml', join(folder, 'prices.yaml'))
    },
    mend: (folder) => {
      rmSync(join(folder, 'prices.yaml'))
      copyFileSync(join(folder, '..', 'elsewhere.yaml'), join(folder, 'prices.yaml'))
    },
  },
  IO_UNREADABLE: {
    make: (folder) => symlinkSync('prices.yaml', join(folder, 'prices.yaml')),
    mend: inPlace('prices.yaml', prices),
  },
  IO_TOO_LARGE: {
    make: (folder) => {
      write('prices.csv', '')(folder)
      sized('prices.csv', 40_000_000)(folder)
    },
    mend: write('prices.csv', 'id,value\nx,1\n'),
  },
  IO_TOO_MANY_FILES: {
    make: (folder) => {
      for (let i = 1; i <= 256; i++) write(`part-${i}.yaml`, part())(folder)
    },
    mend: (folder) => {
      const file = join(folder, 'model.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace('  - part-256.yaml\n', ''))
    },
  },
  IO_NOT_UTF8: {
    make: write(
      'model.yaml',
      Buffer.concat([Buffer.from('liubai: 1\nkind: model\nlabel: '), Buffer.from([0xb1, 0xea])]),
    ),
    mend: write('model.yaml', model('label: 标')),
  },
  IO_WRITE_FAILED: { make: runnable, mend: nothing },
  SCENARIO_TOO_LARGE: {
    make: write('model.yaml', `${model('parameters:')}${'  a: 1\n'.repeat(2_400_000)}`),
    mend: (folder) => {
      write('model.yaml', model('tables: [{ file: prices.csv, into: parameters }]'))(folder)
      write('prices.csv', 'id,value\na,1\n')(folder)
    },
  },
  RESULTS_NOT_JSON: { make: nothing, mend: runnable },
  RESULTS_WRONG_SCHEMA: { make: nothing, mend: runnable },
  RESULTS_MISSING_PART: { make: nothing, mend: runnable },
  REPORT_UNKNOWN_CITATION: {
    make: runnable,
    mend: (folder) => {
      const file = join(folder, 'report.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace('model/wast}', 'model/waste}'))
    },
  },
}
const calls = (Object.keys(codes) as Code[]).filter((code) => examples[code].kind === 'call')

describe('examples made of calls', () => {
  it('are all brought about here, but for a system that can watch no more', () => {
    expect([...Object.keys(troubles), 'IO_WATCH_FAILED'].sort()).toEqual([...calls].sort())
  })

  it.each(Object.entries(troubles))(
    '%s: the call fails as its page says, and the mended one does not',
    (code, trouble) => {
      const cwd = join(scratchFolder(), 'here')
      mkdirSync(cwd)
      const { failing, mended } = pageOf(code as Code)
      for (const [path, text] of Object.entries(failing.files)) write(path, text)(cwd)
      trouble.make(cwd)
      const failed = shell(failing.call, { cwd })
      expect(failed.code).not.toBe(0)
      expect(failed.out + failed.err).toContain(renderDiagnostics(failing.faults, 'en', (file) => failing.files[file]))
      trouble.mend(cwd)
      expect(shell(mended.call, { cwd })).toMatchObject({ code: 0, err: expect.not.stringContaining('error') })
    },
  )
})

const thinPath = 'tests/fixtures/thin-path/base.yaml'

describe('explain', () => {
  it('prints the page of a code, and the list of all without one', () => {
    const page = liubai(['explain', 'BASE_SHORT_TON'])
    expect(page).toMatchObject({ code: 0, err: '' })
    expect(page.out.split('\n')).toEqual([
      'BASE_SHORT_TON  error',
      '  "…" could mean the US short ton',
      '  Do: write t for the metric tonne',
      '  Why: A short ton is 0.907 t; nothing tells which of the two was meant.',
      '',
      'Failing',
      '  model.yaml',
      '    liubai: 1',
      '    kind: model',
      '    parameters: { x: 5 ton/yr }',
      '',
      '  $ liubai check model.yaml',
      '    model.yaml:3:18  error BASE_SHORT_TON',
      '      "ton" could mean the US short ton',
      '        3 | parameters: { x: 5 ton/yr }',
      '          |                  ^^^^^^^^',
      '      Nearest known: t',
      '      Do: write t for the metric tonne',
      '',
      '    1 error, 0 notes',
      '',
      'Mended',
      '  model.yaml',
      '    liubai: 1',
      '    kind: model',
      '    parameters: { x: 5 t/yr }',
      '',
      '  $ liubai check model.yaml',
      '    model.yaml: no fault found',
      '',
    ])
    const list = liubai(['explain', '--lang', 'zh']).out
    for (const code of Object.keys(codes)) expect(list).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'))
  })

  it('tells where a number comes from, as run does', () => {
    const scenario = 'scenarios/published/transport.yaml'
    for (const form of ['table', 'md', 'json']) {
      const told = liubai(['explain', scenario, 'total-freight', '--format', form])
      expect(told.code).toBe(0)
      expect(told.out).toBe(liubai(['run', scenario, '--trace', 'total-freight', '--format', form]).out)
    }
  })

  it('tells why no more of a by-product is used, with its projects', () => {
    const told = liubai(['explain', thinPath, 'fly-ash', '--json'])
    expect(told.code).toBe(0)
    expect(JSON.parse(told.out)).toMatchObject({ schema: 'liubai/outlets/1', projects: [{ id: 'ash-bricks' }] })
    expect(liubai(['explain', thinPath, 'link/ash-to-cement@year']).out).toContain('75 kt')
  })

  it('speaks of itself where there is nothing to explain, names what is near or the project it comes with', () => {
    expect(liubai(['explain', 'scenarios/published/transport.yaml', 'total-freigth'])).toMatchObject({
      ...{ code: 1, out: '' },
      err: 'error: "total-freigth" is no indicator, flow, commodity or link of this scenario, so there is nothing to explain\nDid you mean total-freight?\n',
    })
    expect(liubai(['explain', thinPath, 'fly-ahs']).err).toContain('Did you mean fly-ash?')
    expect(liubai(['explain', thinPath, 'ash-to-bricks', '--lang', 'zh'])).toMatchObject({
      ...{ code: 1, err: '错误：“ash-to-bricks”属于本情景未建的项目：ash-bricks\n' },
    })
    expect(liubai(['explain', 'tests/fixtures/thin-path/contract.yaml', 'fly-ash'])).toMatchObject({
      ...{ code: 3, out: '' },
      err: expect.stringContaining('the scenario has no answer'),
    })
  })

  it('names the nearest code where there is none', () => {
    expect(liubai(['explain', 'MODEL_CLAIM_OPNE'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Did you mean MODEL_CLAIM_OPEN?'),
    })
  })
})
