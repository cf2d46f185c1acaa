import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { bad, fault, good, type Outcome } from '../base/index.js'
import { errorCode } from './project.js'

/** Files being watched. */
export interface Watch {
  /** Resolves once something may have changed since the watch began and nothing has for a while; at once if it has. */
  readonly changed: Promise<void>
  close(): void
}

/** Tells of the entries of a folder that change, by name where the system knows it. Throws where it cannot. */
export type WatchFolder = (folder: string, tell: (event: string, name: string | null) => void) => FSWatcher

/** Milliseconds without a change after which a burst of saves is over. */
const QUIET = 100
/** Milliseconds after which it is told of even if it goes on. */
const LONGEST = 500

/**
 * Watches files, which need not exist, by the folders they stand in: an editor may replace a file instead of writing into
 * it, and a folder tells of a file that comes. Only names are looked at, so a touched file counts as changed. Fails when
 * the system can watch no more.
 */
export function watchFiles(paths: readonly string[], watchFolder: WatchFolder = watch): Outcome<Watch> {
  const watchers: FSWatcher[] = []
  const burst = new Burst()
  const close = () => {
    burst.end()
    for (const watcher of watchers) watcher.close()
  }
  for (const [folder, names] of namesByFolder(paths)) {
    try {
      const watcher = watchFolder(folder, (_, name) => {
        if (name === null || names.has(name)) burst.change()
      })
      watcher.on('error', () => burst.change())
      watchers.push(watcher)
    } catch (error) {
      const reason = errorCode(error)
      // Removed a moment ago: that is a change.
      if (reason === 'ENOENT' || reason === 'ENOTDIR') burst.change()
      else {
        close()
        return bad([fault('IO_WATCH_FAILED', { file: folder, line: 1, col: 1 }, { args: { folder, reason } })])
      }
    }
  }
  return good({ changed: burst.over, close })
}

/** What to look for in which folder: the file, or where its folder is missing, the next part of the way to it. */
function namesByFolder(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>()
  for (const path of paths) {
    let [folder, name] = [dirname(path), basename(path)]
    while (!existsSync(folder) && folder !== dirname(folder)) [folder, name] = [dirname(folder), basename(folder)]
    // A folder tells of its own end by its own name.
    const names = folders.get(folder) ?? new Set([basename(folder)])
    folders.set(folder, names.add(name))
  }
  return folders
}

/** Changes that belong together because they follow one another quickly. */
class Burst {
  readonly over: Promise<void>
  private tell: () => void = () => {}
  private quiet: NodeJS.Timeout | undefined
  private longest: NodeJS.Timeout | undefined

  constructor() {
    this.over = new Promise((resolve) => {
      this.tell = resolve
    })
  }

  change(): void {
    this.longest ??= setTimeout(this.tell, LONGEST)
    clearTimeout(this.quiet)
    this.quiet = setTimeout(this.tell, QUIET)
  }

  end(): void {
    clearTimeout(this.quiet)
    clearTimeout(this.longest)
  }
}
