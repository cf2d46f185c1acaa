import { dirname, join } from 'node:path'
import { findProjects, hashText, openProject, type Project } from '../../io/index.js'
import type { ResultFile } from '../../results/index.js'

/** The project a result came from: of the scenario named, else the nearest folder that holds its entry file. */
export function projectOf(given: string, scenario: string | undefined, saved: ResultFile): Project | undefined {
  const { entry } = saved
  const paths =
    scenario === undefined
      ? findProjects(entry, [dirname(given), '.']).map((folder) => join(folder, entry))
      : [scenario]
  const projects = paths.flatMap((path) => {
    const opened = openProject(path)
    return opened.ok && (scenario !== undefined || opened.value.entry === entry) ? [opened.value] : []
  })
  // Another project may have a file of the same name.
  const hash = saved.inputs.find(({ path }) => path === entry)?.sha256
  return projects.find(({ load }) => hashText(load(entry) ?? '') === hash) ?? projects[0]
}
