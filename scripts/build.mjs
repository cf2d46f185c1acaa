#!/usr/bin/env node
// Builds dist/: the command line (cli.js, worker.js), the library (index.js) and what it is tested with (testing.js),
// both with their types, and the solver's WebAssembly. What several of them need is shared in dist/chunks. Equal sources give equal bytes.
// Usage: npm run build [-- --no-types]
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    'law-worker': 'src/cli/law-worker.ts',
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
  },
  // An optional peer, installed by those who test with it.
  // The kit's own; and native code and fonts, optional and loaded when a picture is to be a PNG.
  external: ['fast-check', '@napi-rs/canvas', '@embedpdf/fonts-sc'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  define: { LIUBAI_VERSION: JSON.stringify(version) },
  // CommonJS packages in the bundle ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as liubaiRequire } from 'node:module'; const require = liubaiRequire(import.meta.url);",
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  logLevel: 'warning',
})
const require = createRequire(import.meta.url)
copyFileSync(require.resolve('highs/runtime'), join(dist, 'chunks', 'highs.wasm'))

if (!process.argv.includes('--no-types'))
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
