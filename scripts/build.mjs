#!/usr/bin/env node
// Builds dist/: the command line (cli.js, start-worker.cjs), the library (index.js) and what it is tested with (testing.js),
// both with their types, and the solver's WebAssembly. What several of them need is shared in dist/chunks. Equal sources
// give equal bytes, but for what V8 makes of the worker's program (see code-cache.mjs).
// Usage: npm run build [-- --no-types]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** A hash of all that decides how a file is read: readings that another build has kept are not taken for its own. */
function readerHash() {
  const folders = ['src/base', 'src/scenario']
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  )
  const hash = createHash('sha256')
  for (const file of [...files.sort(), 'package-lock.json']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const common = {
  absWorkingDir: root,
  // An optional peer, installed by those who test with it.
  // The kit's own; and native code and fonts, optional and loaded when a picture is to be a PNG.
  external: ['fast-check', '@napi-rs/canvas', '@embedpdf/fonts-sc'],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  logLevel: 'warning',
}
const modules = {
  ...common,
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  define: { LIUBAI_VERSION: JSON.stringify(version), LIUBAI_READER: JSON.stringify(readerHash()) },
  // CommonJS packages in the bundle ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as liubaiRequire } from 'node:module'; const require = liubaiRequire(import.meta.url);",
  },
}

rmSync(dist, { recursive: true, force: true })
await build({
  ...modules,
  entryPoints: {
    cli: 'src/cli/main.ts',
    'chunks/law-worker': 'src/cli/law-worker.ts',
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
  },
  outdir: 'dist',
})
// By itself, so that it loads no more than it needs.
await build({ ...modules, entryPoints: { 'chunks/solve-worker': 'src/cli/solve-worker.ts' }, outdir: 'dist' })

// The worker's program is one script, run by start-worker.cjs. First as modules, which leaves out what it does not use.
const parts = 'dist/worker'
await build({ ...modules, entryPoints: { worker: 'src/cli/worker.ts' }, outdir: parts })
await build({
  ...common,
  entryPoints: { worker: `${parts}/worker.js` },
  outdir: 'dist/chunks',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'liubaiUrl' },
  banner: { js: '((require,liubaiUrl)=>{' },
  footer: { js: '})' },
})
rmSync(join(root, parts), { recursive: true })
// Expressions keep letters beyond ASCII; without them the text is read as it is, a byte a letter.
const program = join(dist, 'chunks', 'worker.cjs')
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
writeFileSync(program, readFileSync(program, 'utf8').replace(/[^\0-\x7f]/g, escaped))
await build({
  ...common,
  entryPoints: { 'start-worker': 'src/cli/start-worker.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
})

const require = createRequire(import.meta.url)
copyFileSync(require.resolve('highs/runtime'), join(dist, 'chunks', 'highs.wasm'))
execFileSync(process.execPath, ['--interrupt-budget=800000', join(root, 'scripts', 'code-cache.mjs')], {
  stdio: 'inherit',
})

if (!process.argv.includes('--no-types'))
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
