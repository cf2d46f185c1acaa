/** Writes to standard output and resolves when it is through; a reader that has gone away (`| head`) is no fault. */
export const writeOut = (text: string): Promise<void> => write(process.stdout, text)

/** Writes to standard error in the same manner. */
export const writeError = (text: string): Promise<void> => write(process.stderr, text)

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      if (error && !isGone(error)) reject(error)
      else resolve()
    }
    stream.once('error', settle)
    stream.write(text, settle)
  })
}

/** EPIPE and the like: nobody reads any more. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
