import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { existingIn, writeNewFiles } from '../../../src/io/index.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liubai-new-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('new files', () => {
  it('that exist are told: files, folders and links that lead nowhere', () => {
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'folder'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
    expect(existingIn(folder, ['link', 'other', 'folder', 'file'])).toEqual(['link', 'folder', 'file'])
    expect(existingIn(join(folder, 'missing'), ['file'])).toEqual([])
    expect(existingIn(join(folder, 'file'), ['file'])).toEqual([])
  })
  it('are written into a folder that is made', () => {
    const target = join(folder, 'a', 'b')
    expect(writeNewFiles(target, { 'x.yaml': 'x', 'y.yaml': '' })).toMatchObject({ ok: true })
    expect(readFileSync(join(target, 'x.yaml'), 'utf8')).toBe('x')
    expect(readdirSync(target).sort()).toEqual(['x.yaml', 'y.yaml'])
  })
  it('are taken back, with the folders made, when one cannot be written', () => {
    const done = writeNewFiles(join(folder, 'a', 'b'), { 'x.yaml': 'x', 'no/such/y.yaml': 'y' })
    expect(done).toMatchObject({ ok: false, diagnostics: [{ code: 'IO_WRITE_FAILED' }] })
    expect(readdirSync(folder)).toEqual([])
  })
  it('are taken back without what was there before', () => {
    writeFileSync(join(folder, 'mine'), 'mine')
    expect(writeNewFiles(folder, { 'x.yaml': 'x', 'no/such/y.yaml': 'y' }).ok).toBe(false)
    expect(readdirSync(folder)).toEqual(['mine'])
    expect(existsSync(folder)).toBe(true)
  })
})
