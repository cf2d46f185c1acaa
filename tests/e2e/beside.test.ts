import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.js'
import { perform } from '../../src/cli/perform.js'
import { cliWords } from '../../src/cli/words/index.js'
import { ParsedFiles } from '../../src/scenario/index.js'
import { solver } from '../builders/engine.js'
import { liubai, root, scratchFolder, thin } from './binary.js'

const folder = scratchFolder()

/** Answers a command line in this thread, solving here once all is read. */
async function here(argv: readonly string[]) {
  const parsed = parseArguments(argv, 'en', cliWords('en'))
  if (parsed.kind !== 'request') throw new Error(JSON.stringify(parsed))
  const services = { version: 'test', solver, parsed: new ParsedFiles(), onProgress: () => {}, onOpened: () => {} }
  const { stdout, stderr, code } = await perform(parsed.request, services)
  return { out: stdout, err: stderr, code }
}

describe('several scenarios are solved beside their reading', () => {
  it.each([
    [
      'the belt',
      ['reference-2015', 'circular-2015', 'outlook-2017'].map((id) => join(root, 'scenarios', 'liu-bai', `${id}.yaml`)),
    ],
    [
      'whole columns',
      ['factory-schedule', 'electricity', 'two-sectors'].map((id) =>
        join(root, 'scenarios', 'published', `${id}.yaml`),
      ),
    ],
    ['one without an answer', ['base.yaml', 'contract.yaml', 'ash-bricks.yaml'].map(thin)],
  ])('%s: the same bytes as one after the other in one thread', async (_, files) => {
    const argv = ['compare', '--json', ...files]
    const { out, err, code } = liubai(argv)
    expect({ out, err, code }).toEqual(await here(argv))
  })

  it('one that is wrong is told of, whatever the others are', () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'liubai: 1\nkind: model\nid: wrong\nlabels: x\n')
    const done = liubai(['compare', thin('base.yaml'), join(folder, 'wrong.yaml')])
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toContain('wrong.yaml:4:1')
  })
})
