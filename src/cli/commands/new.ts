import { renderDiagnostics } from '../../base/index.js'
import { existingIn, projectMarker, writeNewFiles } from '../../io/index.js'
import type { StarterRequest } from '../asked.js'
import { exitCode } from '../exit-code.js'
import { nextCommands } from '../next-commands.js'
import type { Reply } from '../request.js'
import { schemaPlace } from '../schema-place.js'
import { templates } from '../templates/index.js'
import { renderTemplate } from '../templates/render.js'
import { cliWords } from '../words/index.js'

/**
 * Writes a starter project into a folder and says what to type next. No file that exists is written over.
 * @param schema absolute path of the JSON schema of this program.
 * @param spoken language the next commands answer in without being told.
 */
export function startProject(
  { folder, template, language }: StarterRequest,
  schema: string,
  spoken: StarterRequest['language'],
): Pick<Reply, 'stdout' | 'stderr' | 'code'> {
  const words = cliWords(language)
  const place = schemaPlace(folder, schema)
  const texts: Record<string, string> = {}
  for (const [name, text] of Object.entries(templates[template])) texts[name] = renderTemplate(text, language, place)
  texts[projectMarker] = ''
  const names = Object.keys(texts)
  const existing = existingIn(folder, names)
  if (existing.length > 0) {
    const shown = existing.map((name) => within(folder, name))
    return { stdout: '', stderr: `${words.fault.prefix}${words.fault.existing(shown)}\n`, code: exitCode.usage }
  }
  const written = writeNewFiles(folder, texts)
  if (!written.ok) {
    const stderr = renderDiagnostics(written.diagnostics, language, () => undefined)
    return { stdout: '', stderr, code: exitCode.usage }
  }
  const files = names.map((name) => `  ${within(folder, name)}`)
  const commands = nextCommands((name) => within(folder, name), language === spoken ? null : language)
  const stdout = [words.starter.written, ...files, '', words.starter.next, ...commands.map((line) => `  ${line}`), '']
  return { stdout: stdout.join('\n'), stderr: '', code: exitCode.done }
}

/** Path of a file of the folder, as a command takes it from where the call was made. */
function within(folder: string, name: string): string {
  if (/^(\.[\\/]*)?$/.test(folder)) return name
  const path = `${folder.replace(/(?<![\\/])[\\/]+$/, '')}/${name}`
  return path.startsWith('-') ? `./${path}` : path
}
