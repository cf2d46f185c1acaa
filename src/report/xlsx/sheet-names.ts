import type { Label } from '../../scenario/index.js'
import type { DocumentLanguage } from '../document/document.js'

/** A label in the language of a document; of both, Chinese before English. */
export const labelIn = ({ en, zh }: Label, language: DocumentLanguage): string =>
  language === 'both' ? (en === zh ? zh : `${zh} ${en}`) : language === 'zh' ? zh : en

/** Letters a sheet name may have at most, and those it may not have. */
const longest = 31
const forbidden = /[\\/?*[\]:]/g

/** Makes names of sheets: legal, none twice (letters of either case are the same). */
export class SheetNames {
  private readonly used = new Set<string>()

  next(label: string): string {
    const legal = label
      .replace(forbidden, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim()
    let name = legal.slice(0, longest).trim()
    for (let count = 2; this.used.has(name.toLowerCase()); count++)
      name = `${legal.slice(0, longest - String(count).length - 1).trim()} ${count}`
    this.used.add(name.toLowerCase())
    return name
  }
}
