import type { CodeTable } from './table.js'

/** Codes of the room `report`: what the texts of a report file cite. */
export const reportCodes = {
  REPORT_UNKNOWN_CITATION: {
    severity: 'error',
    en: {
      message: 'the text cites {kind} "{id}", which the report does not have',
      hint: '`liubai report --list` shows what can be cited',
    },
    zh: { message: '文字引用了报告中没有的 {kind}“{id}”', hint: '用 `liubai report --list` 查看可引用的图表' },
  },
} as const satisfies CodeTable
