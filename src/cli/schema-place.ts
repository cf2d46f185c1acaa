import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What the first line of a file in a folder names as its schema: the way from the folder to it, with `/`. Where there is
 * none (another drive), or where it has spaces, which end the name for editors, the address of the file.
 */
export function schemaPlace(folder: string, schema: string): string {
  const way = relative(resolve(folder), schema)
  return isAbsolute(way) || /\s/.test(way) ? pathToFileURL(schema).href : way.split(sep).join('/')
}
