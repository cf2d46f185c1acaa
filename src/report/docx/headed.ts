import type { DocumentLanguage } from '../document/document.js'
import { field, paragraph, run, textParagraph } from './paragraphs.js'
import { namespaces } from './parts.js'
import { element, xmlHead } from './xml.js'

/** The title above every page. */
export const headerPart = (title: string): string =>
  xmlHead + element('w:hdr', namespaces, textParagraph('Header', title))

/** The number below every page, between dashes as official documents have it. */
export function footerPart(language: DocumentLanguage): string {
  const number = field('PAGE', run('1'))
  const dash = language === 'en' ? '' : '—'
  const runs = dash === '' ? number : run(`${dash} `) + number + run(` ${dash}`)
  return xmlHead + element('w:ftr', namespaces, paragraph('Footer', runs))
}
