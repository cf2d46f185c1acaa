import { type Code, codes } from '../../base/index.js'
import { exitCode } from '../exit-code.js'
import { codeList } from '../explanations/code-list.js'
import { pageOf } from '../explanations/page.js'
import { pageJson } from '../explanations/page-json.js'
import { pageMarkdown } from '../explanations/page-markdown.js'
import { pageText } from '../explanations/page-text.js'
import { painter } from '../paint.js'
import { answer, callFault, withNearest } from '../projects.js'
import type { Reply, Request } from '../request.js'
import type { Services } from '../services.js'
import { cliWords } from '../words/index.js'
import { explainNumber } from './explain-number.js'

/**
 * What does this code mean? Its page with a failing and a mended example; without a code, the list of all. Of a scenario:
 * see `explainNumber`.
 */
export async function explain(request: Request, services: Services): Promise<Reply> {
  const { language, format, output } = request
  const paint = painter(output === null && request.colour.stdout)
  const [code, id] = request.files
  if (code !== undefined && id !== undefined) return explainNumber({ ...request, files: [code] }, id, services)
  if (code === undefined) return answer(codeList(language, format, paint), exitCode.done, request)
  if (!isCode(code)) {
    const known = Object.keys(codes)
    return callFault(withNearest(cliWords(language).fault.noCode(code), code, known, language), request)
  }
  const page = pageOf(code)
  const text =
    format === 'json'
      ? pageJson(page)
      : format === 'md'
        ? pageMarkdown(page, language)
        : pageText(page, language, paint)
  return answer(text, exitCode.done, request)
}

const isCode = (name: string): name is Code => Object.hasOwn(codes, name)
