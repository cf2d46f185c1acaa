import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { Language } from '../../src/base/index.js'
import { parseArguments } from '../../src/cli/arguments.js'
import { startProject } from '../../src/cli/commands/new.js'
import { completionScript } from '../../src/cli/completion/index.js'
import { perform } from '../../src/cli/perform.js'
import { buildProgram } from '../../src/cli/program.js'
import type { Reply } from '../../src/cli/request.js'
import { cliWords } from '../../src/cli/words/index.js'
import { check } from '../../src/run/index.js'
import { ParsedFiles } from '../../src/scenario/index.js'
import { root, solver } from '../builders/engine.js'
import { parsePage } from '../builders/html.js'
import { faultsOf } from '../builders/ooxml.js'
import { thinPath } from '../builders/thin-path.js'
import { parseXml } from '../builders/xml.js'
import { all, unzip } from '../builders/zip.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-forms-')))
const path = (name: string) => join(folder, name)
beforeAll(async () => {
  for (const [name, text] of Object.entries(thinPath)) writeFileSync(path(name), text)
  writeFileSync(path('saved.json'), (await call('en', 'run', path('base.yaml'), '--json')).stdout)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Answers a command line as the program does, without worker and streams. */
async function call(language: Language, ...argv: string[]): Promise<Reply> {
  const parsed = parseArguments(argv, language, cliWords(language))
  if (parsed.kind === 'starter') {
    const reply = startProject(parsed.starter, join(root, 'schema/liubai.schema.json'), language)
    return { ...reply, files: [] }
  }
  if (parsed.kind === 'completion')
    return { stdout: completionScript(parsed.shell, parsed.commandLine), stderr: '', files: [], code: 0 }
  if (parsed.kind !== 'request') throw new Error(`${argv.join(' ')}: ${parsed.text}`)
  return perform(parsed.request, {
    ...{ version: 'test', solver, parsed: new ParsedFiles() },
    onProgress: () => {},
    onOpened: () => {},
  })
}

interface Given {
  readonly reply: Reply
  readonly language: Language
  /** The same answer as JSON, to hold other forms against. */
  readonly json: () => Promise<Record<string, unknown>>
}
type Judge = (given: Given) => unknown

const han = /\p{Script=Han}/u
/** Text for people: in its language, with what it is about, and nothing that is no word. */
const text =
  (...parts: readonly RegExp[]): Judge =>
  ({ reply: { stdout }, language }) => {
    for (const part of parts) expect(stdout).toMatch(part)
    expect(stdout).not.toMatch(/undefined|\[object|NaN/)
    // Lines of files are shown as they stand.
    expect(han.test(stdout.replace(/^ *\d+ \|.*$/gm, ''))).toBe(language === 'zh')
    expect(stdout.endsWith('\n')).toBe(true)
  }

/** Markdown: every row of a table has as many cells as its heading. */
const markdown =
  (...parts: readonly RegExp[]): Judge =>
  (given) => {
    text(/^##? /m, ...parts)(given)
    const cells = (line: string) => line.replaceAll(/\\./g, '').split('|').length
    const lines = given.reply.stdout.split('\n')
    lines.forEach((line, i) => {
      if (line.startsWith('|') && lines[i - 1]?.startsWith('|')) expect(cells(line)).toBe(cells(lines[i - 1]!))
    })
  }

/** CSV: rectangular, with these columns, and a row of something with its value. */
const csv =
  (columns: readonly string[], something: string, value?: number): Judge =>
  ({ reply: { stdout } }) => {
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0]!)).toEqual(expect.arrayContaining([...columns]))
    const found = rows.find((row) => Object.values(row).includes(something))
    expect(Number(found!['value'])).toBeCloseTo(value ?? Number(found!['value']), 6)
  }

const json =
  (schema: string, ...keys: readonly string[]): Judge =>
  ({ reply: { stdout } }) => {
    const found = JSON.parse(stdout)
    expect(found.schema).toBe(schema)
    for (const key of keys) expect(found).toHaveProperty(key)
  }

const nodesOf = async ({ json: answer }: Given) => (await answer())['nodes'] as readonly unknown[]
/** XML of a network, with the nodes of its JSON. */
const network =
  (name: string): Judge =>
  async (given) => {
    const document = parseXml(given.reply.stdout)
    expect(document.name).toBe(name)
    expect(all(document, 'node')).toHaveLength((await nodesOf(given)).length)
  }

const dot: Judge = async (given) => {
  const { stdout } = given.reply
  const bare = stdout.replace(/"(?:[^"\\]|\\.)*"/gs, 'q')
  expect(bare).toMatch(/^digraph /)
  expect(bare).not.toContain('"')
  expect(bare.match(/[{[]/g)).toHaveLength(bare.match(/[}\]]/g)!.length)
  const nodes = bare.split('\n').filter((line) => /^\s*q \[/.test(line))
  expect(nodes.length).toBeGreaterThanOrEqual((await nodesOf(given)).length)
}

const drawing = (source: string) => {
  const document = parseXml(source)
  expect(document.name).toBe('svg')
  expect(document.attributes['viewBox']).toMatch(/^[-\d. ]+$/)
  expect(all(document, 'title').length).toBeGreaterThan(0)
}

const contents = ({ files }: Reply) => files.map(({ path: name, content }) => [name, content] as const)
/** A folder of files of one ending, each judged. */
const folderOf =
  (ending: string, judge: (content: string | Uint8Array) => unknown): Judge =>
  ({ reply }) => {
    expect(reply.files.length).toBeGreaterThan(1)
    for (const [name, content] of contents(reply)) {
      expect(name.endsWith(`.${ending}`)).toBe(true)
      judge(content)
    }
  }
const package_: Judge = ({ reply }) => {
  expect(reply.files).toHaveLength(1)
  expect(faultsOf(unzip(reply.files[0]!.content as Uint8Array))).toEqual([])
}

const reportSchema = JSON.parse(readFileSync(join(root, 'schema/liubai-report.schema.json'), 'utf8'))
const isReport = new Ajv2020({ strict: false, allErrors: true }).compile(reportSchema)

/** A project that `new` wrote is right. */
const starter: Judge = ({ reply: { stdout, code } }) => {
  expect(code).toBe(0)
  const written = stdout.split('\n').flatMap((line) => /^ {2}(\S+\.yaml)$/.exec(line)?.[1] ?? [])
  const texts = new Map(written.map((name) => [name.slice(name.lastIndexOf('/') + 1), readFileSync(name, 'utf8')]))
  for (const [name, source] of texts)
    if (['model', 'scenario'].includes(parseYaml(source)?.kind))
      expect(check(name, (of) => texts.get(of))).toMatchObject({ ok: true })
  expect(texts.size).toBeGreaterThan(1)
}

/** A script that names every command. */
const script: Judge = ({ reply: { stdout } }) => {
  for (const command of program.commands) expect(stdout).toContain(command.name())
}

/** How each form of each command is judged: one left out, or one there is not, is a failure. */
const judges: Readonly<Record<string, Judge>> = {
  'check table': text(/base\.yaml/, /20/),
  'check json': json('liubai/check/1', 'files.0.id'),
  'run table': text(/1,908/),
  'run csv': csv(['indicator', 'unit', 'value'], 'so2-total', 1908),
  'run md': markdown(/1,908/),
  'run json': json('liubai-result/1', 'run.indicators'),
  'compare table': text(/1,908/),
  'compare csv': csv(['scenario', 'indicator', 'unit', 'value'], 'so2-total', 1908),
  'compare md': markdown(/1,908/),
  'compare json': json('liubai/comparison/1', 'scenarios.1.indicators'),
  'graph table': text(/mass|质量/),
  'graph csv': csv(['network', 'metric', 'unit', 'value'], 'connectance'),
  'graph md': markdown(),
  'graph json': json('liubai/graph/1', 'nodes', 'edges'),
  'graph gexf': network('gexf'),
  'graph graphml': network('graphml'),
  'graph dot': dot,
  'graph svg': ({ reply }) => drawing(reply.stdout),
  'verify table': text(/saved\.json/),
  'verify json': json('liubai/verification/1', 'certificate.ok'),
  'report html': ({ reply }) => expect(parsePage(String(reply.files[0]!.content)).name).toBe('html'),
  'report docx': package_,
  'report xlsx': package_,
  'report md': ({ reply }) => {
    expect(String(reply.files[0]!.content)).toMatch(/^# /)
    for (const [name, content] of contents(reply)) if (name.endsWith('.svg')) drawing(String(content))
  },
  'report json': ({ reply }) => {
    isReport(JSON.parse(String(reply.files[0]!.content)))
    expect(isReport.errors).toBeNull()
  },
  'report csv': folderOf('csv', (content) => expect(parseCsv(String(content)).length).toBeGreaterThan(0)),
  'report svg': folderOf('svg', (content) => drawing(String(content))),
  'report png': folderOf('png', (content) =>
    expect([...content.slice(0, 4)]).toEqual([0x89, ...[...'PNG'].map((letter) => letter.charCodeAt(0))]),
  ),
  'explain table': text(/BASE_SHORT_TON/),
  'explain md': markdown(/BASE_SHORT_TON/),
  'explain json': json('liubai/explanation/1', 'message.zh'),
  'new minimal': starter,
  'new belt': starter,
  'new park': starter,
  'completion bash': script,
  'completion zsh': script,
  'completion fish': script,
}

const program = buildProgram(cliWords('en'), () => {})
/** Every form of every command, as the program itself lists them for help and completion. */
const registered = program.commands.flatMap((command) => {
  const option = command.options.find(({ long }) => long === '--format' || long === '--template')
  return (option?.argChoices ?? command.registeredArguments[0]!.argChoices!).map((form) => `${command.name()} ${form}`)
})

/** The words of a call for a form. */
function wordsOf(verb: string, form: string, language: Language): readonly string[] {
  const scenarios = [path('base.yaml'), path('ash-bricks.yaml')]
  switch (verb) {
    case 'new':
      return [path(`new-${form}-${language}`), '--template', form]
    case 'completion':
      return [form]
    case 'explain':
      return ['BASE_SHORT_TON', '--format', form]
    case 'verify':
      return [path('saved.json'), '--format', form]
    case 'report':
      return [...scenarios, '--format', form, '--language', language, '-o', path(`report-${form}`)]
    case 'compare':
      return [...scenarios, '--format', form]
    default:
      return [scenarios[0]!, '--format', form]
  }
}

describe('every form of every command', () => {
  it('is judged here, and no other', () => {
    expect(Object.keys(judges).sort()).toEqual([...registered].sort())
    expect(registered.length).toBeGreaterThan(30)
  })

  it.each(registered)('%s is what it says, in both languages', { timeout: 60_000 }, async (name) => {
    const [verb, form] = name.split(' ') as [string, string]
    for (const language of ['en', 'zh'] as const) {
      const reply = await call(language, verb, ...wordsOf(verb, form, language))
      expect([reply.code, reply.stderr.includes('error')]).toEqual([0, false])
      const answer = async () => JSON.parse((await call(language, verb, ...wordsOf(verb, 'json', language))).stdout)
      await judges[name]!({ reply, language, json: answer })
    }
  })
})
