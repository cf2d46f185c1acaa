import type { DocumentLanguage } from './document.js'

/** What writers of documents say of their own, in every language of a document. */
export interface DocumentWords {
  readonly table: (number: string) => string
  readonly picture: (number: string) => string
  readonly contents: string
  readonly notes: string
  /** What opens where a number comes from. */
  readonly trail: string
  /** Heads the table that stands beside a picture. */
  readonly asTable: string
  readonly date: string
  readonly author: string
}

const en: DocumentWords = {
  table: (number) => `Table ${number}`,
  picture: (number) => `Figure ${number}`,
  contents: 'Contents',
  notes: 'Notes',
  trail: 'Where this number comes from',
  asTable: 'The same as a table',
  date: 'Date',
  author: 'Prepared by',
}

const zh: DocumentWords = {
  table: (number) => `表${number}`,
  picture: (number) => `图${number}`,
  contents: '目录',
  notes: '注',
  trail: '数据来由',
  asTable: '图中数据',
  date: '日期',
  author: '编制单位',
}

const both: DocumentWords = {
  ...zh,
  table: (number) => `${zh.table(number)} ${en.table(number)}`,
  picture: (number) => `${zh.picture(number)} ${en.picture(number)}`,
  contents: `${zh.contents} ${en.contents}`,
  notes: `${zh.notes} ${en.notes}`,
  trail: `${zh.trail} ${en.trail}`,
  asTable: `${zh.asTable} ${en.asTable}`,
  date: `${zh.date} ${en.date}`,
  author: `${zh.author} ${en.author}`,
}

/** Words of the writers in the language of a document. */
export const documentWords = (language: DocumentLanguage): DocumentWords => ({ en, zh, both })[language]
