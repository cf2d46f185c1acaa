#!/usr/bin/env node
// Writes what is generated from the program's own tables: the JSON schema for editors, the reference of every key, the
// list of diagnostic codes with their pages, and the tables of reports with their schema; and from the belt's files the map of
// who gives what to whom in its README. Works on a fresh checkout, without building. Usage: npm run generate
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { apiReference } from './generate/api-reference.mjs'
import { diagnosticsReference } from './generate/diagnostics-reference.mjs'
import { documentTypes } from './generate/document-types.mjs'
import { explanationPages } from './generate/explanations.mjs'
import { formatReference } from './generate/format-reference.mjs'
import { jsonSchema } from './generate/json-schema.mjs'
import { passages, withModelMap } from './generate/model-map.mjs'
import { reportDataReference, reportDataSchema } from './generate/report-data.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Loads TypeScript modules as they stand in the working tree, with the packages they need. */
async function load(...paths) {
  const contents = paths.map((path) => `export * from './${path}'`).join('\n')
  const result = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    external: ['node:*'],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  })
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`)
}

/** What docs/api.md tells of the library: each step from files or code to results, and what they are read with. */
const libraryNames = [
  ...['loadSolver', 'runModel', 'ModelOptions', 'runScenario', 'RunOptions', 'readScenario', 'specOf', 'textOfModel'],
  ...['check', 'checkSpec', 'solveChecked', 'tidy', 'Tidy', 'Columns', 'trace', 'compareRuns', 'compareJson'],
  ...['writeResultFile', 'readResultFile', 'canonicalJson', 'describe', 'renderDiagnostics', 'Outcome', 'Diagnostic'],
]

/** Every generated file: path from the root → text. */
export async function generated() {
  const { languageSchema } = await load('src/scenario/schema/language.ts')
  const { codes } = await load('src/base/codes.ts')
  const { tableKinds, reportSchema } = await load('src/report/data/table-kinds.ts', 'src/report/data/report-json.ts')
  return {
    'schema/liubai.schema.json': `${JSON.stringify(jsonSchema(languageSchema), null, 2)}\n`,
    'src/scenario/document.ts': documentTypes(languageSchema),
    'docs/format.md': formatReference(languageSchema),
    'docs/api.md': apiReference(root, [
      ['liubai', 'src/index.ts', 'From a model to what it says: the ways in and out.', libraryNames],
      [
        'liubai/testing',
        'src/testing/index.ts',
        'What models and solvers are tested with; see [testing.md](testing.md).',
      ],
    ]),
    'docs/diagnostics.md': diagnosticsReference(codes),
    'schema/liubai-report.schema.json': `${JSON.stringify(reportDataSchema(reportSchema, tableKinds), null, 2)}\n`,
    'docs/report-data.md': reportDataReference(tableKinds),
    ...explanationPages(await load(...pageModules)),
    ...(await beltMaps()),
  }
}

const explanations = 'src/cli/explanations'
const pageModules = [
  ...['page', 'page-markdown', 'rooms'].map((name) => `${explanations}/${name}.ts`),
  'src/cli/words/index.ts',
]

const belt = 'scenarios/liu-bai'

/** The belt's READMEs with the map of its scenarios. */
async function beltMaps() {
  const { ParsedFiles, readScenario, expandModel } = await load('src/scenario/index.ts', 'src/model/index.ts')
  const read = (path) => readFileSync(join(root, belt, path), 'utf8')
  const loadFile = (path) => (existsSync(join(root, belt, path)) ? read(path) : undefined)
  const parsed = new ParsedFiles()
  const scenarios = new Map()
  for (const file of readdirSync(join(root, belt)).sort()) {
    if (!file.endsWith('.yaml') || !/^kind: scenario$/m.test(read(file))) continue
    const spec = readScenario(file, loadFile, parsed)
    if (!spec.ok) throw new Error(`${file}: ${JSON.stringify(spec.diagnostics[0])}`)
    scenarios.set(spec.value.id, passages(expandModel(spec.value).graph))
  }
  const readmes = { en: 'README.md', zh: 'README.zh.md' }
  return Object.fromEntries(
    Object.entries(readmes).map(([language, file]) => [
      `${belt}/${file}`,
      withModelMap(read(file), scenarios, language),
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await generated())) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`${path}: ${text.split('\n').length - 1} lines`)
  }
