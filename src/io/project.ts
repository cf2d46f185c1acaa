import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { bad, type Code, type Diagnostic, fault, good, type Outcome } from '../base/index.js'
import { decodeUtf8 } from './utf8.js'

/** Name of the file that marks a project folder. */
export const projectMarker = 'liubai.yaml'

/** What one project may hold: far above any belt, far below what would hurt the machine. */
export const projectLimits = { fileBytes: 32 * 2 ** 20, totalBytes: 64 * 2 ** 20, files: 256 } as const

/** A named file inside its project folder. */
export interface Project {
  /** Absolute real path of the project folder. */
  readonly root: string
  /** The named file relative to the folder, with `/`. */
  readonly entry: string
  /**
   * Text of a file of the project by its relative path; undefined when there is no such file, or when it may not be
   * read — then the reason is among `problems`.
   */
  readonly load: (path: string) => string | undefined
  /** Why files that exist were not read (outside the folder, too large, not UTF-8 …), in the order met. */
  readonly problems: () => readonly Diagnostic[]
  /** Absolute real paths of the files read so far. */
  readonly read: () => readonly string[]
  /** Relative paths asked for so far, whether there is such a file or not. */
  readonly asked: () => readonly string[]
}

/**
 * Absolute path of the project folder of a file: the nearest ancestor folder that holds `liubai.yaml`, else the file's
 * own folder. The file itself need not exist.
 */
export function projectFolder(entryPath: string): string {
  const own = dirname(resolve(entryPath))
  const top = parse(own).root
  for (let folder = own; ; folder = dirname(folder)) {
    if (isFile(join(folder, projectMarker))) return folder
    if (folder === top) return own
  }
}

/**
 * Opens the project of a named file. Symbolic links are followed, but nothing is read whose real path lies outside the
 * project folder. A missing or unreadable named file is a failed outcome.
 */
export function openProject(entryPath: string): Outcome<Project> {
  const shown = entryPath.split(sep).join('/')
  const nowhere = { file: shown, line: 1, col: 1 }
  if (entryPath.includes('\0')) return bad([fault('IO_NOT_FOUND', { ...nowhere, file: shown.replaceAll('\0', '') })])
  let root: string
  try {
    root = realpathSync(projectFolder(entryPath))
  } catch {
    return bad([fault('IO_NOT_FOUND', nowhere)])
  }
  const named = join(realpathSync(dirname(resolve(entryPath))), basename(resolve(entryPath)))
  const entry = relative(root, named).split(sep).join('/')
  const reader = projectReader(root)
  if (reader.load(entry) === undefined) {
    const problems = reader.problems()
    return bad(problems.length > 0 ? problems : [fault('IO_NOT_FOUND', nowhere)])
  }
  return good({ root, entry, ...reader })
}

/** Reads the files of one folder, each once; sizes and count are bounded over all of them. */
export function projectReader(root: string): Pick<Project, 'load' | 'problems' | 'read' | 'asked'> {
  const texts = new Map<string, string | undefined>()
  const problems: Diagnostic[] = []
  const read: string[] = []
  let total = 0

  const readOnce = (path: string): string | undefined => {
    const found = locate(root, path)
    if (found.kind === 'missing') return undefined
    if (found.kind === 'refused') {
      problems.push(found.problem)
      return undefined
    }
    const text = readBounded(path, found, { read: read.length, total })
    if (typeof text !== 'string') {
      problems.push(text)
      return undefined
    }
    total += found.size
    read.push(found.path)
    return text
  }

  const load = (path: string): string | undefined => {
    if (!texts.has(path)) texts.set(path, readOnce(path))
    return texts.get(path)
  }
  return { load, problems: () => [...problems], read: () => [...read], asked: () => [...texts.keys()] }
}

interface LocatedFile {
  readonly kind: 'file'
  readonly path: string
  readonly size: number
}
type Located = LocatedFile | { readonly kind: 'missing' } | { readonly kind: 'refused'; readonly problem: Diagnostic }

/** Text of a located file, or why it is not read. */
function readBounded(path: string, found: LocatedFile, sofar: { read: number; total: number }): string | Diagnostic {
  const at = { file: path, line: 1, col: 1 }
  if (sofar.read >= projectLimits.files)
    return fault('IO_TOO_MANY_FILES', at, { args: { file: path, limit: projectLimits.files } })
  const room = Math.min(projectLimits.fileBytes, projectLimits.totalBytes - sofar.total)
  if (found.size > room) return fault('IO_TOO_LARGE', at, { args: { file: path, bytes: found.size, limit: room } })
  try {
    const decoded = decodeUtf8(readFileSync(found.path))
    return decoded.ok
      ? decoded.text
      : fault('IO_NOT_UTF8', { file: path, line: decoded.line, col: decoded.col }, { args: { file: path } })
  } catch (error) {
    return fault('IO_UNREADABLE', at, { args: { file: path, reason: errorCode(error) } })
  }
}

/** Where a relative path really leads; links may not lead out of `root`. */
function locate(root: string, path: string): Located {
  const refused = (code: Code, args = {}): Located => ({
    kind: 'refused',
    problem: fault(code, { file: path, line: 1, col: 1 }, { args: { file: path, ...args } }),
  })
  if (path === '' || path.includes('\0')) return { kind: 'missing' }
  if (isAbsolute(path) || !inside(root, resolve(root, path))) return refused('IO_OUTSIDE_PROJECT')
  try {
    const real = realpathSync(resolve(root, path))
    if (!inside(root, real)) return refused('IO_OUTSIDE_PROJECT')
    const stats = statSync(real)
    return stats.isFile() ? { kind: 'file', path: real, size: stats.size } : refused('IO_NOT_A_FILE')
  } catch (error) {
    const reason = errorCode(error)
    return reason === 'ENOENT' || reason === 'ENOTDIR' ? { kind: 'missing' } : refused('IO_UNREADABLE', { reason })
  }
}

function inside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Short system code of a failed file operation ('EACCES'), the same on every machine. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}
