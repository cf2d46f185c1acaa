import { lstatSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { bad, fault, good, type Outcome } from '../base/index.js'
import { errorCode } from './project.js'
import { writeAtomically } from './write.js'

/** Names among `names` that a folder holds already: files, folders, links that lead nowhere. */
export function existingIn(folder: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => exists(join(folder, name)))
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // The folder may not be looked into: writing will say why.
    return false
  }
}

/**
 * Writes new files into a folder, which is made where it is missing. When one cannot be written, those before it and
 * the folders made are removed again. That none of the files exists is for the caller to ask before.
 */
export function writeNewFiles(folder: string, texts: Readonly<Record<string, string>>): Outcome<readonly string[]> {
  const target = resolve(folder)
  let firstMade: string | undefined
  try {
    firstMade = mkdirSync(target, { recursive: true })
  } catch (error) {
    const file = folder.split(sep).join('/')
    return bad([fault('IO_WRITE_FAILED', { file, line: 1, col: 1 }, { args: { file, reason: errorCode(error) } })])
  }
  const written: string[] = []
  for (const [name, text] of Object.entries(texts)) {
    const done = writeAtomically(join(folder, name), text)
    if (!done.ok) {
      withdraw(written, target, firstMade)
      return done
    }
    written.push(done.value)
  }
  return good(written)
}

/** Removes the files, then the folders from `target` up to the first one made. */
function withdraw(files: readonly string[], target: string, firstMade: string | undefined): void {
  try {
    for (const file of files) unlinkSync(file)
    if (firstMade === undefined) return
    for (let folder = target; folder.length >= firstMade.length; folder = dirname(folder)) rmdirSync(folder)
  } catch {
    // Somebody else has put something there, or removed it: it is not ours to clear.
  }
}
