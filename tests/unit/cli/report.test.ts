import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments.js'
import { perform } from '../../../src/cli/perform.js'
import type { Reply } from '../../../src/cli/request.js'
import { cliWords } from '../../../src/cli/words/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import { solver } from '../../builders/engine.js'
import { faultsOf } from '../../builders/ooxml.js'
import { thinPath } from '../../builders/thin-path.js'
import { unzip } from '../../builders/zip.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-report-')))
const path = (name: string) => join(folder, name)
const reportFile = (lines: readonly string[]) =>
  writeFileSync(path('report.yaml'), ['liubai: 1', 'kind: report', ...lines, ''].join('\n'))
beforeAll(() => {
  for (const [name, text] of Object.entries(thinPath)) writeFileSync(path(name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Answers a command line as the program does, without worker and streams. */
async function call(...argv: string[]): Promise<Reply> {
  const parsed = parseArguments(argv, 'en', cliWords('en'))
  if (parsed.kind === 'fault') return { stdout: '', stderr: parsed.text, files: [], code: 1 }
  if (parsed.kind !== 'request') throw new Error(`${argv[0]} is not answered by the engine`)
  return perform(parsed.request, {
    ...{ version: 'test', solver, parsed: new ParsedFiles() },
    onProgress: () => {},
    onOpened: () => {},
  })
}
const scenarios = [path('base.yaml'), path('ash-bricks.yaml')]

describe('report of scenarios', () => {
  it('follows the ending of the output, in the language asked for', async () => {
    const { files, stdout, code } = await call('report', ...scenarios, '--language', 'zh', '-o', path('r.html'))
    expect([code, stdout]).toEqual([0, ''])
    expect(files.map((file) => file.path)).toEqual([path('r.html')])
    expect(String(files[0]!.content)).toContain('摘要')
  })
  it.each(['docx', 'xlsx'])('writes an office file that is a sound package (%s)', async (ending) => {
    const { files, stdout, code } = await call('report', ...scenarios, '-o', path(`r.${ending}`))
    expect([code, stdout]).toEqual([0, ''])
    const parts = unzip(files[0]!.content as Uint8Array)
    expect(faultsOf(parts)).toEqual([])
    // Readers that show no drawings show pixels: more than the one that stands for none.
    for (const { name, bytes } of parts) if (name.endsWith('.png')) expect(bytes.readUInt32BE(16)).toBeGreaterThan(100)
    const { stderr } = await call('report', ...scenarios, '--format', ending)
    expect(stderr).toContain('needs a place to go to')
  })
  it('writes Markdown into the file named, with its pictures in a folder beside it', async () => {
    const { files } = await call('report', ...scenarios, '-o', path('r.md'))
    const [text, ...drawings] = files
    expect(text).toMatchObject({ path: path('r.md') })
    expect(text!.makesFolder).toBeUndefined()
    expect(drawings.length).toBeGreaterThan(0)
    for (const { path: drawing, makesFolder } of drawings) {
      expect(makesFolder).toBe(true)
      expect(String(text!.content)).toContain(`](r/${drawing.slice(path('r/').length)})`)
    }
    const folder = await call('report', ...scenarios, '--format', 'md', '-o', path('folder'))
    expect(folder.files[0]).toMatchObject({ path: path('folder/report.md'), makesFolder: true })
  })
  it('lists what texts may cite, and nothing else', async () => {
    const { stdout, files } = await call('report', ...scenarios, '--list')
    expect(files).toEqual([])
    expect(stdout.split('\n')).toContain('table:indicators\tIndicators of the scenarios')
  })
  it('writes one CSV file a table into a folder, with the mark where asked', async () => {
    const asked = ['report', ...scenarios, '--format', 'csv', '-o', path('data')]
    const { files } = await call(...asked)
    const indicators = files.find((file) => file.path === join(path('data'), 'indicators.csv'))!
    expect(String(indicators.content)).toMatch(/^scenario,/)
    expect(indicators.makesFolder).toBe(true)
    const marked = (await call(...asked, '--bom')).files.find((file) => file.path === indicators.path)!
    expect(marked.content).toBe(`\ufeff${indicators.content}`)
  })
  it('draws its pictures into a folder, as drawings or as pixels', async () => {
    const drawn = (format: string) => call('report', ...scenarios, '--format', format, '-o', path(format))
    const [svg, png] = [(await drawn('svg')).files, (await drawn('png')).files]
    expect(svg.length).toBeGreaterThan(0)
    expect(png.map((file) => file.path)).toEqual(svg.map((file) => file.path.replaceAll('svg', 'png')))
    for (const { content } of png) expect([...(content as Uint8Array).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  })
  it('is the same whatever the order of keys in the call, and the date is as given', async () => {
    const first = await call('report', ...scenarios, '--json', '--date', '2015-12-31', '--title', 'T')
    expect(JSON.parse(first.stdout)).toMatchObject({ schema: 'liubai/report/1', date: '2015-12-31', title: 'T' })
    expect((await call('report', '--title', 'T', '--date', '2015-12-31', '--json', ...scenarios)).stdout).toBe(
      first.stdout,
    )
  })
  it.each([
    [['--date', '2015-02-30'], '--date cannot be "2015-02-30"'],
    [['--language', 'de'], '--language cannot be "de"'],
    [['--format', 'csv'], 'needs a place to go to'],
    [['--bom', '--format', 'html'], '--bom is asked of csv only'],
    [['--baseline', 'bas'], '--baseline "bas" is none of the scenarios'],
  ])('refuses %j', async (options, fault) => {
    const { stderr, code, files } = await call('report', ...scenarios, ...options)
    expect(stderr).toContain(fault)
    expect([code, files]).toEqual([1, []])
  })
})

describe('files a report is made of', () => {
  it('are never written over, nor through a link: by a table, a picture, a text or the file itself', async () => {
    writeFileSync(path('saved.json'), String((await call('run', path('base.yaml'), '--json')).stdout))
    reportFile(['title: T', 'scenarios: [base.yaml]'])
    writeFileSync(path('flows.csv'), 'id,why\n')
    writeFileSync(path('reading.yaml'), `${thinPath['base.yaml']}\ntables: [{ file: flows.csv, into: sources }]\n`)
    mkdirSync(path('linked'))
    symlinkSync('../ash-bricks.yaml', path('linked/indicators.csv'))
    for (const argv of [
      ['report.yaml', '-o', path('report.yaml')],
      ['base.yaml', '--format', 'json', '-o', path('markets.yaml')],
      ['saved.json', '-o', path('saved.json')],
      ['reading.yaml', '--format', 'csv', '-o', folder],
      ['ash-bricks.yaml', '--format', 'csv', '-o', path('linked')],
    ]) {
      const { stderr, code, files } = await call('report', path(argv[0]!), ...argv.slice(1))
      expect(stderr, argv.join(' ')).toContain('would overwrite an input file')
      expect([code, files]).toEqual([1, []])
    }
  })
})

describe('report of a saved result', () => {
  it('is that of the scenario it came from', async () => {
    const { files } = await call('run', path('ash-bricks.yaml'), '-o', path('saved.json'))
    writeFileSync(path('saved.json'), String(files[0]!.content))
    const { stdout, code } = await call('report', path('base.yaml'), path('saved.json'), '--json')
    expect(code).toBe(0)
    expect(stdout).toBe((await call('report', ...scenarios, '--json')).stdout)
  })
  it('is refused where the files no longer give it', async () => {
    const text = readFileSync(path('saved.json'), 'utf8')
    const changed = text.replace(/("id": "so2-total"[\s\S]*?"value": )[\d.e+-]+/, '$11')
    expect(changed).not.toBe(text)
    writeFileSync(path('forged.json'), changed)
    const { stderr, code, files } = await call('report', path('forged.json'), '-o', path('r.html'))
    expect(stderr).toContain('NOT verified')
    expect([code, files]).toEqual([4, []])
  })
})

describe('report of a report file', () => {
  it('has its title, scenarios and sections in order, whatever the terminal speaks', async () => {
    reportFile([
      'title: { en: Our plan, zh: 我们的规划 }',
      'language: zh',
      'date: 2015-12-31',
      'scenarios: [base.yaml, ash-bricks.yaml]',
      'sections:',
      '  - summary',
      '  - heading: { en: Sulphur, zh: 硫 }',
      '    text: "二氧化硫见{table:indicators-so2-total}，为 {value:ash-bricks/so2-total}。"',
      '    show: [{ table: indicators, indicators: [so2-total] }]',
    ])
    const { files, code } = await call('report', path('report.yaml'), '-o', path('r.html'))
    const page = String(files[0]!.content)
    expect(code).toBe(0)
    const order = ['我们的规划', '摘要', '硫', '二氧化硫见表1，为']
    expect(order.map((text) => page.indexOf(text)).every((place, i, all) => place > (all[i - 1] ?? -1))).toBe(true)
  })
  it('names faults of the file and of its scenarios before anything is solved', async () => {
    reportFile([
      'title: T',
      'scenarios: [base.yaml]',
      'sections: [{ heading: H, show: [{ table: indicators, indicators: [so2-totl] }] }]',
    ])
    const { stderr, code } = await call('report', path('report.yaml'), '-o', path('r.html'))
    expect(code).toBe(2)
    expect(stderr).toContain('report.yaml:5')
    expect(stderr).toContain('so2-total')
  })
  it('stands alone', async () => {
    reportFile(['title: T', 'scenarios: [base.yaml]'])
    const { stderr, code } = await call('report', path('report.yaml'), path('base.yaml'), '-o', path('r.html'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('give it alone')])
  })
  it('is not overwritten by its report', async () => {
    const { stderr, code } = await call('report', path('report.yaml'), '--format', 'html', '-o', path('report.yaml'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('would overwrite')])
  })
})
