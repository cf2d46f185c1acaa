import type { DocumentLanguage } from '../document/document.js'

/** Lists of numbering-part.ts. */
export const lists = { headings: 1, appendices: 2, bullets: 3 } as const

/** A heading with its number, as the numbering of the file counts them. */
export interface Heading {
  readonly level: 0 | 1 | 2
  readonly isAppendix: boolean
  readonly text: string
  /** '一、', '（二）', '1.2 '. */
  readonly number: string
  readonly bookmark: string
}

/** Counts headings as the numbering of the file does. */
export class HeadingNumbers {
  private readonly counts: [number, number, number] = [0, 0, 0]
  private appendix = false

  constructor(private readonly language: DocumentLanguage) {}

  next(level: 0 | 1 | 2, isAppendix: boolean): string {
    if (isAppendix !== this.appendix) this.counts.fill(0)
    this.appendix = isAppendix
    this.counts[level]++
    this.counts.fill(0, level + 1)
    const [first, second, third] = this.counts
    const head = isAppendix ? String.fromCharCode(64 + first) : String(first)
    if (this.language === 'en') {
      if (level === 0) return isAppendix ? `Appendix ${head}  ` : `${head}  `
      return level === 1 ? `${head}.${second}  ` : `${head}.${second}.${third}  `
    }
    if (level === 0) return isAppendix ? `附录${head}　` : `${chinese(first)}、`
    return level === 1 ? `（${chinese(second)}）` : `${third}．`
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A count in Chinese: 一 … 九十九. */
export function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return digits[ones]!
  return `${tens === 1 ? '' : digits[tens]}十${digits[ones]}`
}
