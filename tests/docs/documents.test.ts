import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'

/**
 * Runs every command and snippet of the documents. A fenced block ```sh holds commands, one a line; `# exit N` at the
 * end of a line states an exit code other than 0. A block ```text right after it is the expected output of the last
 * command, to the letter; UPDATE_DOCS=1 rewrites it. A block ```ts is a program on the library; ```yaml with a first
 * line `# file: name.yaml` is written to a scratch folder in which the following commands run.
 */
const root = join(import.meta.dirname, '..', '..')
const scratch = mkdtempSync(join(root, '.docs-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface Block {
  readonly kind: string
  readonly text: string
  readonly line: number
}

function blocks(markdown: string): Block[] {
  const found: Block[] = []
  const lines = markdown.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const open = /^```(\S.*)$/.exec(lines[i]!)
    if (!open) continue
    const start = i + 1
    for (i = start; i < lines.length && lines[i] !== '```'; ) i++
    found.push({ kind: open[1]!.trim(), text: lines.slice(start, i).join('\n'), line: start })
  }
  return found
}

function runCommand(line: string): string {
  const exit = Number(/# exit (\d+)\s*$/.exec(line)?.[1] ?? 0)
  const command = line
    .replace(/\s+# exit \d+\s*$/, '')
    .replace(/^(npx )?liubai\b/, `node ${join(root, 'bin/liubai.js')}`)
  const place = /(^|\s)scenarios\//.test(command) ? root : scratch
  const done = spawnSync('bash', ['-c', command], {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' },
  })
  expect(done.status, `${line}\n${done.stdout}\n${done.stderr}`).toBe(exit)
  return exit === 0 ? done.stdout : done.stdout + done.stderr
}

function runSnippet(text: string): string {
  const file = join(root, `.docs-snippet-${Math.abs(hash(text))}.mjs`)
  writeFileSync(
    file,
    transformSync(
      text.replaceAll("'liubai'", "'./dist/index.js'").replaceAll("'liubai/testing'", "'./dist/testing.js'"),
      { loader: 'ts', format: 'esm' },
    ).code,
  )
  try {
    return execFileSync('node', [file], { cwd: root, encoding: 'utf8' })
  } finally {
    rmSync(file)
  }
}

function hash(text: string): number {
  let h = 0
  for (const letter of text) h = (Math.imul(h, 31) + letter.codePointAt(0)!) | 0
  return h
}

const documents = [
  'README.md',
  'README.zh.md',
  'docs/language.md',
  'docs/testing.md',
  'docs/study.md',
  'docs/api.md',
  'scenarios/liu-bai/README.md',
  'scenarios/liu-bai/README.zh.md',
]
describe.each(documents.filter((name) => existsSync(join(root, name))))('%s', (name) => {
  const path = join(root, name)
  let markdown = readFileSync(path, 'utf8')
  const all = blocks(markdown)
  let output = ''
  for (const [i, block] of all.entries()) {
    const title = `line ${block.line}: ${block.kind} ${block.text.split('\n')[0]}`
    if (block.kind === 'sh') {
      it(title, () => {
        for (const line of block.text.split('\n').filter((text) => text.trim() && !text.startsWith('#')))
          output = runCommand(line)
      })
    } else if (block.kind === 'ts') {
      it(title, () => {
        output = runSnippet(block.text)
      })
    } else if (block.kind === 'yaml') {
      const file = /^# file: (\S+)/.exec(block.text)?.[1]
      if (file) it(title, () => writeFileSync(join(scratch, file), `${block.text}\n`))
    } else if (block.kind === 'text' && i > 0 && ['sh', 'ts'].includes(all[i - 1]!.kind)) {
      it(title, () => {
        if (process.env['UPDATE_DOCS'] && output.trimEnd() !== block.text.trimEnd()) {
          markdown = markdown.replace(
            `\`\`\`text\n${block.text}${block.text && '\n'}\`\`\``,
            () => `\`\`\`text\n${output.trimEnd()}\n\`\`\``,
          )
          writeFileSync(path, markdown)
        } else expect(output.trimEnd()).toBe(block.text.trimEnd())
      })
    }
  }
  if (name.startsWith('README'))
    it('states exactly one main job and one test command', () => {
      expect(all.filter((block) => block.kind === 'sh main-job')).toHaveLength(1)
      expect(all.filter((block) => block.kind === 'sh tests')).toHaveLength(1)
    })
})
