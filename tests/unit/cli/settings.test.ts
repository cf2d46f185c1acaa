import { describe, expect, it } from 'vitest'
import { wantsColour } from '../../../src/cli/colour.js'
import { languageOf, languageOfCall } from '../../../src/cli/language.js'
import { requestOf } from '../../../src/cli/options.js'
import { cliWords } from '../../../src/cli/words/index.js'

describe('colours', () => {
  it.each([
    [undefined, {}, false, false],
    [undefined, {}, true, true],
    [undefined, { TERM: 'dumb' }, true, false],
    [undefined, { NO_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    [undefined, { FORCE_COLOR: 'false' }, true, false],
    [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
    [true, { NO_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '1' }, true, false],
  ] as const)('flag %s, %j, terminal %s: %s', (flag, environment, isTerminal, expected) => {
    expect(wantsColour(flag, environment, isTerminal)).toBe(expected)
  })
})

describe('language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'ZH' }, 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en' }, 'zh'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ] as const)('of %j is %s', (environment, language) => expect(languageOf(environment)).toBe(language))
  it.each([
    [['run', '--lang', 'zh'], 'zh'],
    [['--lang=zh', 'run'], 'zh'],
    [['run', '--lang', 'fr'], 'en'],
    [['run', '--lang'], 'en'],
    [['run', '--', '--lang', 'zh'], 'en'],
  ] as const)('of the call %j is %s', (argv, language) => expect(languageOfCall(argv, {})).toBe(language))
})

describe('options', () => {
  const words = cliWords('en')
  const request = (verb: 'run' | 'check', options: object) =>
    requestOf({ verb, files: ['a.yaml'], options }, 'en', words)
  it('--all asks for what is small too; without it a report is short', () => {
    expect(request('run', { all: true })).toMatchObject({ all: true })
    expect(request('run', {})).toMatchObject({ all: false })
  })
  it.each([
    [{}, 'table'],
    [{ json: true }, 'json'],
    [{ format: 'md' }, 'md'],
    [{ json: true, format: 'json' }, 'json'],
    [{ output: 'x.json' }, 'json'],
    [{ output: 'x.csv' }, 'csv'],
    [{ output: 'x.csv', format: 'md' }, 'md'],
    [{ output: 'x.csv', json: true }, 'json'],
    [{ output: 'x.pdf' }, 'table'],
    [{ output: 'json' }, 'table'],
  ])('%j is written as %s', (options, format) => expect(request('run', options)).toMatchObject({ format }))
  it('takes no form that the command has not', () => {
    expect(request('check', { format: 'csv' })).toContain('table, json')
    expect(request('check', { output: 'x.csv' })).toMatchObject({ format: 'table' })
  })
  it.each([
    ['1', 1],
    ['0.5', 0.5],
    ['1000000', 1e6],
  ])('a time limit of %s is %d seconds', (timeLimit, seconds) =>
    expect(request('run', { timeLimit })).toMatchObject({ timeLimit: seconds }),
  )
  it.each(['0', '-1', '', ' ', '1e3', 'NaN', 'Infinity', '1000001', '1,5', '0x10'])(
    'a time limit of %j is refused',
    (timeLimit) => expect(request('run', { timeLimit })).toContain('--time-limit cannot be'),
  )
})
