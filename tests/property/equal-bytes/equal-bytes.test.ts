import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { canonicalJson } from '../../../src/results/index.js'
import { shuffled } from '../../../src/testing/index.js'
import { root, runPath } from '../../builders/engine.js'

/** Scenarios of several files, with periods, stocks, links, demands, policies and a model without objective. */
const scenarios = [
  'scenarios/published/transport.yaml',
  'scenarios/published/recycling-loop.yaml',
  'scenarios/published/electricity.yaml',
  'scenarios/liu-bai/circular-2015.yaml',
] as const

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liubai-bytes-'))
  await build({
    ...{ absWorkingDir: root, entryPoints: ['tests/property/equal-bytes/print-runs.ts'], logLevel: 'error' },
    ...{ bundle: true, format: 'esm', platform: 'node', outfile: join(folder, 'print-runs.mjs') },
    // CommonJS packages in the bundle ask for Node's own modules by `require`.
    banner: { js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);" },
  })
  copyFileSync(createRequire(import.meta.url).resolve('highs/runtime'), join(folder, 'highs.wasm'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a Node of its own prints for some files. */
function printed(
  paths: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): string {
  const { TZ: _, LANG: __, LC_ALL: ___, ...rest } = process.env
  return execFileSync(process.execPath, [...flags, join(folder, 'print-runs.mjs'), ...paths], {
    ...{ cwd: root, env: { ...rest, ...variables }, encoding: 'utf8', maxBuffer: 2 ** 28 },
  })
}

/** The same files in another folder with the entries of every map, and the list of included files, in another order. */
function reordered(from: string, seed: number): string {
  const to = join(folder, `order-${seed}`, from.replaceAll('/', '-'))
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(join(root, from))) {
    if (!name.endsWith('.yaml')) {
      if (!name.endsWith('.md')) copyFileSync(join(root, from, name), join(to, name))
      continue
    }
    const document = shuffled(parse(readFileSync(join(root, from, name), 'utf8')), seed) as Record<string, unknown>
    const include = document['include'] as readonly string[] | undefined
    const turned = include ? { ...document, include: [...include].reverse() } : document
    writeFileSync(join(to, name), JSON.stringify(turned, null, seed % 3))
  }
  return to
}

describe('the same run gives the same bytes', () => {
  let plain: string
  beforeAll(() => {
    plain = printed(scenarios)
  }, 60_000)

  it('prints an answer for every scenario, the one this process finds', async () => {
    const here = await Promise.all(scenarios.map(async (path) => canonicalJson((await runPath(path)).result)))
    expect(plain).toBe(here.join(''))
    expect(plain.match(/"status": "optimal"/g)).toHaveLength(scenarios.length)
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['in Shanghai, in Chinese', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, []],
    ['in New York, in German', { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }, []],
    ['in no language, without the optimising compiler', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, ['--no-opt']],
  ])(
    '%s',
    (_, variables, flags) => {
      expect(printed(scenarios, variables, flags) === plain).toBe(true)
    },
    60_000,
  )

  it.each([1, 2])(
    'with entries and included files in another order (%i)',
    (seed) => {
      const folders = new Map(['scenarios/published', 'scenarios/liu-bai'].map((from) => [from, reordered(from, seed)]))
      const moved = scenarios.map((path) => {
        const at = path.lastIndexOf('/')
        return join(folders.get(path.slice(0, at))!, path.slice(at + 1))
      })
      // Only places in files may differ, and a run that is answered names none.
      expect(printed(moved) === plain).toBe(true)
    },
    60_000,
  )
})
