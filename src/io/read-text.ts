import { readFileSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { bad, fault, good, type Outcome } from '../base/index.js'
import { errorCode, projectLimits } from './project.js'
import { decodeUtf8 } from './utf8.js'

/** Text of a file named on the command line that is no model (a saved result); bounded and strictly UTF-8. */
export function readText(path: string): Outcome<string> {
  const file = path.split(sep).join('/')
  const at = { file, line: 1, col: 1 }
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return bad([fault('IO_NOT_A_FILE', at, { args: { file } })])
    if (stats.size > projectLimits.totalBytes)
      return bad([fault('IO_TOO_LARGE', at, { args: { file, bytes: stats.size, limit: projectLimits.totalBytes } })])
    const decoded = decodeUtf8(readFileSync(path))
    if (decoded.ok) return good(decoded.text)
    return bad([fault('IO_NOT_UTF8', { file, line: decoded.line, col: decoded.col }, { args: { file } })])
  } catch (error) {
    const code = errorCode(error)
    return bad([
      code === 'ENOENT' || code === 'ENOTDIR'
        ? fault('IO_NOT_FOUND', at, { args: { file } })
        : fault('IO_UNREADABLE', at, { args: { file, reason: code } }),
    ])
  }
}
