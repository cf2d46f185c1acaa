import { expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import { runFiles } from '../../builders/engine.js'
import { thinPath } from '../../builders/thin-path.js'

/** Inputs that differ from the base of the thin path, as path, both texts, line and reason. */
async function differences(scenario: object) {
  const files = { ...thinPath, 'changed.yaml': JSON.stringify(scenario, null, 1) }
  const runs = [await runFiles(thinPath, 'base.yaml'), await runFiles(files, 'changed.yaml')]
  const { inputs } = compareRuns(runs).scenarios[1]!
  return inputs.map(({ path, baseline, scenario: now, at, layer, why }) => [path, baseline, now, at.file, layer, why])
}
const changed = { liubai: 1, kind: 'scenario', id: 'changed', extends: 'base.yaml', label: 'Changed' }

it('a mode taken out is told with the change that took it out', async () => {
  const set = [{ path: 'links.ash-to-cement.mode', to: 'none', why: 'taken by the conveyor' }]
  expect(await differences({ ...changed, set })).toEqual([
    ['links.ash-to-cement.mode', 'road', null, 'changed.yaml', 'scenario:changed', 'taken by the conveyor'],
  ])
})

it('so is all that goes with an entry, through the short name of a unit too', async () => {
  const set = [
    { path: 'links.gypsum-to-cement', to: 'none', why: 'no contract' },
    { path: 'units.acid-plant.capacity', to: 'none', why: 'as much as comes' },
  ]
  const told = await differences({ ...changed, set })
  expect(told.map(([path]) => path)).toEqual([
    'enterprises.four-metals.sites.copper-smelter.units.acid-plant.capacity',
    ...['commodity', 'distance', 'from', 'mode', 'to'].map((key) => `links.gypsum-to-cement.${key}`),
  ])
  expect(told.map((row) => row.at(-1))).toEqual(['as much as comes', ...new Array(5).fill('no contract')])
})

it('by a project as well, in the name of the project', async () => {
  const closing = { set: [{ path: 'links.gypsum-to-cement', to: 'none', why: 'no contract' }] }
  const model = thinPath['base.yaml']!.replace('projects:\n', `projects:\n  closing: ${JSON.stringify(closing)}\n`)
  const files = { ...thinPath, 'base.yaml': model }
  const built = { ...changed, projects: { closing: 'built' } }
  const runs = [
    await runFiles(files, 'base.yaml'),
    await runFiles({ ...files, 'changed.yaml': JSON.stringify(built) }, 'changed.yaml'),
  ]
  const rows = compareRuns(runs).scenarios[1]!.inputs.filter(({ path }) => path.startsWith('links.'))
  expect(rows).toHaveLength(5)
  for (const { layer, why, at } of rows)
    expect([layer, why, at.file]).toEqual(['project:closing', 'no contract', 'base.yaml'])
})
