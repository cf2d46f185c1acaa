#!/usr/bin/env node
// Writes what is generated from the language's own tables: the JSON schema for editors, the reference of every key, and
// the list of diagnostic codes. Works on a fresh checkout, without building. Usage: npm run generate
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { diagnosticsReference } from './generate/diagnostics-reference.mjs'
import { formatReference } from './generate/format-reference.mjs'
import { jsonSchema } from './generate/json-schema.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Loads TypeScript that imports no package, as it stands in the working tree. */
async function load(path) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  })
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`)
}

/** Every generated file: path from the root → text. */
export async function generated() {
  const { languageSchema } = await load('src/scenario/schema/language.ts')
  const { codes } = await load('src/base/codes.ts')
  return {
    'schema/liubai.schema.json': `${JSON.stringify(jsonSchema(languageSchema), null, 2)}\n`,
    'docs/format.md': formatReference(languageSchema),
    'docs/diagnostics.md': diagnosticsReference(codes),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await generated())) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`${path}: ${text.split('\n').length - 1} lines`)
  }
