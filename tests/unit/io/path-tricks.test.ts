import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic, Outcome } from '../../../src/base/index.js'
import { openProject, type Project } from '../../../src/io/index.js'
import { check } from '../../../src/run/index.js'
import { readReport } from '../../../src/scenario/index.js'

/** A project `belt` with links that lead out of it, beside files it may not read. */
const top = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-tricks-')))
const belt = join(top, 'belt')
const secret = 'the-secret'
beforeAll(() => {
  mkdirSync(join(belt, 'deep'), { recursive: true })
  mkdirSync(join(top, 'belt-too'))
  writeFileSync(join(belt, 'liubai.yaml'), '')
  for (const name of ['secret.yaml', 'secret.csv', 'belt-too/secret.yaml', 'belt.yaml'])
    writeFileSync(join(top, name), `liubai: 1\nkind: model\nlabel: ${secret}\n`)
  symlinkSync('../secret.yaml', join(belt, 'link.yaml'))
  symlinkSync(join(top, 'secret.yaml'), join(belt, 'absolute.yaml'))
  symlinkSync('link.yaml', join(belt, 'link-of-link.yaml'))
  symlinkSync('..', join(belt, 'up'))
  symlinkSync('up', join(belt, 'deep-up'))
  symlinkSync('/', join(belt, 'root'))
  symlinkSync('/etc', join(belt, 'etc'))
  symlinkSync('/proc/self', join(belt, 'self'))
  symlinkSync('/dev/zero', join(belt, 'zero.yaml'))
  symlinkSync('/dev/stdin', join(belt, 'stdin.yaml'))
  symlinkSync('nowhere.yaml', join(belt, 'dangling.yaml'))
  symlinkSync('round.yaml', join(belt, 'round.yaml'))
  symlinkSync('.', join(belt, 'here'))
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** Every way tried to name what lies outside, or what is no file of a project. */
const tricks: readonly string[] = [
  '../secret.yaml',
  '../../secret.yaml',
  '..',
  '.',
  '../',
  './',
  './../secret.yaml',
  'deep/../../secret.yaml',
  'deep/../../belt-too/secret.yaml',
  '../belt-too/secret.yaml',
  '../belt.yaml',
  '../belt/../secret.yaml',
  '....//secret.yaml',
  '..//secret.yaml',
  './/..//secret.yaml',
  'nowhere/../../secret.yaml',
  `${'../'.repeat(40)}etc/passwd`,
  `${'deep/../'.repeat(60)}../secret.yaml`,
  '..\\secret.yaml',
  '..\\..\\secret.yaml',
  'deep\\..\\..\\secret.yaml',
  '.\\..\\secret.yaml',
  '%2e%2e/secret.yaml',
  '%2e%2e%2fsecret.yaml',
  '..%2fsecret.yaml',
  '..%252fsecret.yaml',
  '..%c0%afsecret.yaml',
  '..\u2215secret.yaml',
  '..\uff0fsecret.yaml',
  '\uff0e\uff0e/secret.yaml',
  '\u2024\u2024/secret.yaml',
  '../secret.yaml ',
  ' ../secret.yaml',
  '../secret.yaml\t',
  '../secret.yaml\u0000',
  '../secret.yaml\u0000.csv',
  'model.yaml\u0000/../../secret.yaml',
  '../secret.yaml\n',
  '../secret.yaml\r',
  '../secret.yaml?x',
  '../secret.yaml#x',
  '../secret.yaml::$DATA',
  '/etc/passwd',
  '//etc/passwd',
  '/proc/self/environ',
  '/dev/zero',
  '/dev/stdin',
  '~/secret.yaml',
  '~root/secret.yaml',
  '$HOME/secret.yaml',
  '%USERPROFILE%/secret.yaml',
  'C:/secret.yaml',
  'C:secret.yaml',
  'c:\\secret.yaml',
  '\\\\server\\share\\secret.yaml',
  '//server/share/secret.yaml',
  '\\\\?\\C:\\secret.yaml',
  '\\\\.\\pipe\\x',
  'file:../secret.yaml',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'http://x.example/a.yaml',
  'https://x.example/a.yaml',
  'ftp://x.example/a.yaml',
  'data:text/yaml,kind:%20model',
  'node:fs',
  'nul',
  'NUL.yaml',
  'con.yaml',
  'aux',
  'COM1',
  'lpt1.yaml',
  'deep/nul.yaml',
  `${'x'.repeat(300)}.yaml`,
  `${'x/'.repeat(600)}a.yaml`,
  'link.yaml',
  'absolute.yaml',
  'link-of-link.yaml',
  'deep/../link.yaml',
  'up/secret.yaml',
  'up/belt-too/secret.yaml',
  'deep-up/secret.yaml',
  'here/link.yaml',
  'here/here/up/secret.yaml',
  'root/etc/passwd',
  'etc/passwd',
  'self/environ',
  'self/cwd/../secret.yaml',
  'zero.yaml',
  'stdin.yaml',
  'dangling.yaml',
  'round.yaml',
  'round.yaml/a.yaml',
  'deep',
]

interface Door {
  readonly entry: string
  readonly text: (path: string) => string
  readonly read: (project: Project) => Outcome<unknown>
}

const head = (kind: string) => `liubai: 1\nkind: ${kind}\n`
const whole: Door['read'] = ({ entry, load }) => check(entry, load)
/** Everything in a file of a project that names another. */
const doors: Readonly<Record<string, Door>> = {
  extends: { entry: 'scenario.yaml', text: (path) => `${head('scenario')}extends: ${path}\n`, read: whole },
  include: { entry: 'model.yaml', text: (path) => `${head('model')}label: x\ninclude: [${path}]\n`, read: whole },
  'a table of entries': {
    entry: 'model.yaml',
    text: (path) => `${head('model')}label: x\ntables: [{ file: ${path}, into: parameters }]\n`,
    read: whole,
  },
  'a table of numbers': {
    entry: 'model.yaml',
    text: (path) => `${head('model')}label: x\ntables: [{ file: ${path}, as: t }]\n`,
    read: whole,
  },
  'a scenario of a report': {
    entry: 'report.yaml',
    text: (path) => `${head('report')}title: x\nscenarios: [${path}]\n`,
    read: ({ entry, load }) => {
      const report = readReport(entry, load)
      return report.ok ? check(report.value.scenarios[0]!.id, load) : report
    },
  },
}

const faultsIn = (outcome: Outcome<unknown>): readonly Diagnostic[] => (outcome.ok ? [] : outcome.diagnostics)

describe('path tricks', () => {
  it('are sixty and more', () => expect(new Set(tricks).size).toBeGreaterThanOrEqual(60))

  it.each(Object.entries(doors))('by %s read nothing outside the project and are refused', (_, door) => {
    for (const trick of tricks) {
      writeFileSync(join(belt, door.entry), door.text(JSON.stringify(trick)))
      const opened = openProject(join(belt, door.entry))
      if (!opened.ok) throw new Error(`${door.entry} cannot be opened`)
      const project = opened.value
      const outcome = door.read(project)
      const told = [...faultsIn(outcome), ...project.problems()]
      expect(
        told.some(({ severity }) => severity === 'error'),
        trick,
      ).toBe(true)
      for (const path of project.read()) expect(path.startsWith(`${belt}/`), `${trick} read ${path}`).toBe(true)
      expect(JSON.stringify([outcome, told]), trick).not.toContain(secret)
    }
  })

  it('as the file named itself give nothing from outside its folder', () => {
    for (const name of ['link.yaml', 'absolute.yaml', 'link-of-link.yaml', 'zero.yaml', 'stdin.yaml', 'round.yaml']) {
      const opened = openProject(join(belt, name))
      expect(
        faultsIn(opened).map(({ severity }) => severity),
        name,
      ).toEqual(['error'])
    }
  })

  it('would be seen: the same text inside the project is read by each door', () => {
    writeFileSync(join(belt, 'inside.yaml'), `${head('model')}label: ${secret}\n`)
    writeFileSync(join(belt, 'scenario.yaml'), doors['extends']!.text('inside.yaml'))
    const opened = openProject(join(belt, 'scenario.yaml'))
    if (!opened.ok) throw new Error('scenario.yaml cannot be opened')
    doors['extends']!.read(opened.value)
    expect(opened.value.read()).toContain(join(belt, 'inside.yaml'))
  })
})
