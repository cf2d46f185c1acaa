import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from './call.mjs'

/** Two processes that write the same file and the same folder at once. */
export async function twoAtOnce({ root, folder, count }) {
  const trials = count(20)
  const model = join(root, 'scenarios/published/transport.yaml')
  const alone = join(folder, 'alone.json')
  await call(root, ['run', model, '--output', alone])
  let wrong = 0
  for (let i = 0; i < trials; i++) {
    const shared = join(folder, 'shared.json')
    const ends = await Promise.all([0, 1].map(() => call(root, ['run', model, '--output', shared])))
    if (ends.some(({ code }) => code !== 0) || readFileSync(shared, 'utf8') !== readFileSync(alone, 'utf8')) wrong++
  }
  const litter = readdirSync(folder).filter((name) => !['alone.json', 'shared.json'].includes(name))
  return [
    {
      what: `${trials} times two processes on one output file`,
      bar: 'both right, nothing left beside it',
      got: `${wrong} wrong, ${litter.length} files left`,
      ok: wrong === 0 && litter.length === 0,
    },
  ]
}
