import type { CodeTable } from './table.js'

/** Codes of the room `io`. */
export const ioCodes = {
  IO_NOT_FOUND: {
    severity: 'error',
    en: { message: 'there is no such file', hint: 'check the path; it is taken from the current folder' },
    zh: { message: '没有这个文件', hint: '检查路径；路径从当前文件夹算起' },
  },
  IO_NOT_A_FILE: {
    severity: 'error',
    en: { message: '"{file}" is not a plain file', hint: 'name a file, not a folder or a device' },
    zh: { message: '“{file}”不是普通文件', hint: '请给出文件，而不是文件夹或设备' },
  },
  IO_OUTSIDE_PROJECT: {
    severity: 'error',
    en: {
      message: '"{file}" lies outside the project folder',
      hint: 'copy it into the project folder, or put liubai.yaml into a folder that holds both',
    },
    zh: {
      message: '“{file}”在项目文件夹之外',
      hint: '把它复制到项目文件夹中，或把 liubai.yaml 放到同时包含二者的文件夹',
    },
  },
  IO_UNREADABLE: {
    severity: 'error',
    en: { message: '"{file}" cannot be read ({reason})', hint: 'check the permissions of the file and its folders' },
    zh: { message: '无法读取“{file}”（{reason}）', hint: '检查文件及其文件夹的权限' },
  },
  IO_TOO_LARGE: {
    severity: 'error',
    en: {
      message: '"{file}" is too large: {bytes} bytes; at most {limit} are read',
      hint: 'split the file or cut the table',
    },
    zh: { message: '“{file}”过大：{bytes} 字节；最多读取 {limit} 字节', hint: '拆分文件或缩减表格' },
  },
  IO_TOO_MANY_FILES: {
    severity: 'error',
    en: { message: 'more than {limit} files belong to this model', hint: 'join some of them' },
    zh: { message: '该模型的文件超过 {limit} 个', hint: '合并其中一些文件' },
  },
  IO_NOT_UTF8: {
    severity: 'error',
    en: { message: '"{file}" is not UTF-8 text at this place', hint: 'save the file as UTF-8 (not GBK or UTF-16)' },
    zh: { message: '“{file}”在此处不是 UTF-8 文本', hint: '请将文件另存为 UTF-8（不要用 GBK 或 UTF-16）' },
  },
  IO_WATCH_FAILED: {
    severity: 'error',
    en: {
      message: 'the folder "{folder}" cannot be watched ({reason})',
      hint: 'run without --watch, or close programs that watch many files',
    },
    zh: { message: '无法监视文件夹“{folder}”（{reason}）', hint: '不用 --watch 运行，或关闭监视大量文件的程序' },
  },
  IO_WRITE_FAILED: {
    severity: 'error',
    en: {
      message: '"{file}" could not be written ({reason}); nothing was changed',
      hint: 'check the folder, its permissions and the free space',
    },
    zh: { message: '无法写入“{file}”（{reason}）；未作任何更改', hint: '检查文件夹、权限和剩余空间' },
  },
} as const satisfies CodeTable
