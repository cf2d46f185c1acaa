import { expect, it } from 'vitest'
import { flowNetwork, viewNetwork } from '../../src/metrics/index.js'
import { isForbiddenName } from '../../src/base/ids.js'
import { writeNetwork } from '../../src/report/index.js'
import { hostileNames } from '../builders/hostile-names.js'
import { inChromium } from './browser.js'

const open = inChromium()

it('holds against a page what no report may do', async () => {
  const picture = '<image href="http://x.example/a.png" width="9" height="9"/>'
  const script = `<script>alert(1); console.error('said'); throw new Error('broken')</script>`
  const { page, deeds } = await open('bad.svg', `<svg xmlns="http://www.w3.org/2000/svg">${picture}${script}</svg>`)
  await page.waitForTimeout(100)
  for (const deed of ['dialog: 1', 'request: http://x.example/a.png', 'console: said', 'fault: broken'])
    expect(deeds).toContain(deed)
})

it('draws a network of hostile names that stay names', async () => {
  const names = hostileNames.filter((name) => name !== '' && !isForbiddenName(name))
  const flows = names.map((from, i) => ({ from, to: names[(i + 1) % names.length]!, value: i + 1 }))
  const label = { en: names.join(' '), zh: names.join(' ') }
  const view = viewNetwork(flowNetwork({ unit: 't', nodes: [], flows, boundary: [] }))
  const drawing = writeNetwork({ id: 'flows.csv', label, run: null, view }, { language: 'zh', format: 'svg' })
  const { page, deeds } = await open('names.svg', drawing)
  await page.waitForTimeout(100)
  expect(deeds).toEqual([])
  expect(await page.locator('script, image, a, foreignObject, style').count()).toBe(0)
  expect(await page.locator('path').count()).toBeGreaterThan(names.length / 2)
  const shown = await page.locator('svg > title').textContent()
  expect(shown).toContain('<script>alert(1)</script>')
})
