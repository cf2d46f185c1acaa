// The projects mutated and mistyped: the smallest that say everything the language can.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const filesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(yaml|csv)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** Projects as { entry, files }. */
export function projectsOf(root) {
  const everything = filesIn(join(root, 'tests/fixtures/everything'))
  const thinPath = filesIn(join(root, 'tests/fixtures/thin-path'))
  return [
    { entry: 'scenario.yaml', files: everything },
    { entry: 'model.yaml', files: everything },
    { entry: 'base.yaml', files: thinPath },
    { entry: 'ash-bricks.yaml', files: thinPath },
  ]
}
