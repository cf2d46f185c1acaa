/** Shows how far the work is, and takes it away again. */
export interface ProgressLine {
  readonly show: (text: string) => void
  readonly clear: () => void
}

/** One line on a terminal's standard error that is overwritten; nothing where it is no terminal. */
export function progressLine(): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} }
  let shown = false
  return {
    show: (text) => {
      shown = true
      process.stderr.write(`\r\u001b[K${text}`)
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
