import { describe, expect, it } from 'vitest'
import { cliWords } from '../../../src/cli/words/index.js'
import { writeChecks, writeTrail } from '../../../src/report/index.js'
import { outletWords } from '../../../src/report/outlet-words.js'
import { wordsOf } from '../../../src/report/words/index.js'
import { trace } from '../../../src/results/index.js'
import { summarise } from '../../../src/run/index.js'
import { runFiles } from '../../builders/engine.js'
import { comparisonText, runText } from '../../builders/reports.js'
import { runChanged, thinPath, without } from '../../builders/thin-path.js'

/** Every text of a dictionary by its path; functions are called with samples of what they are given. */
function textsOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String(callWithSamples(words as Call))]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, path === '' ? key : `${path}.${key}`))
}

type Call = (...args: readonly unknown[]) => unknown

/** Words take names, lists of names, counts and switches; the first kind that is taken is the right one. */
function callWithSamples(call: Call): unknown {
  const samples = [['N', 'N', 'N', 'N', true], [['N'], 2, ['N']], [2, ['N']], [[2, 3]], ['files', 2]] as const
  for (const args of samples) {
    try {
      const text = call(...args)
      if (typeof text === 'string' && !/undefined|NaN|\[object/.test(text)) return text
    } catch {
      // Another kind of argument is meant.
    }
  }
  throw new Error(`no sample fits ${call}`)
}

/** What is the same in both languages: marks, codes and the names of forms. */
const alike = new Set([
  ...['thousands', 'none', 'unitName', 'priced', 'layer', 'ofKind', 'fate', 'percentText'],
  ...['market', 'route', 'nature', 'unit', 'remainder', 'ladder'].map((kind) => `places.${kind}`),
])

describe.each([
  ['reports', wordsOf('en'), wordsOf('zh')],
  ['command line', cliWords('en'), cliWords('zh')],
  ['uses of a by-product', outletWords.en, outletWords.zh],
])('words of %s', (_, en, zh) => {
  const [english, chinese] = [new Map(textsOf(en)), new Map(textsOf(zh))]
  it('have the same keys in both languages', () => {
    const shared = (keys: Iterable<string>) => [...keys].filter((key) => !key.startsWith('placeholders.')).sort()
    expect(shared(chinese.keys())).toEqual(shared(english.keys()))
  })
  it('differ in every key but those of marks', () => {
    for (const [key, text] of english) if (!alike.has(key)) expect(chinese.get(key), key).not.toBe(text)
  })
  it('are Chinese in Chinese and have no Chinese in English', () => {
    for (const [key, text] of chinese) if (!alike.has(key)) expect(text, key).toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
    for (const [key, text] of english) expect(text, key).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
  })
})

/** Ids, keys and paths of files, unit symbols, chemical symbols, file places and grades: what is not translated. */
const untranslated = [
  /[\w*-]+(\.[\w*-]+)+(\/[\w-]+)*/, // paths of inputs, files
  /[a-z0-9]+([-/@:][a-z0-9]+)+(\/[a-z0-9-]+)*/, // ids of several words, flows
  /--json/,
]
const symbols = new Set(
  'kt t MWh km tce GJ yr Mt GWh yuan Myuan Cu S ash SO CaCO A B C D base boiler kiln mill smelter changed x e clay distance mode road GW MW landfill gypsum'.split(
    ' ',
  ),
)

/** English words of a text that are none of these. */
function englishIn(text: string): readonly string[] {
  let rest = text
  for (const pattern of untranslated) rest = rest.replace(new RegExp(pattern.source, 'g'), ' ')
  return (rest.match(/[A-Za-z]+/g) ?? []).filter((word) => !symbols.has(word))
}

describe('words that take an id or a unit', () => {
  it('translate what is theirs', () => {
    const zh = wordsOf('zh')
    expect(
      ['model', 'scenario', 'overlay', 'project'].map((kind) => zh.layer(kind, kind === 'model' ? '' : 'x')),
    ).toEqual(['模型', '情景 x', '叠加 x', '项目 x'])
    expect(
      ['yuan', 'yuan/t', 'tce/10kyuan', 'Myuan/yr', '100Myuan', 'kt', 'yuan/(t·km)', 'kUSD'].map(zh.unitName),
    ).toEqual(['元', '元/吨', '吨标准煤/万元', '百万元/年', '亿元', '千吨', '元/(吨·公里)', 'kUSD'])
    expect(['万元', '吨/万元', '块', 'kt'].map(wordsOf('en').unitName)).toEqual([
      '10kyuan',
      't/10kyuan',
      'pieces',
      'kt',
    ])
    expect(zh.priced('元/t', 2009, false)).toBe('元/t（2009 年价）')
    expect(wordsOf('en').priced('yuan/t', 2009, true)).toBe('yuan/t, 2009 prices')
  })
})

describe('a Chinese report of the thin path', () => {
  it('holds no English', async () => {
    const runs = [
      await runFiles(thinPath, 'base.yaml'),
      await runFiles(thinPath, 'ash-bricks.yaml'),
      await runChanged('base.yaml', { 'links.ash-to-cement.at-least': '200 kt/yr' }),
    ]
    // Labels and reasons the files give in one language, and keys of the files.
    const labelled = (text: string) =>
      text.replace(/Changed|changed by a test|dearer coal|\b(commodity|from|to): /g, '')
    for (const format of ['table', 'md'] as const) {
      expect(englishIn(labelled(comparisonText(runs.slice(0, 2), 'zh', format)).replaceAll('\\', ''))).toEqual([])
      expect(englishIn(labelled(comparisonText(runs, 'zh', format)).replaceAll('\\', ''))).toEqual([])
      for (const run of runs) expect(englishIn(labelled(runText(run, 'zh', format)).replaceAll('\\', ''))).toEqual([])
    }
    const left = await runFiles(without('base.yaml', /^ {2}landfill:.*\n/m), 'ash-bricks.yaml')
    expect(englishIn(labelled(comparisonText([runs[0]!, left], 'zh')))).toEqual([])
    expect(englishIn(writeChecks(summarise(runs[1]!.compiled), { language: 'zh', format: 'table' }))).toEqual([])
  })
  it('nor does a trail, but for what the files quote in one language only', async () => {
    const run = await runFiles(thinPath, 'ash-bricks.yaml')
    const trail = writeTrail(trace(run, 'total-cost')!, { language: 'zh', format: 'table' })
    const own = trail
      .split('\n')
      .slice(0, trail.split('\n').indexOf('  资料来源'))
      .filter((line) => !/^\s*理由：|^= |^\s{8,}\S+$/.test(line))
      .join('\n')
    expect(englishIn(own)).toEqual([])
  })
})

it('an English report of the thin path holds no Chinese', async () => {
  const runs = [await runFiles(thinPath, 'base.yaml'), await runFiles(thinPath, 'ash-bricks.yaml')]
  for (const text of [comparisonText(runs), runText(runs[0]!)]) expect(text).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
})
