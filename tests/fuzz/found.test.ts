import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
// @ts-expect-error the fuzzer is plain JavaScript, run by node
import { badRefusal } from '../../scripts/fuzz/run.mjs'
import { check } from '../../src/run/index.js'

const found = join(import.meta.dirname, 'found')
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

/** Projects that once ended a check by an exception, took it too long or were refused without a place; one a folder. */
it.each(readdirSync(found))('%s is accepted, or refused with a place inside the file', (name) => {
  const files = filesIn(join(found, name))
  for (const entry of Object.keys(files).filter((file) => file.endsWith('.yaml'))) {
    const began = performance.now()
    const outcome = check(entry, (path) => (Object.hasOwn(files, path) ? files[path] : undefined))
    expect(performance.now() - began).toBeLessThan(5000)
    if (!outcome.ok) expect(badRefusal(outcome.diagnostics, files), entry).toBeUndefined()
  }
})
