import { join } from 'node:path'
import { call } from './call.mjs'

const surroundings = [
  {},
  { TZ: 'Asia/Shanghai' },
  { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' },
  { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { UV_THREADPOOL_SIZE: '1' },
  { UV_THREADPOOL_SIZE: '16', LC_ALL: 'C' },
]

/** Equal bytes whatever surrounds the program. */
export async function bytes({ root, count }) {
  const runs = Math.max(2, count(20))
  const scenarios = ['reference-2015', 'circular-2015'].map((name) => join(root, 'scenarios/liu-bai', `${name}.yaml`))
  const seen = new Set()
  for (let i = 0; i < runs; i++) {
    const { PATH, HOME } = process.env
    const env = { PATH, HOME, ...surroundings[i % surroundings.length] }
    const { stdout } = await call(root, ['compare', '--json', ...scenarios], { env })
    seen.add(stdout)
  }
  return [
    {
      what: `${runs} runs in other time zones, languages and thread counts`,
      bar: 'equal bytes',
      got: seen.size === 1 ? 'all equal' : `${seen.size} texts`,
      ok: seen.size === 1,
    },
  ]
}
