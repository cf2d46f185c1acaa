import { expect, it } from 'vitest'
import { writeDocument } from '../../../src/report/index.js'
import { townReport } from '../../builders/documents.js'

it('writes Markdown with the files of the pictures it links to', async () => {
  const [text, ...pictures] = await writeDocument(townReport('both'), 'md', { bom: false })
  expect(text!.name).toBe('report.md')
  const links = [...String(text!.content).matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, target]) => target)
  expect(links).toEqual(['sankey.svg', 'map.svg', 'map-2.svg'])
  expect(pictures.map(({ name }) => name)).toEqual(links)
  for (const { content } of pictures) expect(content).toMatch(/^<\?xml/)
})

it('writes the pictures of a Markdown text into a folder beside it where it has a name of its own', async () => {
  const [text, ...pictures] = await writeDocument(townReport('both'), 'md', { bom: false, pictures: 'my town' })
  expect(text!.name).toBe('')
  expect(text!.content).toContain('](my%20town/map-2.svg)')
  expect(pictures.map(({ name }) => name)).toEqual(['my town/sankey.svg', 'my town/map.svg', 'my town/map-2.svg'])
})
