import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { examples } from '../../src/cli/examples.js'
import { liubai, root, scratchFolder, shell } from './binary.js'

const verbs = ['check', 'run', 'compare', 'verify', 'explain', 'new', 'completion'] as const

describe.each(['en', 'zh'] as const)('help in %s', (language) => {
  it('of the whole names every command and every exit code', () => {
    for (const args of [['--help'], ['help'], ['-h']]) {
      const done = liubai(['--lang', language, ...args])
      expect(done).toMatchObject({ code: 0, err: '' })
      for (const verb of verbs) expect(done.out).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
      for (const code of [0, 1, 2, 3, 4, 5, 6, 70, 130]) expect(done.out).toMatch(new RegExp(`(^|\\D)${code} `, 'm'))
    }
  })
  it.each(verbs)('of %s has usage, arguments, options and examples, whichever way it is asked for', (verb) => {
    const done = liubai(['help', verb, '--lang', language])
    expect(done).toMatchObject({ code: 0, err: '' })
    const titles = {
      en: ['Usage:', 'Arguments:', 'Options:', 'Global options:', 'Examples:'],
      zh: ['用法：', '参数：', '选项：', '通用选项：', '示例：'],
    }[language]
    for (const title of titles) expect(done.out).toContain(title)
    for (const example of examples[verb]) expect(done.out).toContain(`  ${example}\n`)
    expect(liubai([verb, '--help', '--lang', language]).out).toBe(done.out)
    for (const line of done.out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(120)
  })
  it('stands in columns', () => {
    for (const verb of verbs) {
      const lines = liubai(['help', verb, '--lang', language]).out.split('\n')
      const starts = lines.flatMap((line) => {
        const found = /^( {2}-\S.*? {2,})\S/.exec(line)
        return found ? [stringWidth(found[1]!)] : []
      })
      expect(starts.length).toBeGreaterThan(4)
      expect(new Set(starts).size).toBe(1)
    }
  })
  it.runIf(language === 'zh')('holds no English but names of options, commands, forms and files', () => {
    for (const verb of verbs) {
      const { out } = liubai(['help', verb, '--lang', 'zh'])
      const rest = out
        .replaceAll('Ctrl-C', '')
        .replace(/(source <\()?liubai .*/g, '')
        .replace(/--?[\w-]+/g, '')
        .replace(/\b(json|csv|md|table|run|verify|minimal|belt|park|bash|zsh|fish|LC_ALL|LANG|NO_COLOR)\b/g, '')
      expect(rest.match(/[A-Za-z]+/g)).toBeNull()
    }
  })
})

it('shows its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const args of [['--version'], ['-V'], ['--lang', 'zh', '--version']])
    expect(liubai(args)).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

describe('every example of the help', () => {
  // They name files of this project and write beside them: a copy keeps the project as it is.
  const scratch = scratchFolder()
  for (const file of filesNamed()) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true })
    copyFileSync(join(root, file), join(scratch, file))
  }
  const belt = join('scenarios', 'liu-bai')
  if (existsSync(join(root, belt))) cpSync(join(root, belt), join(scratch, belt), { recursive: true })
  const isThere = (line: string) => (line.match(/scenarios\/\S+/g) ?? []).every((file) => existsSync(join(root, file)))
  const lines = Object.values(examples).flat()
  it.each(lines.filter((line) => !line.includes('liu-bai')))('%s', (line) => {
    const done = shell(line, { cwd: scratch })
    expect(done.err).not.toMatch(/error/)
    expect(done.code).toBe(0)
  })
  const onBelt = lines.filter((line) => line.includes('liu-bai') && isThere(line))
  it.runIf(onBelt.length > 0).each(onBelt)('%s', (line) => {
    const done = shell(line, { cwd: scratch })
    expect(done.err).not.toMatch(/error/)
    expect(done.code).toBe(0)
    expect(done.out + done.err).not.toBe('')
  })
  it('of which there is one for every command', () => {
    for (const verb of verbs) expect(examples[verb].some((line) => line.startsWith(`liubai ${verb} `))).toBe(true)
  })
})

/** Files outside the belt that the examples name. */
function filesNamed(): readonly string[] {
  const named = Object.values(examples).flatMap((lines) =>
    lines.flatMap((line) => line.match(/scenarios\/published\/\S+/g) ?? []),
  )
  return [...new Set(named)]
}
