import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Folders never searched: they hold copies, not models. */
const skipped = new Set(['node_modules', 'dist', 'coverage'])
/** A bound on the search, so that a call from a disk's root ends. */
const mostFolders = 4000

/**
 * Folders that hold `entry` (a relative path with `/`), nearest first: the folders named, their ancestors, then the
 * folders below them, level by level, in order of name. Used to find the model a saved result belongs to.
 */
export function findProjects(entry: string, from: readonly string[]): readonly string[] {
  const starts = from.map((folder) => resolve(folder))
  const order = [...starts, ...starts.flatMap(ancestors), ...below(starts)]
  return [...new Set(order)].filter((folder) => existsSync(join(folder, ...entry.split('/'))))
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [] : [parent, ...ancestors(parent)]
}

function below(starts: readonly string[]): string[] {
  const found: string[] = []
  let level = [...starts]
  while (level.length > 0 && found.length < mostFolders) {
    level = level.flatMap(subfolders)
    found.push(...level)
  }
  return found.slice(0, mostFolders)
}

function subfolders(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort()
}
