import { expect, it } from 'vitest'
import { writeOutlets } from '../../../src/report/index.js'
import { check, solveChecked } from '../../../src/run/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import { outletsOf } from '../../../src/studies/index.js'
import { solver } from '../../builders/engine.js'
import { thinPath } from '../../builders/thin-path.js'

async function written(
  id: string,
  language: 'en' | 'zh',
  format: 'table' | 'md' | 'json' = 'table',
  base = thinPath['base.yaml']!,
): Promise<string> {
  const files = { ...thinPath, 'base.yaml': base }
  const sources = { entry: 'base.yaml', load: (path: string) => files[path as 'base.yaml'], parsed: new ParsedFiles() }
  const checked = check(sources.entry, sources.load, sources.parsed)
  if (!checked.ok) throw new Error('faults')
  const port = await solver()
  const run = solveChecked(checked.value, port, { timeLimit: 30 })
  const answer = outletsOf(checked.value, run, { id, port, timeLimit: 30, sources })
  if (answer.kind !== 'study') throw new Error(answer.kind)
  return writeOutlets(answer.study, run, { language, format })
}

const lineOf = (text: string) => thinPath['base.yaml']!.split('\n').findIndex((line) => line.includes(text)) + 1
const mill = `base.yaml:${lineOf('mill: { process')}`

it('tells of a by-product where it goes, what stands in the way and what it would take', async () => {
  expect((await written('fly-ash', 'en')).split('\n')).toEqual([
    'Fly ash (fly-ash): why no more of it is used',
    '============================================',
    '',
    '112.5 kt made: 75 kt used; 37.5 kt disposed of, released or stored',
    '',
    'Power station: 112.5 kt',
    '',
    `  Fly ash to the cement works: 75 kt; there is no room for more: production of mill (${mill})`,
    `  Fly ash from Power station to Ash yard: 37.5 kt; no use has room for it: production of mill (${mill})`,
    '  No link leads to Brick works, which could use it: one that costs less than 35 yuan/t would pay (Road up to 60 km)',
    '',
    'Projects not built that would use it, each built alone',
    '',
    '  Fly-ash bricks (ash-bricks): 37.5 kt more used; objective better by 877,500 yuan; investment 6,000,000 yuan apart',
    '    brings Fly ash to the brick works',
    '',
  ])
})

it('says the same in Chinese', async () => {
  expect((await written('fly-ash', 'zh')).split('\n')).toEqual([
    '粉煤灰（fly-ash）：未能多用的原因',
    '=================================',
    '',
    '产生 112.5 千吨，其中利用 75 千吨；处置、排放或堆存 37.5 千吨',
    '',
    '火电厂：112.5 千吨',
    '',
    `  粉煤灰供水泥厂：75 千吨；已无余地：mill的产量（${mill}）`,
    `  火电厂处置粉煤灰：灰场：37.5 千吨；各用途均无余地：mill的产量（${mill}）`,
    '  与砖厂之间无连接，而该处可以利用：运费低于 35 元/吨的连接合算（公路60 公里以内）',
    '',
    '可利用该物料而未建的项目（各自单独建成时）',
    '',
    '  粉煤灰制砖（ash-bricks）：多利用 37.5 千吨；目标改善 877,500 元；另需投资 6,000,000 元',
    '    带来粉煤灰供砖厂',
    '',
  ])
})

it('tells what stays without a place, and of a project that uses no more of it only that', async () => {
  const yardless = thinPath['base.yaml']!.replace(/^ {2}ash-yard: \{ label.*\n/m, '')
  const idle =
    'idle-link: { add: { links: { spare: { commodity: fly-ash, from: power-station, to: copper-smelter, mode: road, distance: 1 km } } } }'
  const text = await written('fly-ash', 'en', 'table', yardless.replace('projects:\n', `projects:\n  ${idle}\n`))
  expect(text).toContain('112.5 kt made: 75 kt used; 37.5 kt without a place')
  expect(text).toContain('\n  37.5 kt without a place\n')
  // Clay at 20 yuan/t is saved for a freight of 11.6: 37 500 t × 8.4.
  const [, projects] = text.split('each built alone\n\n')
  expect(projects!.split('\n')[0]).toMatch(
    /^ {2}Fly-ash bricks \(ash-bricks\): 37.5 kt more used; objective better by 315,000 yuan;/,
  )
  expect(projects).toContain('\n  idle-link: no more of it used in all\n')
})

it('tells of a link what one tonne more changes, dearest first', async () => {
  expect((await written('tailings-to-cement', 'en')).split('\n')).toEqual([
    'Slag tailings to the cement works (tailings-to-cement): why it carries no more',
    '==============================================================================',
    '',
    'Copper smelter: 170 kt',
    '',
    '  Slag tailings to the cement works: 0 kt; not worth it: 461 yuan/t too dear',
    '    not even free of freight (now 26 yuan/t)',
    '    what changes with one t, and what it costs',
    '      Clinker bought at Building materials market by Cement works: +1.5 t, +450 yuan',
    '      Fly ash to the cement works: -2.5 t, -42.5 yuan',
    '      Fly ash from Power station to Ash yard: +2.5 t, +37.5 yuan',
    '      Slag tailings to the cement works: +1 t, +26 yuan',
    '      Slag tailings from Copper smelter to Tailings pond: -1 t, -10 yuan',
    '',
  ])
  expect(await written('tailings-to-cement', 'zh')).toContain('不合算：高出 461 元/吨')
})

it('has Markdown and JSON forms of the same', async () => {
  expect(await written('fly-ash', 'en', 'md')).toMatch(/^# Fly ash \(fly-ash\): why no more of it is used\n/)
  expect(JSON.parse(await written('fly-ash', 'zh', 'json'))).toMatchObject({
    schema: 'liubai/outlets/1',
    commodity: 'fly-ash',
    rate: 'yuan/t',
    places: [{ site: 'power-station', outlets: [{ reason: 'blocked' }, { role: 'dump' }], missing: [{ freight: 35 }] }],
    projects: [{ id: 'ash-bricks', investment: 6_000_000 }],
  })
})
