import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { liubai, root, scratchFolder, start, thin } from './binary.js'

const scratch = scratchFolder()
const names = ['base.yaml', 'markets.yaml', 'ash-bricks.yaml']
const rule = `\n${'═'.repeat(60)}\n\n`

/** A folder with a copy of the thin path. */
function project(name: string): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const file of names) copyFileSync(thin(file), join(folder, file))
  return folder
}

/** Saves a file as editors do that put a new file in its place: no half-written one is ever seen. */
function save(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text)
  renameSync(`${path}.tmp`, path)
}

/** Puts one text in place of another. */
function edit(path: string, from: string, to: string, write = save): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`)
  write(path, text.replace(from, to))
}

/** Files as `run` sees them at once, without watching. */
const afresh = (args: readonly string[], cwd: string): string => liubai(args, { cwd }).out

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The program while it watches. */
function watching(args: readonly string[], cwd: string) {
  const { child, ended } = start([...args, '--watch'], { cwd })
  const told = { out: '', err: '' }
  child.stdout.on('data', (data) => {
    told.out += String(data)
  })
  child.stderr.on('data', (data) => {
    told.err += String(data)
  })
  /** How often it has answered: after each answer it says that it watches. */
  const answers = () => told.err.match(/^watching \d+ files?; Ctrl-C ends$/gm)?.length ?? 0
  const until = async (count: number) => {
    for (let waited = 0; answers() < count; waited += 20) {
      if (waited > 20_000) throw new Error(`${answers()} answers instead of ${count}:\n${told.err}`)
      await pause(20)
    }
  }
  return {
    told,
    child,
    ended,
    answers,
    until,
    /** Sees that nothing more is answered. */
    still: async (count: number) => {
      await pause(900)
      expect(answers()).toBe(count)
    },
    stop: async (signal: NodeJS.Signals = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
  }
}

describe('run --watch', { timeout: 60_000 }, () => {
  it('answers again when the file, a part of it or its table is saved, as a fresh run does', async () => {
    const folder = project('saved')
    const args = ['run', 'base.yaml']
    const watched = watching(args, folder)
    await watched.until(1)
    const answers = [afresh(args, folder)]
    edit(join(folder, 'base.yaml'), 'value: 99 %', 'value: 98 %')
    await watched.until(2)
    answers.push(afresh(args, folder))
    // Into the file itself.
    edit(join(folder, 'markets.yaml'), '320 yuan/t', '330 yuan/t', writeFileSync)
    await watched.until(3)
    answers.push(afresh(args, folder))
    const done = await watched.stop()
    expect(new Set(answers).size).toBe(3)
    expect(done.out).toBe(answers.join(rule))
    expect(done.code).toBe(130)
    expect(done.err).toMatch(/no longer watching\n$/)
    expect(readdirSync(folder).sort()).toEqual([...names].sort())
  })
  it('answers again when a table of numbers is saved', async () => {
    const folder = join(scratch, 'table')
    mkdirSync(folder)
    for (const name of ['transport-family.yaml', 'transport-distances.csv'])
      copyFileSync(join(root, 'scenarios', 'published', name), join(folder, name))
    const watched = watching(['run', 'transport-family.yaml', '--json'], folder)
    await watched.until(1)
    edit(join(folder, 'transport-distances.csv'), '2.5', '3.5')
    await watched.until(2)
    const { out } = await watched.stop()
    expect(out).not.toContain('═')
    // JSON documents follow one another.
    const [first, second] = out.split(/(?<=^\}\n)/m).map((text) => JSON.parse(text))
    expect(first.inputs[0].sha256).not.toBe(second.inputs[0].sha256)
    expect(second).toEqual(JSON.parse(afresh(['run', 'transport-family.yaml', '--json'], folder)))
  })
  it('sees files replaced, removed and made anew, folders too', async () => {
    const folder = project('replaced')
    mkdirSync(join(folder, 'parts'))
    renameSync(join(folder, 'markets.yaml'), join(folder, 'parts', 'markets.yaml'))
    edit(join(folder, 'base.yaml'), 'markets.yaml', 'parts/markets.yaml')
    const moved = join(folder, 'parts', 'markets.yaml')
    const text = readFileSync(moved, 'utf8')
    const watched = watching(['run', 'base.yaml'], folder)
    await watched.until(1)
    save(moved, text.replace('320 yuan/t', '321 yuan/t'))
    await watched.until(2)
    unlinkSync(moved)
    await watched.until(3)
    expect(watched.told.err).toContain('SCENARIO_UNREADABLE')
    save(moved, text.replace('320 yuan/t', '322 yuan/t'))
    await watched.until(4)
    rmSync(join(folder, 'parts'), { recursive: true })
    await watched.until(5)
    mkdirSync(join(folder, 'parts'))
    save(moved, text.replace('320 yuan/t', '323 yuan/t'))
    await watched.until(6)
    // The new folder is watched like the old.
    edit(moved, '323 yuan/t', '324 yuan/t')
    await watched.until(7)
    const done = await watched.stop()
    expect(done.out.split(rule)).toHaveLength(5)
    expect(done.out.endsWith(`${rule}${afresh(['run', 'base.yaml'], folder)}`)).toBe(true)
  })
  it('sees what stands behind a link', async () => {
    const folder = project('linked')
    mkdirSync(join(folder, 'real'))
    renameSync(join(folder, 'markets.yaml'), join(folder, 'real', 'markets.yaml'))
    symlinkSync(join('real', 'markets.yaml'), join(folder, 'markets.yaml'))
    const watched = watching(['run', 'base.yaml'], folder)
    await watched.until(1)
    edit(join(folder, 'real', 'markets.yaml'), '320 yuan/t', '330 yuan/t')
    await watched.until(2)
    await watched.stop()
  })
  it('takes a file in that a change begins to name', async () => {
    const folder = project('named')
    writeFileSync(join(folder, 'more.yaml'), 'liubai: 1\nkind: part\nparameters: { spare: 1 % }\n')
    const watched = watching(['run', 'base.yaml'], folder)
    await watched.until(1)
    edit(join(folder, 'more.yaml'), '1 %', '2 %')
    await watched.still(1)
    edit(join(folder, 'base.yaml'), 'markets.yaml', 'markets.yaml, more.yaml')
    await watched.until(2)
    edit(join(folder, 'more.yaml'), '2 %', 'none of your business')
    await watched.until(3)
    await watched.stop()
    expect(watched.told.err).toContain('more.yaml:3:')
  })
  it('answers a burst of saves once, and a file saved as it was not at all', async () => {
    const folder = project('burst')
    const path = join(folder, 'base.yaml')
    const watched = watching(['run', 'base.yaml'], folder)
    await watched.until(1)
    for (let i = 0; i < 8; i++) appendFileSync(path, `# ${i}\n`)
    await watched.until(2)
    await watched.still(2)
    save(path, readFileSync(path, 'utf8'))
    writeFileSync(join(folder, 'beside.yaml'), 'not read')
    await watched.still(2)
    await watched.stop()
  })
  it('shows faults and goes on', async () => {
    const folder = project('faults')
    const path = join(folder, 'base.yaml')
    const sound = readFileSync(path, 'utf8')
    writeFileSync(path, sound.replace('per: 1 t bricks', 'per: 1 t brics'))
    const watched = watching(['run', 'base.yaml', '--format', 'md'], folder)
    await watched.until(1)
    expect(watched.told.out).toBe('')
    expect(watched.told.err).toContain('base.yaml:')
    save(path, sound)
    await watched.until(2)
    save(path, `${sound}\nnonsense`)
    await watched.until(3)
    save(path, sound)
    await watched.until(4)
    const done = await watched.stop('SIGTERM')
    const once = afresh(['run', 'base.yaml', '--format', 'md'], folder)
    expect(done.out).toBe(`${once}\n---\n\n${once}`)
    expect(done.code).toBe(143)
  })
  it('waits for a file that is not there yet', async () => {
    const folder = project('missing')
    const watched = watching(['run', 'later/base.yaml'], folder)
    await watched.until(1)
    expect(watched.told.err).toContain('IO_NOT_FOUND')
    mkdirSync(join(folder, 'later'))
    for (const name of names) copyFileSync(thin(name), join(folder, 'later', name))
    for (let waited = 0; watched.told.out === '' && waited < 20_000; waited += 50) await pause(50)
    const done = await watched.stop()
    expect(done.out.split(rule).at(-1)).toBe(afresh(['run', 'later/base.yaml'], folder))
  })
  it('ends when nobody reads any more', async () => {
    const folder = project('unread')
    const watched = watching(['run', 'base.yaml'], folder)
    await watched.until(1)
    watched.child.stdout.destroy()
    edit(join(folder, 'base.yaml'), 'value: 99 %', 'value: 98 %')
    expect((await watched.ended).code).toBe(0)
  })
})

describe('compare --watch', { timeout: 60_000 }, () => {
  it('answers again for either scenario, into a file that is replaced whole', async () => {
    const folder = project('compared')
    const args = ['compare', 'base.yaml', 'ash-bricks.yaml', '--output', 'c.json']
    const watched = watching(args, folder)
    await watched.until(1)
    const first = readFileSync(join(folder, 'c.json'), 'utf8')
    edit(join(folder, 'ash-bricks.yaml'), '340 yuan/t', '350 yuan/t')
    await watched.until(2)
    const second = readFileSync(join(folder, 'c.json'), 'utf8')
    const done = await watched.stop()
    expect(done).toMatchObject({ code: 130, out: '' })
    expect(first).not.toBe(second)
    expect(second).toBe(afresh(['compare', 'base.yaml', 'ash-bricks.yaml', '--json'], folder))
    expect(readdirSync(folder).sort()).toEqual([...names, 'c.json'].sort())
  })
})
