import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Files opened by LibreOffice, written anew in other forms, and drawn as pages. */
export interface Office {
  /** Writes a file to open. */
  readonly write: (name: string, bytes: Uint8Array) => void
  /** Opens files and writes each in a form ('pdf', 'txt:Text'); gives the paths of the new files by name. */
  readonly convert: (form: string, names: readonly string[]) => ReadonlyMap<string, string>
  /** Text of a PDF without any space, and its number of pages. */
  readonly pdf: (path: string) => { readonly text: string; readonly pages: number }
  /** Pages of a PDF drawn, from the first. */
  readonly drawn: (path: string, most: number) => readonly DrawnPage[]
}

/** A page as dots, with the share of them that are dark. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly inked: number
}

/** LibreOffice with a profile of its own, in a folder that goes with the tests of a file. */
export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'liubai-office-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  let turns = 0
  const place = () => {
    const path = join(folder, `turn-${++turns}`)
    mkdirSync(path)
    return path
  }
  return {
    write: (name, bytes) => writeFileSync(join(folder, name), bytes),
    convert: (form, names) => {
      const out = place()
      const files = names.map((name) => join(folder, name))
      const asked = [profile, '--headless', '--convert-to', form, '--outdir', out, ...files]
      execFileSync('soffice', asked, { stdio: 'pipe', timeout: 240_000 })
      return new Map(readdirSync(out).map((name) => [name, join(out, name)]))
    },
    pdf: (path) => ({
      text: withoutSpace(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e9 })),
      pages: Number(/^Pages: +(\d+)$/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))![1]),
    }),
    drawn: (path, most) => {
      const out = place()
      execFileSync('pdftoppm', ['-r', '40', '-l', String(most), path, join(out, 'page')])
      return readdirSync(out)
        .sort()
        .map((name) => drawnPage(readFileSync(join(out, name))))
    },
  }
}

/** A text as it can be compared with what stands on pages, where lines break anywhere. */
export const withoutSpace = (text: string): string => text.replace(/\s/g, '')

/** Reads a page drawn as PPM (P6). */
function drawnPage(data: Buffer): DrawnPage {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(data.toString('latin1', 0, 40))!
  const [width, height] = [Number(head[1]), Number(head[2])]
  const dots = data.subarray(head[0].length)
  let inked = 0
  for (let i = 0; i < dots.length; i += 3) if (dots[i]! + dots[i + 1]! + dots[i + 2]! < 600) inked++
  return { width, height, inked: inked / (width * height) }
}
