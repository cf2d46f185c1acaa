import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** A writer that is killed at random moments: the file it writes is always one of the whole texts. */
export async function kills({ root, folder, count }) {
  const trials = count(1000)
  const target = join(folder, 'answer.json')
  const bundle = join(folder, 'write.mjs')
  const entryPoints = [join(root, 'src/io/write.ts')]
  await build({ entryPoints, outfile: bundle, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' })
  const text = (n) =>
    `${String(n)
      .repeat(1 + (n % 7))
      .padEnd(200_000, String(n % 10))}\n`
  // Two texts that differ everywhere, over and over.
  const writer = `
    const { writeAtomically } = await import(${JSON.stringify(bundle)})
    const texts = [${JSON.stringify(text(1))}, ${JSON.stringify(text(2))}]
    process.stdout.write('.')
    for (let i = 0; ; i++) if (!writeAtomically(${JSON.stringify(target)}, texts[i % 2]).ok) process.exit(9)`
  const script = join(folder, 'writer.mjs')
  writeFileSync(script, writer)
  let torn = 0
  for (let i = 0; i < trials; i++) {
    await killedWriter(script, (i * 7919) % 40)
    const found = existsSync(target) ? readFileSync(target, 'utf8') : text(1)
    if (found !== text(1) && found !== text(2)) torn++
  }
  return [
    {
      what: `${trials} kills while a file is written`,
      bar: '0 torn or lost',
      got: `${torn} torn or lost`,
      ok: torn === 0,
    },
  ]
}

function killedWriter(script, after) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
    child.on('close', resolve)
  })
}
