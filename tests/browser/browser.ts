import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

/** A file opened in Chromium with the network denied, and what it did that no report may do. */
export interface Opened {
  readonly page: Page
  /** Dialogs, requests beyond the file itself, messages of the console that warn or tell of a fault, uncaught faults. */
  readonly deeds: readonly string[]
}

/** Opens files in one Chromium, started and ended with the tests of a file. */
export function inChromium(): (name: string, content: string, options?: BrowserContextOptions) => Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'liubai-browser-'))
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return async (name, content, options = {}) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    const url = pathToFileURL(path).href
    const context = await browser.newContext({ offline: true, ...options })
    const page = await context.newPage()
    const deeds: string[] = []
    page.on('dialog', async (dialog) => {
      deeds.push(`dialog: ${dialog.message()}`)
      await dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) deeds.push(`request: ${request.url()}`)
    })
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) deeds.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (fault) => deeds.push(`fault: ${fault.message}`))
    page.on('popup', (popup) => deeds.push(`window: ${popup.url()}`))
    await page.goto(url)
    return { page, deeds }
  }
}
