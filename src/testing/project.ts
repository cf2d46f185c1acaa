import type { Load } from '../scenario/index.js'

/** A model or scenario among its files. */
export interface Project {
  /** Path of the file that is run. */
  readonly entry: string
  /** Text of a path relative to the project folder; undefined where there is none. */
  readonly load: Load
}

/** The project of one document given as plain data. */
export function projectOf(document: object): Project {
  const text = JSON.stringify(document)
  return { entry: 'model.yaml', load: (path) => (path === 'model.yaml' ? text : undefined) }
}

/** The project with files beside its entry, the last of which is run instead. */
export function beside({ entry, load }: Project, files: Readonly<Record<string, object>>): Project {
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1)
  const texts = new Map(Object.entries(files).map(([name, file]) => [folder + name, JSON.stringify(file)]))
  return { entry: [...texts.keys()].at(-1)!, load: (path) => texts.get(path) ?? load(path) }
}

/** Name of a file without its folder: how files beside it refer to it. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
