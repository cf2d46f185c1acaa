import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'
// @ts-expect-error the configuration is plain JavaScript for the command line
import configuration from '../../.dependency-cruiser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

async function examine(paths: readonly string[], baseDir = root): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...paths],
    {
      ...configuration.options,
      ruleSet: configuration,
      validate: true,
      baseDir,
      tsConfig: { fileName: join(root, 'tsconfig.json') },
    },
    { extensions: ['.ts', '.js'] } as never,
  )
  return output as ICruiseResult
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  )
}

/** A copy of nothing but the breach: `from` imports `to`, in a scratch project of the same shape. */
function breach(from: string, to: string, importText = `import '${to}'\n`): string {
  const scratch = mkdtempSync(join(root, '.architecture-'))
  planted.push(scratch)
  const file = join(scratch, from)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, importText)
  if (to.startsWith('.')) {
    const target = join(dirname(file), to.replace(/\.js$/, '.ts'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, `export const planted = 1\n`)
  }
  return scratch
}

describe('architecture', () => {
  it('reads every source file and finds no breach', async () => {
    const result = await examine(['src'])
    const read = result.modules.map((module) => module.source).filter((source) => source.startsWith('src/'))
    const written = sources(join(root, 'src')).map((file) => relative(root, file))
    expect(read.sort()).toEqual(written.sort())
    expect(
      result.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`),
    ).toEqual([])
  })

  it.each([
    ['scenario-imports', 'src/scenario/a.ts', '../model/index.js'],
    ['base-imports', 'src/base/a.ts', '../scenario/index.js'],
    ['model-imports', 'src/model/a.ts', '../lp/index.js'],
    ['lp-imports', 'src/lp/a.ts', '../solve/index.js'],
    ['indicators-imports', 'src/indicators/a.ts', '../goals/index.js'],
    ['goals-imports', 'src/goals/a.ts', '../solve/index.js'],
    ['solve-imports', 'src/solve/a.ts', '../model/index.js'],
    ['results-imports', 'src/results/a.ts', '../run/index.js'],
    ['metrics-imports', 'src/metrics/a.ts', '../lp/index.js'],
    ['compare-imports', 'src/compare/a.ts', '../run/index.js'],
    ['run-imports', 'src/run/a.ts', '../compare/index.js'],
    ['studies-imports', 'src/studies/a.ts', '../report/index.js'],
    ['report-imports', 'src/report/a.ts', '../io/index.js'],
    ['io-imports', 'src/io/a.ts', '../run/index.js'],
    ['cli-imports', 'src/cli/a.ts', '../lp/index.js'],
    ['web-imports', 'src/web/a.ts', '../io/index.js'],
    ['testing-imports', 'src/testing/a.ts', '../cli/index.js'],
    ['enter-by-the-door', 'src/model/a.ts', '../scenario/layers.js'],
    ['node-modules-of-node-only-in-io', 'src/model/a.ts', 'node:path'],
    ['file-access-only-in-io', 'src/cli/a.ts', 'node:fs'],
    ['yaml-at-home', 'src/model/a.ts', 'yaml'],
    ['highs-at-home', 'src/lp/a.ts', 'highs'],
    ['mathjs-at-home', 'src/scenario/a.ts', 'mathjs'],
    ['graphology-at-home', 'src/lp/a.ts', 'graphology'],
    ['commander-at-home', 'src/report/a.ts', 'commander'],
    ['chalk-at-home', 'src/report/a.ts', 'chalk'],
    ['fast-check-at-home', 'src/run/a.ts', 'fast-check'],
    ['@napi-rs/canvas-at-home', 'src/report/a.ts', '@napi-rs/canvas'],
    ['d3-array-at-home', 'src/report/a.ts', 'd3-array'],
    ['no-unresolved', 'src/lp/a.ts', './nowhere.js', `import './elsewhere.js'\n`],
  ])('catches a planted breach of %s', async (rule, from, to, text?: string) => {
    const scratch = breach(from, to, text)
    const result = await examine(['src'], scratch)
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule)
  })
})
