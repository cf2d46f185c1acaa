import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'

const SECONDS = 2
const MB = 512

/** Hostile files, those that are large each in a process of its own: the right outcome, in time, in little memory. */
export async function hostile({ root, folder, count }) {
  const corpus = join(folder, 'corpus.mjs')
  const entryPoints = [join(root, 'tests/fuzz/corpus.ts')]
  const banner = { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" }
  await build({
    entryPoints,
    outfile: corpus,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner,
  })
  const { corpus: all } = await import(corpus)
  const large = all.large.slice(0, count(all.large.length))
  const small = all.small.slice(0, count(all.small.length))
  const found = [await judged(root, corpus, 'small', 0, small.length)]
  for (const i of large.keys()) found.push(await judged(root, corpus, 'large', i, i + 1))
  const wrong = found.flatMap((one) => one.wrong)
  const slowest = Math.max(...found.map(({ slowest: time }) => time))
  const most = Math.max(...found.map(({ megabytes }) => megabytes))
  return [
    {
      what: `${large.length + small.length} hostile files`,
      bar: `each the right outcome, in ${SECONDS} s and ${MB} MB`,
      got: `${wrong.length} wrong${wrong.length > 0 ? ` (${wrong[0]})` : ''}, longest ${slowest.toFixed(1)} s, most ${most.toFixed(0)} MB`,
      ok: wrong.length === 0 && slowest < SECONDS && most < MB,
    },
  ]
}

/** What a process that reads some files of the corpus says of them; one that dies has none right. */
function judged(root, corpus, group, from, to) {
  return new Promise((resolve) => {
    const words = [join(root, 'scripts/trust/one-hostile.mjs'), corpus, group, from, to].map(String)
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    child.stdout.on('data', (data) => {
      said += data
    })
    child.on('close', (code, signal) => {
      const died = { wrong: [`${group} ${from} ended with ${signal ?? code}`], slowest: 0, megabytes: 0 }
      resolve(code === 0 ? JSON.parse(said) : died)
    })
  })
}
