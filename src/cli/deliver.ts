import type { Reply, Request } from './request.js'
import { exitCode } from './exit-code.js'
import { writeError, writeOut } from './streams.js'
import { cliWords } from './words/index.js'

/** How an answer was delivered. */
export interface Delivered {
  readonly code: number
  /** Whether somebody still reads standard output. */
  readonly isRead: boolean
}

/** Writes the files asked for, in order, and says so; then the two streams. */
export async function deliver(
  { files, stdout, stderr, code }: Reply,
  { language, colour }: Request,
): Promise<Delivered> {
  let told = stderr
  for (const file of files) {
    const { makeFolderOf, writeAtomically } = await import('../io/index.js')
    const made = file.makesFolder ? makeFolderOf(file.path) : undefined
    const written = made?.ok === false ? made : writeAtomically(file.path, file.content)
    if (!written.ok) {
      const { renderDiagnostics } = await import('../base/index.js')
      const { painter } = await import('./paint.js')
      await writeError(
        told + renderDiagnostics(written.diagnostics, language, () => undefined, painter(colour.stderr).diagnostics),
      )
      return { code: exitCode.usage, isRead: true }
    }
    told += `${cliWords(language).written(file.path)}\n`
  }
  await writeError(told)
  return { code, isRead: await writeOut(stdout) }
}
