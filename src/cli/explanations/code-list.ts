import { type Code, codes, type Language } from '../../base/index.js'
import type { Format } from '../../report/index.js'
import type { Painter } from '../paint.js'
import { cliWords } from '../words/index.js'
import { inGeneral } from './page.js'
import { codesOf, rooms } from './rooms.js'

/** Schema of the machine form of the list of codes. */
const codesSchema = 'liubai/codes/1'

/** Every code with what it says, by room. */
export function codeList(language: Language, format: Format, { report, diagnostics }: Painter): string {
  if (format === 'json') return listJson()
  const { explain } = cliWords(language)
  const parts = rooms.map((room) => {
    const title = `${room}: ${explain.rooms[room]}`
    const lines = codesOf(room).map((code) => {
      const message = inGeneral(code, 'message')[language]
      return format === 'md' ? `- \`${code}\`: ${message}` : `  ${diagnostics(code.padEnd(widest), 'code')}  ${message}`
    })
    return format === 'md' ? [`## ${title}`, '', ...lines] : [report(title, 'heading'), ...lines]
  })
  return [...parts.flatMap((lines) => [...lines, '']), explain.more, ''].join('\n')
}

const widest = Math.max(...Object.keys(codes).map((code) => code.length))

function listJson(): string {
  const entries = (Object.keys(codes) as Code[]).map((code) => ({
    code,
    severity: codes[code].severity,
    message: inGeneral(code, 'message'),
    hint: inGeneral(code, 'hint'),
  }))
  return `${JSON.stringify({ schema: codesSchema, codes: entries }, null, 2)}\n`
}
