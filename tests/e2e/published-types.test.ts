import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../builders/engine.js'

// The declarations as published, seen by a program that imports the package by its names; lines that must not compile are
// marked in it, and a marked line that compiles is an error too.
it('the published types say what a program may and may not write', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const done = spawnSync(process.execPath, [tsc, '-p', join(root, 'tests/fixtures/consumer')], { encoding: 'utf8' })
  expect(done.stdout).toBe('')
  expect(done.status).toBe(0)
})
