/**
 * Writes to standard output and resolves when it is through: false when the reader has gone away (`| head`), which is no
 * fault.
 */
export const writeOut = (text: string): Promise<boolean> => write(process.stdout, text)

/** Writes to standard error in the same manner. */
export const writeError = (text: string): Promise<boolean> => write(process.stderr, text)

function write(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  if (text === '') return Promise.resolve(true)
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      // After a failed write the stream tells of it once more by an event.
      if (!error) stream.off('error', settle)
      if (error && !isGone(error)) reject(error)
      else resolve(!error)
    }
    stream.once('error', settle)
    stream.write(text, settle)
  })
}

/** EPIPE and the like: nobody reads any more. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
