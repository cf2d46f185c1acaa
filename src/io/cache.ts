import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { hashText } from './hash.js'
import { writeAtomically } from './write.js'

/** Bytes of entries from which on the oldest are removed, down to half of them. */
const MOST_BYTES = 64 * 2 ** 20
const ending = '.cached'

/** What tells where a user's caches are. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

/**
 * The folder of the user's cache: `LIUBAI_CACHE` where it is set (`off`: none), else where the system keeps caches.
 * Undefined: nothing is to be kept.
 */
export function cacheFolder({ env, platform, home }: Surroundings): string | undefined {
  const own = env['LIUBAI_CACHE']
  if (own) return own === 'off' ? undefined : own
  const { XDG_CACHE_HOME: shared, LOCALAPPDATA: local } = env
  const folder =
    platform === 'win32'
      ? local && join(local, 'liubai', 'cache')
      : platform === 'darwin'
        ? join(home, 'Library', 'Caches', 'liubai')
        : join(shared && isAbsolute(shared) ? shared : join(home, '.cache'), 'liubai')
  return folder && isAbsolute(folder) ? folder : undefined
}

/**
 * Texts made from other texts, kept in a folder under the hash of what they were made from and of `maker`. A cache: what
 * cannot be read or written, was torn or changed is as if it had never been kept, and nobody is told.
 */
export class TextCache {
  private mayWrite = true
  private tidied = false

  constructor(
    private readonly folder: string,
    private readonly maker: string,
  ) {}

  /** What was made from a text; undefined where it is not there whole. */
  get(text: string): string | undefined {
    try {
      const kept = readFileSync(this.pathOf(text), 'utf8')
      const made = kept.slice(kept.indexOf('\n') + 1)
      return kept.startsWith(`${hashText(made)}\n`) ? made : undefined
    } catch {
      return undefined
    }
  }

  /** Keeps what was made from a text; the first failure ends all keeping of this process. */
  put(text: string, made: string): void {
    if (!this.mayWrite) return
    this.mayWrite = this.prepare() && writeAtomically(this.pathOf(text), `${hashText(made)}\n${made}`, false).ok
  }

  private pathOf(text: string): string {
    return join(this.folder, `${hashText(`${this.maker}\0${text}`)}${ending}`)
  }

  /** Makes the folder, for this user alone, and room in it; false where that cannot be done. */
  private prepare(): boolean {
    if (this.tidied) return true
    this.tidied = true
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      this.makeRoom()
      return true
    } catch {
      return false
    }
  }

  private makeRoom(): void {
    const entries = readdirSync(this.folder)
      .filter((name) => name.includes(ending))
      .map((name) => ({ path: join(this.folder, name), stats: statSync(join(this.folder, name)) }))
      .sort((a, b) => a.stats.mtimeMs - b.stats.mtimeMs)
    let bytes = entries.reduce((sum, { stats }) => sum + stats.size, 0)
    if (bytes <= MOST_BYTES) return
    for (const { path, stats } of entries) {
      if (bytes <= MOST_BYTES / 2) break
      remove(path)
      bytes -= stats.size
    }
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It is gone, or not ours to remove.
  }
}
