import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { templateNames } from '../../src/cli/templates/names.js'
import { bin, type Ended, liubai, root, scratchFolder, shell } from './binary.js'

const scratch = scratchFolder()
const languages = ['en', 'zh'] as const
const han = /\p{Script=Han}/u
const inScratch = (...args: string[]): Ended => liubai(args, { cwd: scratch })

/** Every mapping inside a YAML document. */
function mappings(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(mappings)
  if (value === null || typeof value !== 'object') return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(mappings)]
}

describe.each(templateNames)('the template %s', (template) => {
  describe.each(languages)('in %s', (language) => {
    const name = `${template}-${language}`
    const folder = join(scratch, name)
    const done = inScratch('new', name, '--template', template, '--lang', language)
    const files = readdirSync(folder).filter((file) => file !== 'liubai.yaml')
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'))

    it('is written, with an empty project marker', () => {
      expect(done).toMatchObject({ code: 0, err: '' })
      expect(files).toEqual(expect.arrayContaining(['model.yaml', 'scenario.yaml']))
      for (const file of [...files, 'liubai.yaml']) expect(done.out).toContain(`  ${name}/${file}\n`)
      expect(readFileSync(join(folder, 'liubai.yaml'), 'utf8')).toBe('')
    })
    it('names the schema of this program in the first line of every file', () => {
      for (const text of texts) {
        const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? ''
        expect(named).not.toContain('\\')
        expect(resolve(folder, named)).toBe(join(root, 'schema', 'liubai.schema.json'))
      }
    })
    it('has comments in that language, and labels in both', () => {
      for (const text of texts) {
        const comments = text.split('\n').filter((line) => /^\s*#/.test(line) && !line.includes('$schema='))
        expect(comments.length).toBeGreaterThan(0)
        for (const line of comments) expect(han.test(line), line).toBe(language === 'zh')
        expect(text).not.toMatch(/#(en|zh)\b|<<|>>/)
        for (const { label } of mappings(parse(text)).filter((entry) => 'label' in entry)) {
          expect(label).toMatchObject({ en: expect.not.stringMatching(han), zh: expect.stringMatching(han) })
        }
      }
    })
    it('labels every figure as an assumption and says why', () => {
      const figures = texts.flatMap((text) =>
        mappings(parse(text)).filter((entry) => 'value' in entry || 'path' in entry),
      )
      expect(figures.length).toBeGreaterThan(10)
      for (const figure of figures)
        expect(figure).toMatchObject({ grade: 'D', why: expect.stringMatching(language === 'zh' ? han : /[a-z]/) })
      const { out } = inScratch('check', join(name, 'model.yaml'))
      expect(out).toMatch(/^Figures by grade: D \d+$/m)
    })
    it('is right as it stands: no fault and no note', () => {
      const checked = inScratch('check', '--json', join(name, 'model.yaml'), join(name, 'scenario.yaml'))
      expect(checked).toMatchObject({ code: 0, err: '' })
      const found = JSON.parse(checked.out).files as { ok: boolean; faults: unknown[] }[]
      expect(found.map(({ ok, faults }) => ({ ok, faults }))).toEqual(Array(2).fill({ ok: true, faults: [] }))
    })
    it('runs to a proven optimum with a place for everything, and the scenario changes it', () => {
      expect(inScratch('run', join(name, 'model.yaml')).code).toBe(0)
      const compared = inScratch('compare', '--json', join(name, 'model.yaml'), join(name, 'scenario.yaml'))
      expect(compared.code).toBe(0)
      const { scenarios } = JSON.parse(compared.out)
      for (const one of scenarios)
        expect(one).toMatchObject({ status: 'optimal', certificate: { ok: true }, unplaced: [], unmet: [] })
      const headline = scenarios[1].indicators.filter((entry: { headline: boolean }) => entry.headline)
      expect(headline.some((entry: { change: number }) => Math.abs(entry.change) > 1e-6)).toBe(true)
    })
    it('is followed by three commands that work as they are printed', () => {
      const [check, run, compare, ...more] = done.out
        .split(/:\n|：\n/)
        .at(-1)!
        .trimEnd()
        .split('\n')
        .map((line) => line.trim())
      expect(more).toEqual([])
      expect([check, run, compare].map((line) => line!.split(' ')[1])).toEqual(['check', 'run', 'compare'])
      expect(shell([check, run, compare].join(' && '), { cwd: scratch })).toMatchObject({ code: 0 })
      expect(compare!.endsWith('--lang zh')).toBe(language === 'zh')
    })
  })
})

describe('new', () => {
  it('writes the smallest template into the current folder unless told otherwise', () => {
    const folder = join(scratch, 'here')
    mkdirSync(folder)
    const done = liubai(['new'], { cwd: folder })
    expect(done.out).toContain('liubai run model.yaml\n')
    expect(readdirSync(folder).sort()).toEqual(['liubai.yaml', 'model.yaml', 'scenario.yaml'])
    expect(readFileSync(join(folder, 'model.yaml'), 'utf8')).toBe(
      readFileSync(join(scratch, 'minimal-en', 'model.yaml'), 'utf8'),
    )
  })
  it('takes its language from the environment, and then the commands need not say it', () => {
    const done = liubai(['new', 'by-locale'], { cwd: scratch, env: { LC_ALL: 'zh_CN.UTF-8' } })
    expect(done.out).toMatch(/^已写入：\n/)
    expect(done.out).not.toContain('--lang')
  })
  it.each(["deep/it's a belt/园区/", 'two words', '$HOME'])('quotes what a shell would take apart: %s', (folder) => {
    const done = inScratch('new', folder)
    expect(done.code).toBe(0)
    const lines = done.out.split('\n').filter((line) => line.startsWith('  liubai'))
    expect(lines).toHaveLength(3)
    expect(shell(lines.join(' && '), { cwd: scratch }).code).toBe(0)
  })
  it.each(languages)('writes over nothing: names every file that exists and writes none (%s)', (language) => {
    const folder = join(scratch, `taken-${language}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'scenario.yaml'), 'mine')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'links.yaml'))
    mkdirSync(join(folder, 'liubai.yaml'))
    const done = inScratch('new', `taken-${language}`, '--template', 'belt', '--lang', language)
    expect(done).toMatchObject({ code: 1, out: '' })
    const names = ['links.yaml', 'scenario.yaml', 'liubai.yaml'].map((name) => `taken-${language}/${name}`)
    expect(done.err).toContain(names.join(language === 'en' ? ', ' : '、'))
    expect(done.err).toContain({ en: 'Nothing was written', zh: '未写入任何内容' }[language])
    expect(done.err).not.toMatch(/model\.yaml|processes\.yaml/)
    expect(readdirSync(folder).sort()).toEqual(['links.yaml', 'liubai.yaml', 'scenario.yaml'])
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe('mine')
  })
  it('says so where the folder is a file', () => {
    writeFileSync(join(scratch, 'plain'), '')
    const done = inScratch('new', 'plain')
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.err).toMatch(/error IO_WRITE_FAILED\n.*"plain" could not be written \(EEXIST\)/)
    expect(inScratch('new', 'plain/below').err).toContain('IO_WRITE_FAILED')
  })
  it.each([
    [['new', 'x', '--template', 'town'], '--template cannot be "town"; expected: minimal, belt, park'],
    [['new', 'x', '--lang', 'fr'], '--lang cannot be "fr"; expected: en, zh'],
    [['new', 'x', 'y'], 'too many arguments: 2 given, at most 1 taken'],
    [['new', 'x', '--json'], 'unknown option --json'],
  ])('refuses %j', (args, fault) => {
    const done = liubai(args, { cwd: scratch })
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.err).toContain(`error: ${fault}\n`)
    expect(done.err).toContain('See liubai new --help\n')
    expect(readdirSync(scratch)).not.toContain('x')
  })
  it('works through a link to the program', () => {
    symlinkSync(bin, join(scratch, 'liubai-link.js'))
    const done = shell(`"${process.execPath}" liubai-link.js new linked`, { cwd: scratch })
    expect(done.code).toBe(0)
    const first = readFileSync(join(scratch, 'linked', 'model.yaml'), 'utf8').split('\n')[0]!
    expect(resolve(scratch, 'linked', first.split('=')[1]!)).toBe(join(root, 'schema', 'liubai.schema.json'))
  })
})
