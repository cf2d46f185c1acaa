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

/** Writes the file, if one was asked for, and says so; then the two streams. */
export async function deliver(
  { file, stdout, stderr, code }: Reply,
  { language, colour }: Request,
): Promise<Delivered> {
  let told = stderr
  if (file !== null) {
    const { writeAtomically } = await import('../io/index.js')
    const written = writeAtomically(file.path, file.text)
    if (!written.ok) {
      const { renderDiagnostics } = await import('../base/index.js')
      const { painter } = await import('./paint.js')
      await writeError(
        stderr + renderDiagnostics(written.diagnostics, language, () => undefined, painter(colour.stderr).diagnostics),
      )
      return { code: exitCode.usage, isRead: true }
    }
    told += `${cliWords(language).written(file.path)}\n`
  }
  await writeError(told)
  return { code, isRead: await writeOut(stdout) }
}
