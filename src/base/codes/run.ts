import type { CodeTable } from './table.js'

/** Codes of the rooms `results` and `run`: saved results. Faults of the model itself belong to the rooms before. */
export const runCodes = {
  RESULTS_NOT_JSON: {
    severity: 'error',
    en: { message: 'the result file is not JSON: {what}', hint: 'give a file written by run --output, unchanged' },
    zh: { message: '结果文件不是 JSON：{what}', hint: '给出由 run --output 写出且未经改动的文件' },
  },
  RESULTS_WRONG_SCHEMA: {
    severity: 'error',
    en: {
      message: 'expected a result file of schema {expected}, found {found}',
      hint: 'run the scenario again with this version',
    },
    zh: { message: '应为 {expected} 格式的结果文件，实为 {found}', hint: '用本版本重新运行该情景' },
  },
  RESULTS_MISSING_PART: {
    severity: 'error',
    en: { message: 'the result file has no valid "{part}"', hint: 'run the scenario again and save it anew' },
    zh: { message: '结果文件缺少有效的“{part}”', hint: '重新运行该情景并保存' },
  },
} as const satisfies CodeTable
