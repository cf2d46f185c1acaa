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
  const worker = [...loaded(join(root, 'dist', 'worker.js'))]
  expect(worker.reduce((sum, path) => sum + statSync(path).size, 0)).toBeGreaterThan(500_000)
})
