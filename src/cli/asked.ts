import type { Command } from 'commander'
import type { Language } from '../base/index.js'
import { type CommandLine, commandLineOf } from './completion/command-line.js'
import { type Shell, shells } from './completion/shells.js'
import { type Called, type EngineCall, languageNamed, languages, requestOf } from './options.js'
import type { Request } from './request.js'
import { type TemplateName, templateNames } from './templates/names.js'
import type { CliWords } from './words/index.js'

/** What a call asks for, as plain data: an answer of the engine, a starter project, or a completion script. */
export type Asked =
  | { readonly kind: 'request'; readonly request: Request; readonly colorFlag: boolean | undefined }
  | { readonly kind: 'starter'; readonly starter: StarterRequest }
  | { readonly kind: 'completion'; readonly shell: Shell; readonly commandLine: CommandLine }

/** Which starter project is to be written, and where. */
export interface StarterRequest {
  /** Path as given, from the current folder. */
  readonly folder: string
  readonly template: TemplateName
  readonly language: Language
}

/** What a call comes to, or the fault in its options as text. */
export function askedOf(called: Called, program: Command, language: Language, words: CliWords): Asked | string {
  const { verb, files, options } = called
  const { badValue } = words.fault
  if (verb !== 'new' && verb !== 'completion') {
    const request = requestOf(called as EngineCall, language, words)
    return typeof request === 'string' ? request : { kind: 'request', request, colorFlag: options.color }
  }
  const answered = languageNamed(options.lang, language)
  if (answered === undefined) return badValue('--lang', options.lang!, languages.join(', '))
  if (verb === 'completion') {
    const shell = shells.find((known) => known === files[0])
    if (shell === undefined) return words.fault.noShell(files[0]!, shells.join(', '))
    return { kind: 'completion', shell, commandLine: commandLineOf(program) }
  }
  const named = options.template ?? templateNames[0]
  const template = templateNames.find((known) => known === named)
  if (template === undefined) return badValue('--template', named, templateNames.join(', '))
  return { kind: 'starter', starter: { folder: files[0] ?? '.', template, language: answered } }
}
