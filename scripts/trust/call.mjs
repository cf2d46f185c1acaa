// Runs the program as its user does.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The program with some words; resolves with how it ended. `onStart` gets the process. */
export function call(root, words, { node = [], onStart = () => {}, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, join(root, 'bin', 'liubai.js'), ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    })
    const out = { stdout: '', stderr: '' }
    // A letter of several bytes may come in two pieces.
    child.stdout?.setEncoding('utf8')
    child.stderr?.setEncoding('utf8')
    child.stdout?.on('data', (data) => {
      out.stdout += data
    })
    child.stderr?.on('data', (data) => {
      out.stderr += data
    })
    child.on('close', (code, signal) => resolve({ code, signal, ...out }))
    onStart(child)
  })
}
