import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileCases } from './cases/io.js'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-codes-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('io', () => {
  it.each(fileCases.map((one) => [`${one.code}: ${one.what}`, one] as const))('%s', (_, { code, at, trigger }) => {
    const found = trigger(folder)
    expect(found.map((fault) => `${fault.code} ${fault.at.file}:${fault.at.line}:${fault.at.col}`)).toEqual([
      `${code} ${at.replace('<folder>', folder)}`,
    ])
  })
})
