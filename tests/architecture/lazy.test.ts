import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Sources loaded with an entry point: itself and what it imports statically, not what it imports when asked. */
async function loadedWith(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'dist',
  })
  const start = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]!.entryPoint === entry)!
  const reached = new Set([start])
  for (const path of reached)
    for (const { path: next, kind, external } of metafile.outputs[path]!.imports)
      if (kind === 'import-statement' && !external) reached.add(next)
  return [...reached].flatMap((path) => Object.keys(metafile.outputs[path]!.inputs))
}

it.each(['src/cli/main.ts', 'src/cli/arguments.ts'])('%s loads no template and no writer of scripts', async (entry) => {
  const loaded = await loadedWith(entry)
  expect(loaded).toContain(entry)
  expect(
    loaded.filter((path) => /templates\/(?!names)|completion\/(bash|zsh|fish)|commands\/|src\/io\//.test(path)),
  ).toEqual([])
})

it('the worker loads no page of a code', async () => {
  const loaded = await loadedWith('src/cli/worker.ts')
  expect(loaded).toContain('src/cli/perform.ts')
  expect(loaded.filter((path) => /explanations\//.test(path))).toEqual([])
})
