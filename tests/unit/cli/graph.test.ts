import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments.js'
import { perform } from '../../../src/cli/perform.js'
import type { Reply } from '../../../src/cli/request.js'
import { cliWords } from '../../../src/cli/words/index.js'
import { graphFormats } from '../../../src/report/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import { root, solver } from '../../builders/engine.js'
import { loopBelt } from '../../builders/loop-belt.js'
import { parseXml } from '../../builders/xml.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-graph-')))
const path = (name: string) => join(folder, name)
beforeAll(() => {
  writeFileSync(path('belt.yaml'), JSON.stringify(loopBelt))
  const policies = { p: { label: 'P', cap: '1 t/yr', on: 'made(cement)' } }
  writeFileSync(path('impossible.yaml'), JSON.stringify({ ...loopBelt, id: 'impossible', policies }))
  writeFileSync(path('ring.csv'), 'from,to,value\nimport,a,10\na,b,20\nb,a,10\nb,export,10\n')
  writeFileSync(path('bad.csv'), 'from,to,value\na,b,x\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Answers a command line as the program does, without worker and streams. */
async function call(...argv: string[]): Promise<Reply> {
  const parsed = parseArguments(argv, 'en', cliWords('en'))
  if (parsed.kind === 'fault') return { stdout: '', stderr: parsed.text, files: [], code: 1 }
  if (parsed.kind === 'print') return { stdout: parsed.text, stderr: '', files: [], code: parsed.code }
  if (parsed.kind !== 'request') throw new Error(`${argv[0]} is not answered by the engine`)
  return perform(parsed.request, {
    ...{ version: 'test', solver, parsed: new ParsedFiles() },
    onProgress: () => {},
    onOpened: () => {},
  })
}
const json = async (...argv: string[]) => JSON.parse((await call('graph', '--json', ...argv)).stdout)
const metric = (found: { metrics: { id: string; network: { value: number } }[] }, id: string): number =>
  found.metrics.find((entry) => entry.id === id)!.network.value

describe('graph of a scenario', () => {
  it('shows enterprises and mass unless asked otherwise', async () => {
    const { stdout, code } = await call('graph', path('belt.yaml'))
    expect(code).toBe(0)
    expect(stdout).toContain('flows of mass in t between enterprises')
    expect(await json(path('belt.yaml'))).toMatchObject({ by: 'enterprise', quantity: { id: 'mass' } })
  })
  it('takes the quantity, the nodes and the period from the call', async () => {
    const found = await json(path('belt.yaml'), '--quantity', 'money', '--by', 'site', '--period', 'year')
    expect(found).toMatchObject({ by: 'site', unit: 'yuan', quantity: { id: 'money' } })
    // The cleaner passes its granules on for nothing.
    expect(found.nodes).toHaveLength(4)
  })
  it.each([
    [['--quantity', 'mas'], 'Did you mean mass?'],
    [['--period', '2033'], 'known: year'],
    [['--by', 'plant'], 'expected: site, enterprise'],
    [['--format', 'png'], 'expected: table, csv, md, json, gexf, graphml, dot, svg'],
  ])('refuses %j, saying what there is', async (options, expected) => {
    const { stderr, stdout, code } = await call('graph', path('belt.yaml'), ...options)
    expect(stderr).toContain(expected)
    expect([stdout, code]).toEqual(['', 1])
  })
  it('has none to show where the scenario has no answer', async () => {
    const { stderr, stdout, code } = await call('graph', path('impossible.yaml'))
    expect(stderr).toContain('liubai run')
    expect([stdout, code]).toEqual(['', 3])
  })
})

describe('graph of a table of flows', () => {
  it('needs no scenario', async () => {
    // T = (20, 20), G_ab = 1, G_ba = 1/2: N = 2, FCI = 1/2.
    expect(metric(await json('--flows', path('ring.csv')), 'finn-cycling-index')).toBeCloseTo(0.5, 14)
  })
  it('gives the published indices of the oyster reef from the file beside the published scenarios', async () => {
    const found = await json('--flows', join(root, 'scenarios/published/oyster-reef.csv'))
    expect(metric(found, 'finn-cycling-index')).toBeCloseTo(0.110168608815, 9)
    expect(metric(found, 'ascendency')).toBeCloseTo(166.347296675891, 7)
  })
  it('names every fault of the table, and a table that is not there', async () => {
    const bad = await call('graph', '--flows', path('bad.csv'))
    expect(bad.stderr).toContain('bad.csv:2:5  error SCENARIO_FLOWS_NUMBER')
    expect(bad.code).toBe(2)
    expect((await call('graph', '--flows', path('nowhere.csv'))).code).toBe(1)
  })
  it('is asked instead of a scenario, and without what only a scenario knows', async () => {
    for (const argv of [
      [],
      [path('belt.yaml'), '--flows', path('ring.csv')],
      ['--flows', path('ring.csv'), '--by', 'site'],
    ])
      expect((await call('graph', ...argv)).code).toBe(1)
  })
  it('does not overwrite the table it was read from', async () => {
    const { stderr, code, files } = await call('graph', '--flows', path('ring.csv'), '--output', path('ring.csv'))
    expect(stderr).toContain('would overwrite')
    expect([code, files]).toEqual([1, []])
  })
})

describe('forms of a graph', () => {
  it.each(graphFormats)('%s: equal bytes on two runs', async (format) => {
    const ask = () => call('graph', path('belt.yaml'), '--format', format, '--lang', 'zh')
    const { stdout, code } = await ask()
    expect(code).toBe(0)
    expect((await ask()).stdout).toBe(stdout)
    if (format === 'gexf' || format === 'graphml') expect(parseXml(stdout).name).toBe(format)
  })
  it('follow the ending of the output file', async () => {
    const { files, stdout } = await call('graph', path('belt.yaml'), '--output', path('belt.graphml'))
    expect(files.map((file) => file.path)).toEqual([path('belt.graphml')])
    expect(parseXml(String(files[0]!.content)).name).toBe('graphml')
    expect(stdout).toBe('')
  })
  it('do not turn other commands to forms they do not have', async () => {
    expect((await call('run', path('belt.yaml'), '--format', 'gexf')).stderr).toContain(
      'expected: table, csv, md, json',
    )
  })
})
