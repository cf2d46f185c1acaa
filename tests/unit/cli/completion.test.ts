import { spawnSync } from 'node:child_process'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { commandLineOf } from '../../../src/cli/completion/command-line.js'
import { completionScript } from '../../../src/cli/completion/index.js'
import { shells } from '../../../src/cli/completion/shells.js'

/** A program none of whose words stands in the sources. */
const program = new Command('zzz')
program.helpOption(false).helpCommand(false)
program.command('weave').description("the weaver's: all of it").option('--loom <name>', "the loom's name")

describe('completion of any program', () => {
  it.each(shells)('for %s is made of what the program has', (shell) => {
    const text = completionScript(shell, commandLineOf(program))
    expect(text).toContain('weave')
    expect(text).toMatch(shell === 'fish' ? /-l loom -r -F/ : /weave:--loom\)/)
    expect(text).not.toMatch(/liubai|--lang|check/)
  })
  it('keeps quotes of descriptions in quotes', () => {
    const line = commandLineOf(program)
    expect(completionScript('fish', line)).toContain("-d 'the weaver\\'s: all of it'")
    expect(completionScript('zsh', line)).toContain("'weave:the weaver'\\''s: all of it'")
    expect(spawnSync('bash', ['-n'], { input: completionScript('bash', line), encoding: 'utf8' }).stderr).toBe('')
  })
})
