import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../src/report/html/page.js'
import { captioned, namedReport, number, townReport } from '../builders/documents.js'
import { hostileNames } from '../builders/hostile-names.js'
import { faultsOfAccess } from './axe.js'
import { inChromium } from './browser.js'

const open = inChromium()
const languages = ['en', 'zh', 'both'] as const
const phone = { viewport: { width: 390, height: 844 } }

describe('a page of hostile names', () => {
  it('does nothing a report may not do, opened, sorted and with a trail open', async () => {
    const { page, deeds } = await open('names.html', writeHtml(namedReport(hostileNames)))
    for (const button of await page.locator('.table th button').all()) await button.click()
    await page.locator('main a.number').first().click()
    await page.waitForTimeout(200)
    expect(deeds).toEqual([])
    expect(page.url()).toMatch(/names\.html$/)
    expect(await page.locator('script').count()).toBe(1)
    const cells = await page.locator('main .table tbody td:first-child, main .table tbody th').allTextContents()
    for (const name of hostileNames.filter((text) => /^[\x20-\x7e]+$/.test(text))) expect(cells).toContain(name)
  })
  it('may not run a script, ask for anything or change its looks, were a name to get through', async () => {
    const name = '<!-- here -->'
    const text = writeHtml(townReport('en')).replace('<main', `${name}<main`)
    const { page, deeds } = await open('through.html', text.replace(name, broken))
    await page.waitForTimeout(200)
    expect(deeds.filter((deed) => !/^(console|request)/.test(deed))).toEqual([])
    const refused = deeds.filter((deed) => /^console.*Content Security Policy/.test(deed)).join()
    for (const rule of ['script-src', 'style-src', 'img-src', 'default-src']) expect(refused).toContain(rule)
    expect(
      await page.locator('#through').evaluate((e) => e.ownerDocument.defaultView.getComputedStyle(e).color),
    ).not.toBe('rgb(1, 2, 3)')
  })
})

const broken = `<script>alert(1)</script><img src="http://x.example/a.png" onerror="alert(2)"><iframe src="http://x.example">
</iframe><p id="through" style="color: rgb(1, 2, 3)">x</p><link rel="stylesheet" href="http://x.example/a.css">`

const isFocused = (e: { ownerDocument: { activeElement: unknown } }) => e === e.ownerDocument.activeElement

/** The cells of a column of the first table as they stand. */
const column = (page: Page, i: number) =>
  page.locator('.table').first().locator(`tbody tr > :nth-child(${i})`).allTextContents()

describe('sorting', () => {
  it('goes by value, up, down and back, by keyboard, with what has no value behind', async () => {
    const { page } = await open('sort.html', writeHtml(townReport('en')))
    const amount = page.getByRole('button', { name: 'Amount (t)' }).first()
    const head = page.locator('.table').first().locator('thead th').nth(2)
    const before = ['9,000', '10,000', 'none', '-25.5']
    expect(await column(page, 3)).toEqual(before)
    await amount.focus()
    for (const [key, order, said] of [
      ['Enter', ['-25.5', '9,000', '10,000', 'none'], 'ascending'],
      ['Space', ['10,000', '9,000', '-25.5', 'none'], 'descending'],
      ['Enter', before, null],
    ] as const) {
      await page.keyboard.press(key)
      expect(await column(page, 3)).toEqual(order)
      expect(await head.getAttribute('aria-sort')).toBe(said)
    }
  })
  it('goes by the order of the language where a column has texts, the empty last', async () => {
    const { page } = await open('texts.html', writeHtml(townReport('zh')))
    const taker = page.getByRole('button', { name: '去向' })
    await taker.click()
    expect(await column(page, 2)).toEqual(['Board mill', 'Brick works', 'Salt works', ''])
    await taker.click()
    expect(await column(page, 2)).toEqual(['Salt works', 'Brick works', 'Board mill', ''])
  })
  it('keeps rows that go on with what the row above names', async () => {
    const document = townReport('en')
    const rows = ['b', '', 'a', '', ''].map((name, i) => [{ text: name }, { text: 'x' }, number(i)])
    const sections = [{ ...document.sections[0]!, blocks: [captioned('units', { rows })] }]
    const { page } = await open('units.html', writeHtml({ ...document, sections }))
    await page.getByRole('button', { name: 'By-product' }).click()
    expect(await column(page, 1)).toEqual(['a', '', '', 'b', ''])
    expect(await column(page, 3)).toEqual(['2', '3', '4', '0', '1'])
    await page.getByRole('button', { name: 'By-product' }).press('Enter')
    await page.getByRole('button', { name: 'By-product' }).press('Enter')
    expect(await column(page, 3)).toEqual(['0', '1', '2', '3', '4'])
  })
  it('keeps the groups of a table', async () => {
    const { page } = await open('groups.html', writeHtml(townReport('en')))
    await page.getByRole('button', { name: 'By-product' }).last().click()
    const cells = await page.locator('.table').last().locator('tbody th').allTextContents()
    expect(cells).toEqual(['Acid', 'Fly ash', 'Gypsum', 'Slag'])
  })
})

describe('a trail', () => {
  it('opens by keyboard over the page, closes by Escape, and gives the focus back', async () => {
    const { page, deeds } = await open('trail.html', writeHtml(townReport('en')))
    const number = page.locator('main a.number').first()
    await number.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.isVisible()).toBe(true)
    expect(await dialog.textContent()).toContain('bricks @ works: 9,000 t')
    expect(await page.locator('dialog:modal').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog:visible').count()).toBe(0)
    expect(await number.evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Close' }).press('Enter')
    expect(await page.locator('dialog:visible').count()).toBe(0)
    expect(await number.evaluate(isFocused)).toBe(true)
    expect(deeds).toEqual([])
  })
  it('opens and closes where no script runs', async () => {
    const { page } = await open('plain.html', writeHtml(townReport('en')), { javaScriptEnabled: false })
    expect(await page.locator('th button').count()).toBe(0)
    await page.locator('main a.number').first().press('Enter')
    const dialog = page.locator('dialog:visible')
    await expect.poll(() => dialog.count()).toBe(1)
    expect(await dialog.textContent()).toContain('bricks @ works: 9,000 t')
    await dialog.getByRole('link', { name: 'Close' }).click()
    expect(await page.locator('dialog:visible').count()).toBe(0)
  })
  it('that is named by the address is closed by Escape', async () => {
    const { page } = await open('named.html', writeHtml(townReport('en')))
    await page.goto(`${page.url()}#_2`)
    expect(await page.locator('dialog:visible').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog:visible').count()).toBe(0)
  })
})

describe('reading', () => {
  it('leads from the first key to the text', async () => {
    const { page } = await open('skip.html', writeHtml(townReport('en')))
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the text')
    expect(await page.locator(':focus').boundingBox()).toMatchObject({ x: 0, y: 0 })
    await page.keyboard.press('Enter')
    expect(await page.locator('main').evaluate(isFocused)).toBe(true)
  })
  it.each(languages)('is no wider than a phone (%s): what is wider scrolls in its own box', async (language) => {
    const document = townReport(language)
    const wide = Array.from({ length: 12 }, (_, i) => ({ title: `Column number ${i}`, align: 'left' as const }))
    const row = wide.map(({ title }) => ({ text: title }))
    const table = { ...document.sections[1]!.blocks[1]!, columns: wide, rows: [row, row] }
    const { page } = await open(
      'phone.html',
      writeHtml({
        ...document,
        sections: [{ ...document.sections[1]!, blocks: [table as never] }, ...document.sections],
      }),
      phone,
    )
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    const box = page.locator('.scroll').first()
    expect(await box.evaluate((e) => e.scrollWidth > e.clientWidth)).toBe(true)
    await box.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box.evaluate((e) => e.scrollLeft)).toBeGreaterThan(0)
    // What the table is, and what a row is of, stay in sight.
    for (const kept of [box.locator('caption > *'), box.locator('tbody th').first()]) {
      const { x, width } = (await kept.boundingBox())!
      expect(x).toBeGreaterThanOrEqual(0)
      expect(Math.floor(x + width)).toBeLessThanOrEqual(390)
    }
  })
  it('draws what two drawings share by id in each of them', async () => {
    const { page } = await open('ids.html', writeHtml(townReport('en')))
    const fills = await page
      .locator('figure rect[fill^="url"]')
      .evaluateAll((all) => all.map((e) => e.getAttribute('fill')))
    expect(fills).toHaveLength(3)
    expect(new Set(fills as string[]).size).toBe(3)
    for (const fill of fills as string[]) expect(await page.locator(fill.slice(4, -1)).count()).toBe(1)
  })
})

describe('access', () => {
  it.each(languages)(
    'has no fault axe knows of (%s), on a screen, on a phone and with a trail open',
    async (language) => {
      const { page } = await open('axe.html', writeHtml(townReport(language)))
      await page.locator('summary').first().click()
      await page.locator('th button').first().click()
      expect(await faultsOfAccess(page)).toEqual([])
      await page.setViewportSize(phone.viewport)
      expect(await faultsOfAccess(page)).toEqual([])
      await page.locator('main a.number').first().click()
      expect(await faultsOfAccess(page)).toEqual([])
    },
  )
  it('axe sees a fault where there is one', async () => {
    const { page } = await open('fault.html', writeHtml(townReport('en')).replace('<html lang="en">', '<html>'))
    expect(await faultsOfAccess(page)).toEqual([expect.stringMatching(/^html-has-lang: /)])
  })
})

describe('paper', () => {
  it.each(languages)('is A4, with the tables beside the pictures and without trails (%s)', async (language) => {
    const { page } = await open('print.html', writeHtml(townReport(language)))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('dialog:visible, .skip:visible, summary:visible').count()).toBe(0)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const text = pdf.toString('latin1')
    // A4 in points.
    for (const [, width, height] of text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect(Number(width)).toBeCloseTo(595, -1)
      expect(Number(height)).toBeCloseTo(842, -1)
    }
    expect(text.match(/\/MediaBox/g)!.length).toBeGreaterThan(1)
  })
  it('shows the closed table beside a picture', async () => {
    const { page } = await open('beside.html', writeHtml(townReport('en')))
    const height = () =>
      page
        .locator('figure')
        .first()
        .evaluate((e) => e.getBoundingClientRect().height)
    const before = Number(await height())
    expect(await page.locator('figure table').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('figure table').first().isVisible()).toBe(true)
    expect(Number(await height())).not.toBe(before)
  })
})
