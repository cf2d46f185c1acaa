import type { CallExample } from './example.js'
import { model } from './texts.js'

const check = 'liubai check model.yaml'
const start = (file: string) => ({ file, line: 1, col: 1 })
const including = { 'model.yaml': model('include: [prices.yaml]') }
const atInclude = { at: { file: 'model.yaml', line: 3, col: 11 }, length: 11 }
/** A part that is referred to but not read. */
const refused = (
  situation: CallExample['situation'],
  args: Readonly<Record<string, string>>,
  mended: CallExample['situation'],
): CallExample => ({
  kind: 'call',
  situation,
  files: including,
  call: check,
  fault: { ...atInclude, args: { file: 'prices.yaml', ...args } },
  mended: { situation: mended, call: check },
})

/** Files. */
export const fileExamples = {
  IO_NOT_FOUND: {
    kind: 'call',
    situation: { en: 'the folder holds model.yaml', zh: '文件夹中有 model.yaml' },
    call: 'liubai check modle.yaml',
    fault: { at: start('modle.yaml') },
    mended: { situation: { en: 'the file is called by its name', zh: '写出文件的正确名称' }, call: check },
  },
  IO_NOT_A_FILE: {
    kind: 'call',
    situation: { en: 'belt is a folder that holds model.yaml', zh: 'belt 是文件夹，其中有 model.yaml' },
    call: 'liubai check belt',
    fault: { at: start('belt'), args: { file: 'belt' } },
    mended: {
      situation: { en: 'the file in the folder is named', zh: '写出文件夹中的文件' },
      call: 'liubai check belt/model.yaml',
    },
  },
  IO_OUTSIDE_PROJECT: refused(
    { en: 'prices.yaml is a link to a file in another folder', zh: 'prices.yaml 是指向其他文件夹中文件的链接' },
    {},
    { en: 'prices.yaml is a copy of that file', zh: 'prices.yaml 是该文件的副本' },
  ),
  IO_UNREADABLE: refused(
    { en: 'prices.yaml is a link to itself', zh: 'prices.yaml 是指向自身的链接' },
    { reason: 'ELOOP' },
    { en: 'prices.yaml is a file', zh: 'prices.yaml 是文件' },
  ),
  IO_TOO_LARGE: {
    kind: 'call',
    situation: { en: 'prices.csv has 40 MB', zh: 'prices.csv 有 40 MB' },
    files: { 'model.yaml': model('tables: [{ file: prices.csv, into: parameters }]') },
    call: check,
    fault: {
      at: { file: 'model.yaml', line: 3, col: 18 },
      length: 10,
      args: { file: 'prices.csv', bytes: 40_000_000, limit: 33_554_432 },
    },
    mended: {
      situation: { en: 'prices.csv holds only the prices that the model uses', zh: 'prices.csv 只含模型用到的价格' },
      call: check,
    },
  },
  IO_TOO_MANY_FILES: {
    kind: 'call',
    situation: { en: 'model.yaml includes 256 parts', zh: 'model.yaml 引用 256 个部分文件' },
    files: { 'model.yaml': model('include:', ...Array.from({ length: 256 }, (_, i) => `  - part-${i + 1}.yaml`)) },
    call: check,
    fault: { at: { file: 'model.yaml', line: 259, col: 5 }, length: 13, args: { file: 'part-256.yaml', limit: 256 } },
    mended: {
      situation: { en: 'two of the parts are joined in one', zh: '将其中两个部分文件合并为一个' },
      call: check,
    },
  },
  IO_NOT_UTF8: {
    kind: 'call',
    situation: {
      en: 'model.yaml was saved as GBK; its label begins with 标',
      zh: 'model.yaml 以 GBK 保存，其名称以“标”开头',
    },
    call: check,
    fault: { at: { file: 'model.yaml', line: 3, col: 8 }, args: { file: 'model.yaml' } },
    mended: { situation: { en: 'model.yaml is saved as UTF-8', zh: 'model.yaml 另存为 UTF-8' }, call: check },
  },
  IO_WATCH_FAILED: {
    kind: 'call',
    situation: {
      en: 'other programs watch as many files as the system allows',
      zh: '其他程序监视的文件数已达系统上限',
    },
    call: 'liubai run /belt/model.yaml --watch',
    fault: { at: start('/belt'), args: { folder: '/belt', reason: 'ENOSPC' } },
    mended: { situation: { en: 'nothing is watched', zh: '不监视文件' }, call: 'liubai run /belt/model.yaml' },
  },
  IO_WRITE_FAILED: {
    kind: 'call',
    situation: { en: 'there is no folder results', zh: '没有 results 文件夹' },
    call: 'liubai run model.yaml --output results/r.json',
    fault: { at: start('results/r.json'), args: { file: 'results/r.json', reason: 'ENOENT' } },
    mended: {
      situation: { en: 'the folder is made first', zh: '先建立该文件夹' },
      call: 'mkdir results && liubai run model.yaml --output results/r.json',
    },
  },
} as const satisfies Readonly<Record<string, CallExample>>
