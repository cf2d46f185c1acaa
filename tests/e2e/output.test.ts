import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bin, liubai, scratchFolder, shell, start, thin } from './binary.js'

const scratch = scratchFolder()
const names = ['base.yaml', 'markets.yaml', 'ash-bricks.yaml']
/** A folder with a copy of the thin path. */
function project(name: string): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const file of names) copyFileSync(thin(file), join(folder, file))
  return folder
}
const contents = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

const isRoot = process.getuid?.() === 0

describe('--output', () => {
  it('takes its form from the ending and leaves standard output empty', () => {
    const folder = project('forms')
    const forms = { 'a.md': /^# /, 'a.csv': /^\ufeffscenario,/, 'a.json': /^\{\n/, 'a.txt': /^Run: / }
    for (const [name, begin] of Object.entries(forms)) {
      const done = liubai(['run', 'base.yaml', '-o', name], { cwd: folder })
      expect(done).toMatchObject({ code: 0, out: '' })
      expect(done.err).toContain(`written: ${name}`)
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(begin)
    }
    expect(liubai(['run', 'base.yaml', '--format', 'csv'], { cwd: folder }).out).toMatch(/^scenario,/)
    const compared = liubai(['compare', 'base.yaml', 'ash-bricks.yaml', '-o', 'c.json'], { cwd: folder })
    expect(compared.code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8')).schema).toBe('liubai/comparison/1')
  })
  it('writes no colours into a file', () => {
    const folder = project('plain')
    liubai(['compare', 'base.yaml', 'ash-bricks.yaml', '--color', '-o', 'c.txt'], { cwd: folder })
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).not.toContain('\u001b')
  })
  it('replaces a file whole and leaves nothing beside it', () => {
    const folder = project('whole')
    writeFileSync(join(folder, 'r.json'), 'old')
    expect(liubai(['run', 'base.yaml', '-o', 'r.json'], { cwd: folder }).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).entry).toBe('base.yaml')
    expect(readdirSync(folder).sort()).toEqual([...names, 'r.json'].sort())
  })
  it.each([
    ['run', ['run', 'ash-bricks.yaml', '-o', 'markets.yaml']],
    ['compare', ['compare', 'base.yaml', 'ash-bricks.yaml', '-o', './ash-bricks.yaml']],
    ['check', ['check', 'base.yaml', '-o', 'base.yaml']],
    ['verify', ['verify', 'r.json', '-o', 'r.json']],
    ['verify, over an input', ['verify', 'r.json', '-o', 'base.yaml']],
    ['run, over a link to an input', ['run', 'base.yaml', '-o', 'link.yaml']],
  ] as const)('never overwrites an input (%s)', (name, args) => {
    const folder = project(`inputs ${name}`)
    liubai(['run', 'base.yaml', '-o', 'r.json'], { cwd: folder })
    symlinkSync('base.yaml', join(folder, 'link.yaml'))
    const before = contents(folder)
    const done = liubai(args, { cwd: folder })
    expect(done.code).toBe(1)
    expect(done.err).toContain('would overwrite an input file')
    expect(contents(folder)).toEqual(before)
  })
  it.each([
    ['a folder that is not there', 'nowhere/r.json'],
    ['a folder', 'sub'],
    ['a device', '/dev/full'],
  ])('ends with 1 where %s is named, and leaves no litter', (name, path) => {
    const folder = project(`unwritable ${name}`)
    mkdirSync(join(folder, 'sub'))
    const done = liubai(['run', 'base.yaml', '-o', path], { cwd: folder })
    expect(done.code).toBe(1)
    expect(done.out).toBe('')
    expect(done.err).toMatch(/IO_(WRITE_FAILED|NOT_A_FILE)/)
    expect(done.err).not.toContain('written:')
    expect(readdirSync(folder).sort()).toEqual([...names, 'sub'].sort())
    expect(readdirSync(join(folder, 'sub'))).toEqual([])
  })
  it.skipIf(isRoot)('ends with 1 in a folder that may not be written, and leaves no litter', () => {
    const folder = project('read-only')
    chmodSync(folder, 0o555)
    try {
      expect(liubai(['run', 'base.yaml', '-o', 'r.json'], { cwd: folder }).code).toBe(1)
      expect(readdirSync(folder).sort()).toEqual([...names].sort())
    } finally {
      chmodSync(folder, 0o755)
    }
  })
  it('writes a file also where the answer ends with another code', () => {
    const folder = project('codes')
    copyFileSync(thin('contract.yaml'), join(folder, 'contract.yaml'))
    expect(liubai(['run', 'contract.yaml', '-o', 'r.json'], { cwd: folder }).code).toBe(3)
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).run.status).toBe('infeasible')
  })
})

describe('pipes', () => {
  const files = `${thin('base.yaml')} ${thin('ash-bricks.yaml')}`
  it.each([
    [`liubai compare ${files} | head -1`, 'Comparison with the baseline'],
    [`liubai run ${thin('base.yaml')} --json | head -c 1`, '{'],
    [`liubai check ${files} | head -1`, 'base.yaml'],
    ['liubai help compare | head -1', 'Usage'],
  ])('%s is quiet and ends with 0', (line, begin) => {
    const done = shell(line)
    expect(done.code).toBe(0)
    expect(done.out).toContain(begin)
    expect(done.err).not.toMatch(/EPIPE|Error|at /)
  })
  it('a closed standard error is no fault either', () => {
    expect(shell(`liubai compare ${files} 2>&- > /dev/null`).code).toBe(0)
    expect(shell(`liubai run nowhere.yaml 2>&-`).code).toBe(1)
  })
})

/** A model that takes seconds to read and to solve. */
function bigModel(sites: number): string {
  let state = 1
  const random = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % most
  }
  const range = Array.from({ length: sites }, (_, i) => i)
  return JSON.stringify({
    liubai: 1,
    kind: 'model',
    label: 'Big',
    money: { currency: 'yuan' },
    commodities: { goods: { label: 'Goods', unit: 't' } },
    sites: {
      ...Object.fromEntries(
        range.map((i) => [`maker-${i}`, { label: 'Maker', supplies: { goods: { max: `${100 + random(50)} t/yr` } } }]),
      ),
      ...Object.fromEntries(
        range.map((i) => [`taker-${i}`, { label: 'Taker', demands: { goods: `${60 + random(40)} t/yr` } }]),
      ),
    },
    links: Object.fromEntries(
      range.flatMap((i) =>
        range.map((j) => [
          `link-${i}-${j}`,
          {
            label: 'L',
            commodity: 'goods',
            from: `maker-${i}`,
            to: `taker-${j}`,
            charge: `${1 + random(1000)} yuan/t`,
          },
        ]),
      ),
    ),
    indicators: { total: { label: 'Total', unit: 'yuan', better: 'lower', formula: 'cost' } },
  })
}

const hasScript = spawnSync('script', ['--version']).status === 0

describe('Ctrl-C', () => {
  const folder = join(scratch, 'big')
  const scenarios = ['one', 'two']
  beforeAll(() => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'big.yaml'), bigModel(240))
    for (const id of scenarios)
      writeFileSync(
        join(folder, `${id}.yaml`),
        JSON.stringify({ liubai: 1, kind: 'scenario', extends: 'big.yaml', label: id }),
      )
  })
  const litter = () => readdirSync(folder).filter((name) => !name.endsWith('.yaml'))
  const args = ['compare', ...scenarios.map((id) => `${id}.yaml`), '--output', 'c.json']

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %d at once, says so and leaves no file', async (signal, code) => {
    const { child, ended } = start(args, { cwd: folder })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const sentAt = Date.now()
    child.kill(signal)
    const done = await ended
    expect(done.code).toBe(code)
    expect(done.err).toBe('interrupted; nothing was written\n')
    expect(done.out).toBe('')
    expect(Date.now() - sentAt).toBeLessThan(2000)
    expect(litter()).toEqual([])
  })

  it.runIf(hasScript)('typed on a terminal while it solves ends with 130; progress stood on one line', async () => {
    const line = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(' ')
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    let seen = ''
    const code = new Promise<number | null>((resolve) => child.on('close', resolve))
    child.stdout.on('data', (data) => {
      if (!seen.includes('solving 1 of 2') && String(seen + data).includes('solving 1 of 2'))
        child.stdin.write('\u0003')
      seen += String(data)
    })
    expect(await code).toBe(130)
    expect(seen).toContain('\r\u001b[Kreading 2 of 2: two.yaml')
    expect(seen).toContain('\r\u001b[Ksolving 1 of 2: one.yaml')
    expect(seen).toContain('interrupted; nothing was written')
    expect(litter()).toEqual([])
  })
}, 60_000)

describe('colours', () => {
  const args = ['compare', thin('base.yaml'), thin('ash-bricks.yaml')]
  const isColoured = (text: string) => text.includes('\u001b[')
  it.each([
    ['a pipe', [], {}, false],
    ['a pipe with --color', ['--color'], {}, true],
    ['FORCE_COLOR=1', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR=1 with NO_COLOR=1', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['FORCE_COLOR=1 with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['NO_COLOR=1 with --color', ['--color'], { NO_COLOR: '1' }, true],
    ['NO_COLOR set empty, FORCE_COLOR=1', [], { FORCE_COLOR: '1', NO_COLOR: '' }, true],
    ['--json with FORCE_COLOR=1', ['--json'], { FORCE_COLOR: '1' }, false],
    ['Markdown with FORCE_COLOR=1', ['--format', 'md'], { FORCE_COLOR: '1' }, false],
  ] as const)('%s', (_, options, env, expected) => {
    expect(isColoured(liubai([...args, ...options], { env }).out)).toBe(expected)
  })
  it('faults take the colours of standard error', () => {
    expect(isColoured(liubai(['run', thin('mistyped.yaml')]).err)).toBe(false)
    expect(isColoured(liubai(['run', thin('mistyped.yaml')], { env: { FORCE_COLOR: '1' } }).err)).toBe(true)
  })
  describe.runIf(hasScript)('on a terminal', () => {
    const onTerminal = (env: Readonly<Record<string, string>>, ...options: readonly string[]) =>
      spawnSync(
        'script',
        ['-qec', [process.execPath, bin, ...args, ...options].map((word) => `'${word}'`).join(' '), '/dev/null'],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            NO_COLOR: undefined,
            FORCE_COLOR: undefined,
            TERM: 'xterm',
            LC_ALL: 'C.UTF-8',
            ...env,
          },
        },
      ).stdout
    // Progress uses one control of the cursor line; colours are what ends with m.
    const hasColours = (text: string) => ['1', '2', '31', '32'].some((code) => text.includes(`\u001b[${code}m`))
    it.each([
      ['by itself', {}, [], true],
      ['NO_COLOR=1', { NO_COLOR: '1' }, [], false],
      ['--no-color', {}, ['--no-color'], false],
      ['a dumb one', { TERM: 'dumb' }, [], false],
    ] as const)('%s', (_, env, options, expected) => expect(hasColours(onTerminal(env, ...options))).toBe(expected))
  })
})
