/**
 * What a page does by itself: columns are sorted by a button in their head, by value where they hold numbers, and back to
 * their order by the third press; rows that go on with what the row above names stay with it. Trails open over the page and
 * give the focus back.
 */
export const script = `'use strict'
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
const keyOf = (row, i) => {
  const { dataset, textContent } = row.cells[i]
  return dataset.value === undefined ? textContent.trim() : Number(dataset.value)
}
const rank = (key) => (typeof key === 'number' ? 0 : key === '' ? 2 : 1)
const compare = (a, b, sign) => rank(a) - rank(b) || sign * (rank(a) === 0 ? a - b : collator.compare(a, b))
const unitsOf = (rows) => {
  const units = []
  for (const row of rows) {
    if (units.length > 0 && row.cells[0].textContent.trim() === '') units.at(-1).push(row)
    else units.push([row])
  }
  return units
}
const sorted = (units, i, direction) => {
  if (direction === 'none') return units.flat()
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = units.map((rows) => ({ rows, key: keyOf(rows[0], i) }))
  return keyed.sort((a, b) => compare(a.key, b.key, sign)).flatMap(({ rows }) => rows)
}
for (const table of document.querySelectorAll('table.sortable')) {
  const bodies = [...table.tBodies].map((body) => ({ body, units: unitsOf(body.rows) }))
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, i) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort')
      const direction = before === 'ascending' ? 'descending' : before === 'descending' ? 'none' : 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      if (direction !== 'none') head.setAttribute('aria-sort', direction)
      for (const { body, units } of bodies) body.append(...sorted(units, i, direction))
    })
  })
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#_"]')
  if (link === null) return
  const dialog = document.getElementById(link.hash.slice(1))
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault()
    dialog.closedBy = 'any'
    dialog.showModal()
    dialog.scrollTop = 0
  } else if (link.closest('dialog[open]') !== null) {
    event.preventDefault()
    link.closest('dialog').close()
  }
})
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && location.hash.startsWith('#_')) location.hash = '#_'
})
`

/** SHA-256 of the script, base64: what the page's policy allows. */
export const scriptHash = 'mZjYn6ZbHYoU+H/dfecMMzLQURhjKwyi/qlr5L2i8FA='
