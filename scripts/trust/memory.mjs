import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from './call.mjs'

const MB = 2 ** 20

/** The largest scenario of the belt with little memory. */
export async function memory({ root }) {
  const belt = join(root, 'scenarios/liu-bai/circular-2015.yaml')
  const { code } = await call(root, ['run', '--json', belt], { node: ['--max-old-space-size=256'] })
  return [{ what: 'a belt scenario with 256 MB', bar: 'code 0', got: `code ${code}`, ok: code === 0 }]
}

/** Many solves in one process: what memory grows by after a warm-up. */
export async function soak({ root, count }) {
  const { loadSolver, runScenario } = await import('../../dist/index.js')
  const text = readFileSync(join(root, 'scenarios/published/transport.yaml'), 'utf8')
  const port = await loadSolver()
  const solve = () => {
    const outcome = runScenario('transport.yaml', () => text, port, { timeLimit: 10 })
    if (!outcome.ok) throw new Error('the transport problem is at fault')
  }
  const solves = count(10_000)
  const warm = Math.ceil(solves / 10)
  for (let i = 0; i < warm; i++) solve()
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  for (let i = 0; i < solves; i++) solve()
  globalThis.gc?.()
  const grown = (process.memoryUsage().rss - before) / MB
  return [
    {
      what: `${solves} solves in one process`,
      bar: 'less than 50 MB more',
      got: `${grown.toFixed(1)} MB more`,
      ok: grown < 50,
    },
  ]
}
