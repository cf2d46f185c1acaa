// Reads some files of the hostile corpus, in a process that hostile.mjs measures by what it says of itself.
import { performance } from 'node:perf_hooks'

const [corpus, group, from, to] = process.argv.slice(2)
const { corpus: all, toldOf, wrongly } = await import(corpus)
const wrong = []
let slowest = 0
for (const one of all[group].slice(Number(from), Number(to))) {
  const began = performance.now()
  const said = toldOf(one)
  slowest = Math.max(slowest, (performance.now() - began) / 1000)
  const fault = wrongly(said, one.code)
  if (fault) wrong.push(`${one.what} ${fault}`)
}
console.log(JSON.stringify({ wrong, slowest, megabytes: process.resourceUsage().maxRSS / 1024 }))
