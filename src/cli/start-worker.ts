import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

/** A program as the build writes it: a function of what a CommonJS module has, and where it stands. */
type Program = (require: NodeJS.Require, url: string) => void

/**
 * Runs the worker's program. The build has kept what V8 made of its text; V8 takes that as it is where it is of the same
 * version under the same flags, else it reads the text anew.
 */
const path = join(__dirname, 'chunks', 'worker.cjs')
const kept = `${path}.${process.version}-${process.arch}`
const script = new Script(readFileSync(path, 'latin1'), {
  filename: path,
  ...(existsSync(kept) && { cachedData: readFileSync(kept) }),
})
const program = script.runInThisContext() as Program
program(createRequire(path), pathToFileURL(path).href)
