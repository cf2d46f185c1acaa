import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { liubai, root } from './binary.js'

/** The files a module of the bundle loads before it runs, itself among them. */
function loaded(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const [, chunk] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"\.\/(?:chunks\/)?(chunk-\w+\.js)"/g))
    loaded(join(root, 'dist', 'chunks', chunk!), found)
  return found
}

it('help and faults of a call need a tenth of the bundle: no engine, no reader of files', () => {
  expect(liubai(['--version']).code).toBe(0)
  const chunks = join(root, 'dist', 'chunks')
  const parsing = readdirSync(chunks).find((name) => name.startsWith('arguments-'))!
  const start = [...new Set([...loaded(join(root, 'dist', 'cli.js')), ...loaded(join(chunks, parsing))])]
  const bytes = start.reduce((sum, path) => sum + statSync(path).size, 0)
  expect(start.length).toBeGreaterThan(3)
  expect(bytes).toBeLessThan(150_000)
  expect(statSync(join(chunks, 'worker.cjs')).size).toBeGreaterThan(500_000)
})

it('V8 takes back what it made of the program of the worker, under the flags of a call only', () => {
  expect(liubai(['--version']).code).toBe(0)
  const [, budget] = /optimiseAfter = ([\d_]+)/.exec(readFileSync(join(root, 'src', 'cli', 'engine.ts'), 'utf8'))!
  const path = join(root, 'dist', 'chunks', 'worker.cjs')
  const taken = `const { readFileSync } = require('node:fs')
    const cachedData = readFileSync('${path}.${process.version}-${process.arch}')
    const { Script } = require('node:vm')
    console.log(new Script(readFileSync('${path}', 'latin1'), { cachedData }).cachedDataRejected)`
  const rejected = (...flags: string[]) => execFileSync(process.execPath, [...flags, '-e', taken], { encoding: 'utf8' })
  expect(rejected(`--interrupt-budget=${budget!.replaceAll('_', '')}`)).toBe('false\n')
  expect(rejected()).toBe('true\n')
})
