import type { CallExample, Sentence } from './example.js'

/** A saved result that cannot be read; it is made anew. */
const saved = (text: string, situation: Sentence): CallExample => ({
  kind: 'call',
  situation,
  files: { 'r.json': text },
  call: 'liubai verify r.json',
  fault: 'verify',
  mended: {
    situation: { en: 'the scenario is run again and saved', zh: '重新运行该情景并保存结果' },
    call: 'liubai run model.yaml --output r.json && liubai verify r.json',
  },
})

/** Saved results. */
export const resultExamples = {
  RESULTS_NOT_JSON: saved('{ "schema":', { en: 'r.json was cut off when it was copied', zh: 'r.json 复制时被截断' }),
  RESULTS_WRONG_SCHEMA: saved('{ "schema": "other/9" }\n', {
    en: 'r.json was written by another program',
    zh: 'r.json 由其他程序写出',
  }),
  RESULTS_MISSING_PART: saved('{ "schema": "liubai-result/1" }\n', {
    en: 'parts of r.json were deleted',
    zh: 'r.json 的部分内容被删去',
  }),
}
