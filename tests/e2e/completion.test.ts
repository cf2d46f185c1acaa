import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/cli/options.js'
import { liubai, shell } from './binary.js'

/** What bash offers for the last of the words, after sourcing the script as a user does; empty: it completes files. */
function offered(...words: string[]): readonly string[] {
  const list = words.map((word) => `'${word}'`).join(' ')
  const done = shell(
    `source <(liubai completion bash); COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _liubai; printf '%s\\n' "\${COMPREPLY[@]}"`,
  )
  expect(done).toMatchObject({ code: 0, err: '' })
  return done.out.split('\n').filter((line) => line !== '')
}

const verbs = ['check', 'run', 'compare', 'graph', 'verify', 'report', 'explain', 'new', 'completion', 'help']

describe('completion in bash', () => {
  it('offers the commands', () => {
    expect(offered('liubai', '')).toEqual(verbs)
    expect(offered('liubai', 'c')).toEqual(['check', 'compare', 'completion'])
    expect(offered('liubai', '--lang', 'zh', 'ne')).toEqual(['new'])
    expect(offered('liubai', 'help', 've')).toEqual(['verify'])
    expect(offered('liubai', '--lang', 'check', 'ne')).toEqual(['new'])
  })
  it('offers the options of the command and of all', () => {
    expect(offered('liubai', 'run', 'a.yaml', '--')).toEqual(
      expect.arrayContaining([
        '--json',
        '--format',
        '--output',
        '--trace',
        '--strict',
        '--lang',
        '--no-color',
        '--help',
      ]),
    )
    expect(offered('liubai', 'run', '--ba')).toEqual([])
    expect(offered('liubai', 'compare', '--ba')).toEqual(['--baseline'])
    expect(offered('liubai', '--la')).toEqual(['--lang'])
    expect(offered('liubai', 'run', '--output', 'check', '--tr')).toEqual(['--trace'])
  })
  it('offers the values of an option', () => {
    for (const verb of ['check', 'run', 'compare', 'graph', 'verify'] as const)
      expect(offered('liubai', verb, '--format', '')).toEqual(formatsOf(verb))
    expect(offered('liubai', 'run', '--lang', '')).toEqual(['en', 'zh'])
    expect(offered('liubai', '--lang', 'z')).toEqual(['zh'])
    expect(offered('liubai', 'new', 'here', '--template', '')).toEqual(['minimal', 'belt', 'park'])
    expect(offered('liubai', 'graph', '--by', 's')).toEqual(['site', 'sector'])
    expect(offered('liubai', 'completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })
  it('offers them after = too, which bash takes for a word of its own', () => {
    expect(offered('liubai', 'run', '--lang', '=')).toEqual(['en', 'zh'])
    expect(offered('liubai', 'run', '--lang', '=', 'z')).toEqual(['zh'])
    expect(offered('liubai', '--lang', '=', 'zh', 'ver')).toEqual(['verify'])
  })
  it('leaves everything else to the completion of files', () => {
    for (const words of [
      ['run', ''],
      ['compare', 'a.yaml', 'b'],
      ['run', '--output', ''],
      ['run', '-o', ''],
      ['new', ''],
    ])
      expect(offered('liubai', ...words)).toEqual([])
    const set = shell('source <(liubai completion bash); complete -p liubai')
    expect(set.out).toBe('complete -o bashdefault -o default -F _liubai liubai\n')
  })
})

describe.each(['bash', 'zsh', 'fish'])('the script for %s', (name) => {
  it('names every option of every command as the help does', () => {
    const { code, out, err } = liubai(['completion', name])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const verb of verbs.filter((one) => one !== 'help')) {
      const help = liubai([verb, '--help']).out
      const flags = [...help.matchAll(/^ {2}(-.*?) {2}/gm)].flatMap((match) => match[1]!.match(/--?[a-z][\w-]*/g) ?? [])
      expect(flags.length).toBeGreaterThan(3)
      for (const flag of flags) {
        const written = name === 'fish' ? flag.replace(/^--/, '-l ').replace(/^-(\w)$/, '-s $1') : flag
        expect(out).toContain(written)
      }
    }
  })
  const installed = spawnSync(name, ['--version']).status === 0
  it.runIf(installed)('is read by the shell without complaint', () => {
    const text = liubai(['completion', name]).out
    const done = spawnSync(name, ['-n'], { input: text, encoding: 'utf8' })
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('completion', () => {
  it('describes in the language asked for where the shell shows descriptions', () => {
    expect(liubai(['completion', 'fish', '--lang', 'zh']).out).toContain("-a verify -d '保存的结果是否仍与输入一致")
    expect(liubai(['completion', 'zsh', '--lang', 'zh']).out).toContain("'verify:保存的结果是否仍与输入一致")
    expect(liubai(['completion', 'bash', '--lang', 'zh']).out).toBe(liubai(['completion', 'bash']).out)
  })
  it('zsh and fish get the values of options and arguments', () => {
    const { out: zsh } = liubai(['completion', 'zsh'])
    expect(zsh).toMatch(/^#compdef liubai\n/)
    expect(zsh).toContain('    *:--lang) compadd -- en zh; return ;;\n')
    expect(zsh).toContain('    new:--template) compadd -- minimal belt park; return ;;\n')
    expect(zsh).toContain('    run:-o|run:--output) _files; return ;;\n')
    expect(zsh).toContain('    completion) compadd -- bash zsh fish ;;\n')
    expect(zsh).toContain('    *) _files ;;\n')
    const { out: fish } = liubai(['completion', 'fish'])
    expect(fish).toContain("complete -c liubai -l lang -x -a 'en zh' -d ")
    expect(fish).toContain("'__fish_seen_subcommand_from new' -l template -x -a 'minimal belt park' -d ")
    expect(fish).toContain("'__fish_seen_subcommand_from run' -s o -l output -r -F -d ")
    expect(fish).toContain("'__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n")
  })
  it.each([
    [['completion', 'tcsh'], 'there is no completion for "tcsh"; known: bash, zsh, fish'],
    [['completion'], 'missing argument <shell>'],
  ])('refuses %j', (args, fault) => {
    const done = liubai(args)
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.err).toContain(`error: ${fault}\n`)
  })
  it('says in Chinese which shells it knows', () => {
    expect(liubai(['completion', 'tcsh', '--lang', 'zh']).err).toContain(
      '没有适用于“tcsh”的补全脚本；可用：bash, zsh, fish',
    )
  })
})
