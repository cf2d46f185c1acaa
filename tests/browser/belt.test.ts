import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns } from '../../src/compare/index.js'
import { writeHtml } from '../../src/report/html/page.js'
import { buildDocument, type DocumentLanguage } from '../../src/report/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import { runPath } from '../builders/engine.js'
import { faultsOfAccess } from './axe.js'
import { inChromium } from './browser.js'

const open = inChromium()
let runs: readonly SolvedRun[]
beforeAll(async () => {
  runs = [await runPath('scenarios/liu-bai/reference-2015.yaml'), await runPath('scenarios/liu-bai/circular-2015.yaml')]
})

function beltPage(language: DocumentLanguage): string {
  const built = buildDocument({ comparison: compareRuns(runs), runs }, { date: '2016-03-01' }, language)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  return writeHtml(built.value)
}

/** Which forms of pictures are on the screen, and whether the narrow ones fit it. */
const shownDrawings = `(() => {
  const shown = (form) => [...document.querySelectorAll('.drawing.' + form)].filter((drawing) => drawing.offsetParent !== null)
  const narrow = shown('narrow')
  const fits = narrow.every((drawing) => drawing.scrollWidth <= drawing.clientWidth + 1)
  return { narrow: narrow.length > 0, wide: shown('wide').length > 0, fits }
})()`

describe.each(['zh', 'en', 'both'] as const)('a report of the belt (%s)', (language) => {
  it('does nothing a report may not do and is open to all', async () => {
    const { page, deeds } = await open(`belt-${language}.html`, beltPage(language))
    for (const button of await page.locator('.table thead th:first-child button').all()) await button.click()
    await page.locator('main a.number').first().click()
    expect(await page.locator('dialog:modal').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(deeds).toEqual([])
    expect(await faultsOfAccess(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    // Pictures stand in the form drawn for a phone, whole.
    expect(await page.evaluate(shownDrawings)).toEqual({ narrow: true, wide: false, fits: true })
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(100_000)
  })
  it('weighs no more than two million bytes', () => {
    expect(Buffer.byteLength(beltPage(language))).toBeLessThan(2_000_000)
  })
})
