import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { call } from './call.mjs'

const same = (a, b) => readFileSync(a).equals(readFileSync(b))

/** Two processes that write the same file, and the same folder, at once. */
export async function twoAtOnce({ root, folder, count }) {
  const model = join(root, 'scenarios/published/transport.yaml')
  const twice = (words) => Promise.all([0, 1].map(() => call(root, words)))
  const failed = (ends) => ends.some(({ code }) => code !== 0)

  const files = join(folder, 'files')
  mkdirSync(files)
  const [alone, shared] = ['alone.json', 'shared.json'].map((name) => join(files, name))
  await call(root, ['run', model, '--output', alone])
  const trials = count(20)
  let wrong = 0
  for (let i = 0; i < trials; i++) {
    const ends = await twice(['run', model, '--output', shared])
    if (failed(ends) || !same(shared, alone)) wrong++
  }
  const litter = readdirSync(files).length - 2

  const [apart, together] = ['apart', 'together'].map((name) => join(folder, name))
  const report = (to) => ['report', model, '--format', 'csv', '--output', to]
  await call(root, report(apart))
  const names = readdirSync(apart).sort()
  const rounds = count(20)
  let torn = 0
  for (let i = 0; i < rounds; i++) {
    rmSync(together, { recursive: true, force: true })
    const ends = await twice(report(together))
    const written = readdirSync(together).sort()
    const right =
      written.join() === names.join() && names.every((name) => same(join(together, name), join(apart, name)))
    if (failed(ends) || !right) torn++
  }
  return [
    {
      what: `${trials} times two processes on one output file`,
      bar: 'both right, nothing left beside it',
      got: `${wrong} wrong, ${litter} files left`,
      ok: wrong === 0 && litter === 0,
    },
    {
      what: `${rounds} times two processes on one output folder of ${names.length} files`,
      bar: 'both right, nothing left beside them',
      got: `${torn} wrong`,
      ok: torn === 0 && names.length > 1,
    },
  ]
}
