import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/scenario/index.js'

/** Paths that are asked for when a model in a folder includes a part by this text; and the faults. */
function asked(reference: string, model = 'belt/models/model.yaml'): { paths: string[]; codes: string[] } {
  const paths: string[] = []
  const outcome = readScenario(model, (path) => {
    if (path === model) return `liubai: 1\nkind: model\ninclude: [${JSON.stringify(reference)}]\n`
    paths.push(path)
    return 'liubai: 1\nkind: part\n'
  })
  return {
    paths,
    codes: outcome.ok ? [] : outcome.diagnostics.map(({ code, at, length }) => `${at.col}+${length} ${code}`),
  }
}

describe('a reference to a file', () => {
  it.each([
    ['part.yaml', 'belt/models/part.yaml'],
    ['./part.yaml', 'belt/models/part.yaml'],
    ['parts//coal.yaml', 'belt/models/parts/coal.yaml'],
    ['../shared/./part.yaml', 'belt/shared/part.yaml'],
    ['../../part.yaml', 'part.yaml'],
    ['a/../b.yaml', 'belt/models/b.yaml'],
    ['各部分/煤 炭.yaml', 'belt/models/各部分/煤 炭.yaml'],
    ['console.yaml', 'belt/models/console.yaml'], // only con by itself is a device
    ['com10.yaml', 'belt/models/com10.yaml'],
    ['a:b.yaml', undefined],
    ['part:1.yaml', undefined],
    [`${'d/'.repeat(490)}part.yaml`, `belt/models/${'d/'.repeat(490)}part.yaml`],
    [`${'n'.repeat(250)}.yaml`, `belt/models/${'n'.repeat(250)}.yaml`],
  ])('%s stands beside the file that names it', (reference, path) => {
    const found = asked(reference)
    expect(found.paths).toEqual(path === undefined ? [] : [path])
    expect(found.codes).toEqual(path === undefined ? [`11+${reference.length + 2} SCENARIO_BAD_PATH`] : [])
  })

  it.each([
    '',
    '/etc/passwd',
    '~/part.yaml',
    '../../../part.yaml',
    'a/../../../../part.yaml',
    'C:\\\\part.yaml',
    'c:part.yaml',
    'http://host/part.yaml',
    'file:part.yaml',
    'parts\\\\coal.yaml',
    'part\\u0000.yaml',
    'part\\n.yaml',
    'CON',
    'nul.yaml',
    'parts/aux/coal.yaml',
    'LPT1.txt',
    'com9',
    `${'n'.repeat(256)}`,
    `${'d/'.repeat(500)}p`,
  ])('is refused where it leaves the folder, names a device or another scheme: %j', (text) => {
    const { paths, codes } = asked(JSON.parse(`"${text}"`))
    expect(paths).toEqual([])
    expect(codes.map((code) => code.split(' ')[1])).toEqual(['SCENARIO_BAD_PATH'])
  })

  it('from a file at the top leads nowhere above', () => {
    expect(asked('../part.yaml', 'model.yaml')).toMatchObject({ paths: [], codes: ['11+14 SCENARIO_BAD_PATH'] })
    expect(asked('part.yaml', 'model.yaml').paths).toEqual(['part.yaml'])
  })
})

describe('what a file extends', () => {
  const chain = (length: number): Readonly<Record<string, string>> =>
    Object.fromEntries([
      ['0.yaml', 'liubai: 1\nkind: model\nparameters: { x: 1 t }\n'],
      ...Array.from({ length }, (_, i) => [
        `${i + 1}.yaml`,
        `liubai: 1\nkind: scenario\nextends: ${i}.yaml\nset: [{ path: parameters.x, to: ${i + 2} t, why: more }]\n`,
      ]),
    ])

  it('may be a chain of sixteen files, the last of which has the last word', () => {
    const files = chain(15)
    const outcome = readScenario('15.yaml', (path) => files[path])
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
    let origin: { readonly layer: string; readonly overrode?: object } | undefined =
      outcome.value.inputs.get('parameters.x')!
    const layers: string[] = []
    for (; origin; origin = origin.overrode as typeof origin) layers.push(origin.layer)
    expect(layers).toEqual([...Array.from({ length: 15 }, (_, i) => `scenario:${15 - i}`), 'model'])
    expect(outcome.value.files.map(({ path }) => path)).toEqual(Object.keys(files).sort())
  })

  it('may not be longer, nor lead back to itself', () => {
    const long = chain(16)
    const outcome = readScenario('16.yaml', (path) => long[path])
    expect(outcome).toMatchObject({ diagnostics: [{ code: 'SCENARIO_CHAIN_TOO_LONG', args: { limit: 16 } }] })
    const round: Readonly<Record<string, string>> = {
      ...chain(3),
      '1.yaml': 'liubai: 1\nkind: scenario\nextends: 3.yaml\n',
    }
    expect(readScenario('3.yaml', (path) => round[path])).toMatchObject({
      diagnostics: [
        {
          code: 'SCENARIO_CYCLE',
          at: { file: '1.yaml', line: 3, col: 10 },
          args: { chain: '3.yaml → 2.yaml → 1.yaml → 3.yaml' },
          related: [
            { at: { file: '3.yaml', line: 3 }, note: 'then-here' },
            { at: { file: '2.yaml', line: 3 }, note: 'then-here' },
          ],
        },
      ],
    })
  })
})
