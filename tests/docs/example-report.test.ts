import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns } from '../../src/compare/index.js'
import { buildDocument, writeDocument } from '../../src/report/index.js'
import { readReport } from '../../src/scenario/index.js'
import type { ReportSource } from '../../src/report/document/source.js'
import { root, runFiles } from '../builders/engine.js'

/**
 * The report of the plan of 2015, in both languages, as it lies under docs/example-report: what the program writes, byte for
 * byte. UPDATE_DOCS=1 writes it anew.
 */
const folder = join(root, 'docs', 'example-report')
const belt = join(root, 'scenarios', 'liu-bai')
const files = Object.fromEntries(
  readdirSync(belt)
    .filter((name) => /\.(yaml|csv)$/.test(name))
    .map((name) => [name, readFileSync(join(belt, name), 'utf8')]),
)

let source: ReportSource
const order = readReport('report-2015.yaml', (path) => files[path])
beforeAll(async () => {
  if (!order.ok) throw new Error(JSON.stringify(order.diagnostics))
  const runs = []
  for (const { id } of order.value.scenarios) runs.push(await runFiles(files, id))
  source = { comparison: compareRuns(runs), runs }
}, 120_000)

describe('the example report', () => {
  it.each([
    ['zh', 'html'],
    ['en', 'html'],
    ['zh', 'md'],
    ['en', 'md'],
  ] as const)(
    'is what the program writes (%s, %s)',
    async (language, format) => {
      if (!order.ok) throw new Error('the report file is at fault')
      const document = buildDocument(source, order.value, language)
      if (!document.ok) throw new Error(JSON.stringify(document.diagnostics))
      const written = await writeDocument(document.value, format, { bom: false })
      const files = written.map(({ name, content }) => ({
        path: join(folder, format === 'md' ? join(language, name) : `report.${language}.${format}`),
        content: String(content),
      }))
      if (process.env['UPDATE_DOCS'] === '1') {
        if (format === 'md') rmSync(join(folder, language), { recursive: true, force: true })
        for (const { path, content } of files) {
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, content)
        }
      }
      for (const { path, content } of files) expect(readFileSync(path, 'utf8') === content, path).toBe(true)
      if (format === 'md')
        expect(readdirSync(join(folder, language)).sort()).toEqual(written.map(({ name }) => name).sort())
    },
    120_000,
  )
})
