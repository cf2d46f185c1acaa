import { spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realTarget, writeAtomically } from '../../../src/io/index.js'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-write-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const codeOf = (path: string) => {
  const outcome = writeAtomically(path, 'new')
  return outcome.ok ? 'written' : outcome.diagnostics[0]!.code
}

describe('writing a file', () => {
  it('makes it, replaces it and leaves nothing else', () => {
    const path = join(folder, 'r.json')
    expect(writeAtomically(path, 'old').ok).toBe(true)
    expect(writeAtomically(path, new TextEncoder().encode('新')).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('新')
    expect(readdirSync(folder)).toEqual(['r.json'])
  })
  it('keeps the permissions of a file it replaces', () => {
    const path = join(folder, 'r.json')
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    expect(codeOf(path)).toBe('written')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
  it('follows a link and keeps it', () => {
    writeFileSync(join(folder, 'real.json'), 'old')
    symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'))
    expect(codeOf(join(folder, 'link.json'))).toBe('written')
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new')
    expect(realTarget(join(folder, 'link.json'))?.path).toBe(join(folder, 'real.json'))
  })
  it('refuses folders and devices', () => {
    mkdirSync(join(folder, 'sub'))
    expect(codeOf(join(folder, 'sub'))).toBe('IO_NOT_A_FILE')
    expect(codeOf('/dev/null')).toBe('IO_NOT_A_FILE')
    expect(statSync('/dev/null').isFile()).toBe(false)
  })
  it('says when it cannot, and leaves no temporary file', () => {
    expect(codeOf(join(folder, 'absent', 'r.json'))).toBe('IO_WRITE_FAILED')
    // The rename fails on a name that is too long only once the temporary file's own name is: both fail cleanly.
    expect(codeOf(join(folder, 'x'.repeat(300)))).toBe('IO_WRITE_FAILED')
    expect(readdirSync(folder)).toEqual([])
  })
  it('is never seen torn by a reader while the process is killed at random moments', async () => {
    const path = join(folder, 'r.json')
    const size = 400_000
    const source = readFileSync(join(import.meta.dirname, '../../../src/io/write.ts'), 'utf8')
    // The writer alone, with the two names it imports from elsewhere replaced: no build is needed.
    const code = transformSync(source, { loader: 'ts', format: 'esm' }).code.replace(
      /^import .* from "\.[^"]*";$/gm,
      '',
    )
    const script = join(folder, 'writer.mjs')
    writeFileSync(
      script,
      `${code}
const bad = (d) => ({ ok: false, d }), good = (v) => ({ ok: true, v }), fault = (c) => c, errorCode = String
for (let i = 0; ; i = (i + 1) % 10) if (!writeAtomically(${JSON.stringify(path)}, String(i).repeat(${size})).ok) process.exit(1)`,
    )
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [script])
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
      await new Promise((resolve) => setTimeout(resolve, 200 + 13 * round))
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      const text = readFileSync(path, 'utf8')
      expect(text.length).toBe(size)
      expect(text).toBe(text[0]!.repeat(size))
    }
  })
})
