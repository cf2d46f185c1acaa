import { diagnosticJson } from '../diagnostics-json.js'
import type { Page, Shown } from './page.js'

/** Schema of the machine form of a page. */
const pageSchema = 'liubai/explanation/1'

/** A page as JSON text, with the words of both languages. */
export function pageJson({ failing, mended, ...words }: Page): string {
  const half = ({ faults, files, ...call }: Shown) => ({
    ...call,
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    faults: faults.map(diagnosticJson),
  })
  return `${JSON.stringify({ schema: pageSchema, ...words, failing: half(failing), mended: half(mended) }, null, 2)}\n`
}
