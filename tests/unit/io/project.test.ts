import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  findProjects,
  openProject,
  type Project,
  projectFolder,
  projectLimits,
  readText,
} from '../../../src/io/index.js'

let top: string
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-io-')))
  mkdirSync(join(top, 'belt', 'scenarios'), { recursive: true })
  writeFileSync(join(top, 'belt', 'scenarios', 'a.yaml'), 'liubai: 1\n')
  writeFileSync(join(top, 'belt', 'model.yaml'), 'kind: model\n')
  writeFileSync(join(top, 'secret.yaml'), 'secret: true\n')
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

const mark = () => writeFileSync(join(top, 'belt', 'liubai.yaml'), '')
function open(path = join(top, 'belt', 'scenarios', 'a.yaml')): Project {
  const outcome = openProject(path)
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code }) => code).join())
  return outcome.value
}
const codes = (project: Project) => project.problems().map(({ code, at }) => `${code} ${at.file}`)

describe('project folder', () => {
  it('is the own folder of the file without a marker', () => {
    expect(projectFolder(join(top, 'belt', 'scenarios', 'a.yaml'))).toBe(join(top, 'belt', 'scenarios'))
    expect(open().entry).toBe('a.yaml')
  })
  it('is the nearest ancestor with liubai.yaml', () => {
    mark()
    writeFileSync(join(top, 'liubai.yaml'), '')
    expect(open()).toMatchObject({ root: join(top, 'belt'), entry: 'scenarios/a.yaml' })
  })
  it('is not marked by a folder of that name', () => {
    mkdirSync(join(top, 'belt', 'liubai.yaml'))
    expect(projectFolder(join(top, 'belt', 'scenarios', 'a.yaml'))).toBe(join(top, 'belt', 'scenarios'))
  })
})

describe('opening', () => {
  it('reads files of the project by relative path, each once', () => {
    mark()
    const project = open()
    expect(project.load('model.yaml')).toBe('kind: model\n')
    writeFileSync(join(top, 'belt', 'model.yaml'), 'changed')
    expect(project.load('model.yaml')).toBe('kind: model\n')
    expect(project.load('absent.yaml')).toBeUndefined()
    expect(project.problems()).toEqual([])
    expect(project.read()).toEqual([join(top, 'belt', 'scenarios', 'a.yaml'), join(top, 'belt', 'model.yaml')])
  })
  it.each(['nowhere.yaml', 'nowhere/deeper/a.yaml', 'a.yaml\0.yaml'])(
    'fails on a file that is not there: %j',
    (name) => {
      const outcome = openProject(join(top, name))
      expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual(['IO_NOT_FOUND'])
    },
  )
  it('fails on a folder', () => {
    const outcome = openProject(join(top, 'belt'))
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual(['IO_NOT_A_FILE'])
  })
})

describe('leaving the folder', () => {
  it.each(['../secret.yaml', '../../secret.yaml', '..', 'scenarios/../../secret.yaml'])('is refused: %s', (path) => {
    mark()
    const project = open()
    expect(project.load(path)).toBeUndefined()
    expect(codes(project)).toEqual([`IO_OUTSIDE_PROJECT ${path}`])
  })
  it('is refused for absolute paths', () => {
    const project = open()
    expect(project.load(join(top, 'secret.yaml'))).toBeUndefined()
    expect(codes(project)[0]).toMatch(/^IO_OUTSIDE_PROJECT/)
  })
  it('is refused through a link to a file and through a linked folder', () => {
    mark()
    symlinkSync(join(top, 'secret.yaml'), join(top, 'belt', 'inner.yaml'))
    symlinkSync(top, join(top, 'belt', 'up'))
    const project = open()
    expect(project.load('inner.yaml')).toBeUndefined()
    expect(project.load('up/secret.yaml')).toBeUndefined()
    expect(codes(project)).toEqual(['IO_OUTSIDE_PROJECT inner.yaml', 'IO_OUTSIDE_PROJECT up/secret.yaml'])
  })
  it('is refused where the named file itself is a link out', () => {
    symlinkSync(join(top, 'secret.yaml'), join(top, 'belt', 'scenarios', 'linked.yaml'))
    const outcome = openProject(join(top, 'belt', 'scenarios', 'linked.yaml'))
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual(['IO_OUTSIDE_PROJECT'])
  })
  it('does not trip over a link inside, or a name that begins with dots', () => {
    mark()
    symlinkSync(join(top, 'belt', 'model.yaml'), join(top, 'belt', 'same.yaml'))
    writeFileSync(join(top, 'belt', '..odd.yaml'), 'x')
    const project = open()
    expect(project.load('same.yaml')).toBe('kind: model\n')
    expect(project.load('..odd.yaml')).toBe('x')
  })
})

describe('files that cannot be read', () => {
  it('are named with the reason', () => {
    mark()
    mkdirSync(join(top, 'belt', 'folder.yaml'))
    execFileSync('mkfifo', [join(top, 'belt', 'pipe.yaml')])
    const project = open()
    expect(project.load('folder.yaml')).toBeUndefined()
    expect(project.load('pipe.yaml')).toBeUndefined()
    expect(codes(project)).toEqual(['IO_NOT_A_FILE folder.yaml', 'IO_NOT_A_FILE pipe.yaml'])
  })
  it.skipIf(process.getuid?.() === 0)('are named without permission', () => {
    mark()
    chmodSync(join(top, 'belt', 'model.yaml'), 0)
    const project = open()
    expect(project.load('model.yaml')).toBeUndefined()
    expect(codes(project)).toEqual(['IO_UNREADABLE model.yaml'])
  })
  it('are refused when too large, before they are read', () => {
    mark()
    const path = join(top, 'belt', 'large.csv')
    execFileSync('truncate', ['-s', String(projectLimits.fileBytes + 1), path])
    const project = open()
    expect(project.load('large.csv')).toBeUndefined()
    expect(codes(project)).toEqual(['IO_TOO_LARGE large.csv'])
  })
  it('are refused where all of them together are too large', () => {
    mark()
    const names = ['first.csv', 'second.csv', 'third.csv']
    for (const name of names) execFileSync('truncate', ['-s', String(projectLimits.fileBytes), join(top, 'belt', name)])
    const project = open()
    expect(names.map((name) => project.load(name) === undefined)).toEqual([false, true, true])
    expect(codes(project)).toEqual(['IO_TOO_LARGE second.csv', 'IO_TOO_LARGE third.csv'])
  })
  it('are refused beyond the number a model may have', () => {
    mark()
    const project = open()
    for (let i = 1; i <= projectLimits.files; i++) writeFileSync(join(top, 'belt', `${i}.yaml`), '')
    for (let i = 1; i < projectLimits.files; i++) expect(project.load(`${i}.yaml`)).toBe('')
    expect(project.load(`${projectLimits.files}.yaml`)).toBeUndefined()
    expect(codes(project)).toEqual([`IO_TOO_MANY_FILES ${projectLimits.files}.yaml`])
  })
  it('are refused where they are not UTF-8, at the place', () => {
    mark()
    // Line 2 of GBK text: "标" in UTF-8, then a byte of GBK.
    writeFileSync(
      join(top, 'belt', 'gbk.yaml'),
      Buffer.concat([Buffer.from('a: 1\n标'), Buffer.from([0xb1, 0xea, 0x0a])]),
    )
    const project = open()
    expect(project.load('gbk.yaml')).toBeUndefined()
    expect(project.problems()[0]).toMatchObject({ code: 'IO_NOT_UTF8', at: { file: 'gbk.yaml', line: 2, col: 2 } })
  })
  it('are refused where a character is cut off at the end', () => {
    mark()
    writeFileSync(join(top, 'belt', 'cut.yaml'), Buffer.from('ab标').subarray(0, 4))
    const project = open()
    expect(project.load('cut.yaml')).toBeUndefined()
    expect(codes(project)).toEqual(['IO_NOT_UTF8 cut.yaml'])
  })
  it('drop a byte order mark', () => {
    mark()
    writeFileSync(join(top, 'belt', 'bom.yaml'), '\ufeffliubai: 1\n')
    expect(open().load('bom.yaml')).toBe('liubai: 1\n')
  })
})

describe('a text that is no model', () => {
  it('is read, or refused with the reason', () => {
    const codeOf = (path: string) => {
      const outcome = readText(path)
      return outcome.ok ? outcome.value : outcome.diagnostics[0]!.code
    }
    expect(codeOf(join(top, 'secret.yaml'))).toBe('secret: true\n')
    expect(codeOf(join(top, 'absent.json'))).toBe('IO_NOT_FOUND')
    expect(codeOf(top)).toBe('IO_NOT_A_FILE')
    writeFileSync(join(top, 'bytes.json'), Buffer.from([0x22, 0xff]))
    expect(codeOf(join(top, 'bytes.json'))).toBe('IO_NOT_UTF8')
  })
})

describe('finding the project of a result', () => {
  it('names the folders that hold the entry, nearest first', () => {
    mkdirSync(join(top, 'node_modules', 'scenarios'), { recursive: true })
    writeFileSync(join(top, 'node_modules', 'scenarios', 'a.yaml'), '')
    mkdirSync(join(top, 'other', 'scenarios'), { recursive: true })
    writeFileSync(join(top, 'other', 'scenarios', 'a.yaml'), '')
    expect(findProjects('scenarios/a.yaml', [top])).toEqual([join(top, 'belt'), join(top, 'other')])
    expect(findProjects('a.yaml', [join(top, 'belt')])).toEqual([join(top, 'belt', 'scenarios')])
    expect(findProjects('secret.yaml', [join(top, 'belt', 'scenarios')])).toEqual([top])
    expect(findProjects('nowhere.yaml', [top])).toEqual([])
  })
})
