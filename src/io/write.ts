import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { bad, type Code, fault, good, type Outcome } from '../base/index.js'
import { errorCode } from './project.js'

/** Counts the temporary files of this process, so that two writes never share one. */
let written = 0

/**
 * Writes a file so that its path holds the old bytes or all of the new ones at every moment: a temporary file in the
 * same folder, flushed to the disk, then renamed over the target. It runs in one go (a signal handler of this process
 * cannot fire in between) and removes the temporary file when anything fails. A link is followed; what is not a plain
 * file (a folder, a device) is refused. Not `flushed`, what a loss of power leaves may be anything: for what can be checked
 * and made again.
 */
export function writeAtomically(path: string, bytes: Uint8Array | string, flushed = true): Outcome<string> {
  const target = realTarget(path)
  if (target === undefined) return refused('IO_NOT_A_FILE', path, '')
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${process.pid}-${written++}.tmp`)
  let handle: number | undefined
  try {
    handle = openSync(temporary, 'wx', target.mode)
    for (let done = 0; done < data.length; ) done += writeSync(handle, data, done)
    if (flushed) fsyncSync(handle)
    closeSync(handle)
    handle = undefined
    renameSync(temporary, target.path)
  } catch (error) {
    discard(handle, temporary)
    return refused('IO_WRITE_FAILED', path, errorCode(error))
  }
  if (flushed) flushFolder(dirname(target.path))
  return good(target.path)
}

/** Makes the folder a file is to stand in, where it is missing. */
export function makeFolderOf(path: string): Outcome<string> {
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true })
    return good(folder)
  } catch (error) {
    return refused('IO_WRITE_FAILED', folder, errorCode(error))
  }
}

/** Real path a write would reach, for comparing it with the files read; undefined when it is no plain file. */
export function realTarget(path: string): { readonly path: string; readonly mode: number } | undefined {
  const wanted = resolve(path)
  try {
    const stats = statSync(wanted)
    return stats.isFile() ? { path: realpathSync(wanted), mode: stats.mode & 0o777 } : undefined
  } catch {
    return { path: wanted, mode: 0o666 }
  }
}

function refused(code: Code, path: string, reason: string): Outcome<string> {
  const file = path.split(sep).join('/')
  return bad([fault(code, { file, line: 1, col: 1 }, { args: { file, reason } })])
}

function discard(handle: number | undefined, temporary: string): void {
  try {
    if (handle !== undefined) closeSync(handle)
    unlinkSync(temporary)
  } catch {
    // The file was never made, or its folder is gone: nothing is left to remove.
  }
}

/** Makes the rename itself durable; not every file system can, and the bytes are safe either way. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Some systems do not open folders.
  }
}
