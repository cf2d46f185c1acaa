/** How a page looks on a screen of any width and on paper (A4). */
export const style = `
:root { color-scheme: light; --ink: #1a1a1a; --dim: #595959; --line: #c8c8c8; --link: #0b5394; --soft: #f4f6f8 }
* { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; padding: 0 1rem 4rem; color: var(--ink); background: #fff; line-height: 1.65; overflow-wrap: break-word;
  font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Noto Sans", Arial, sans-serif }
:lang(en) { font-family: "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif }
header, nav, main { max-width: 62rem; margin: 0 auto }
main:focus { outline: none }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
a { color: var(--link) }
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: #fff }
.skip:focus { left: 0; z-index: 2 }
header { padding: 2.5rem 0 1rem; border-bottom: 3px solid var(--link) }
h1, h2, h3 { line-height: 1.3; text-wrap: balance }
h1 { margin: 0; font-size: clamp(1.5rem, 5vw, 2.2rem) }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); font-size: 1.4rem }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.1rem }
p, ul, ol { margin: .5rem 0 }
ul, ol { padding-left: 1.4rem }
.subtitle { margin: .5rem 0 0; color: var(--dim); font-size: 1.1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 1rem 0 0 }
dt { color: var(--dim) }
dd { margin: 0 }
nav h2 { margin: 1.5rem 0 .5rem; border: 0; font-size: 1.1rem }
nav ol { margin: 0; padding: 0; list-style: none; columns: 18rem; column-gap: 2rem }
nav li { break-inside: avoid }
nav a { display: flex; gap: .4em; padding: .2rem 0; text-decoration: none }
nav a:hover { text-decoration: underline }
.count { display: inline-block; flex: none; min-width: 1.5em; font-variant-numeric: tabular-nums }
.table, figure { margin: 1.5rem 0 }
.scroll, .drawing { overflow-x: auto }
.drawing svg { display: block; max-width: max(100%, 48rem); height: auto; margin: 0 auto }
.narrow { display: none }
table { width: 100%; border-collapse: collapse; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink);
  font-size: .9rem; line-height: 1.45; font-variant-numeric: tabular-nums }
caption, figcaption { padding: 0 0 .4rem; font-weight: 600; text-align: left; text-wrap: balance }
figcaption { padding: .4rem 0 }
.seen { position: sticky; left: 0; display: inline-block; max-width: min(100vw - 2rem, 62rem) }
thead { border-bottom: 1px solid var(--ink) }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top }
tbody th { font-weight: 400 }
thead th { vertical-align: bottom }
tbody tr { background: #fff }
tbody tr:nth-child(even) { background: var(--soft) }
tbody + tbody { border-top: 1px solid var(--ink) }
.right { text-align: right }
tbody :is(th, td) { min-width: 6em }
tbody .long { min-width: 12em }
tbody .short { min-width: 0; white-space: nowrap }
thead th { min-width: 3.5em }
td.right { word-break: keep-all }
th button { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer }
th button::after { content: "\\2195"; margin-left: .25em; color: var(--dim); font-size: .8em }
[aria-sort=ascending] button::after { content: "\\2191"; color: var(--link) }
[aria-sort=descending] button::after { content: "\\2193"; color: var(--link) }
a.number { color: inherit; text-decoration: underline dotted var(--link); text-underline-offset: .2em }
a.number:hover { color: var(--link); text-decoration-style: solid }
.good { color: #1b6135 }
.bad { color: #a02020 }
.warning { color: #7a4d00 }
.dim { color: var(--dim) }
.notes { margin-top: .4rem; color: #404040; font-size: .85rem }
.notes p { margin: .1rem 0 }
details { margin-top: .75rem }
summary { padding: .2rem 0; color: var(--link); cursor: pointer }
dialog { width: min(52rem, 100vw - 2rem); max-height: min(85vh, 60rem); margin: auto; padding: 1rem 1.25rem 1.5rem;
  overflow: auto; overscroll-behavior: contain; border: 1px solid var(--line); border-radius: .4rem;
  box-shadow: 0 .5rem 2rem rgb(0 0 0 / .3); color: var(--ink); font-size: .95rem }
dialog:target { display: block; position: fixed; inset: 0; z-index: 1; height: fit-content }
dialog::backdrop { background: rgb(0 0 0 / .35) }
dialog h2 { margin: 0 4rem .75rem 0; font-size: 1.15rem }
.close { position: sticky; top: 0; float: right; padding: .1rem .6rem; border: 1px solid var(--link); border-radius: .3rem;
  background: #fff; text-decoration: none }
.tree { padding-left: 1.2rem; font-size: .9rem }
.tree .tree { font-size: 1em }
@media (max-width: 40rem) {
  tbody th { position: sticky; left: 0; background: inherit }
  tbody th.long { min-width: 8em }
  body { padding: 0 .75rem 3rem }
  td, th { padding: .3rem .4rem }
  .narrow { display: block }
  .narrow svg { max-width: 100% }
  .wide { display: none }
  dialog { width: 100vw; max-width: 100vw; max-height: 85vh; margin: auto 0 0; border-radius: .6rem .6rem 0 0 }
}
@media print {
  @page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page); font-size: 9pt } }
  :focus-visible { outline: none }
  body { padding: 0; font-size: 10.5pt }
  header, nav, main { max-width: none }
  .skip, dialog, summary, dialog:target { display: none }
  a { color: inherit; text-decoration: none }
  a.number { text-decoration: none }
  h2, h3, caption { break-after: avoid }
  figcaption { break-before: avoid }
  tr, figure .drawing, .notes { break-inside: avoid }
  .scroll, .drawing { overflow: visible }
  .seen { display: inline; max-width: none }
  .wide { display: block }
  .narrow { display: none }
  .drawing svg { max-width: 100%; max-height: 230mm }
  thead { display: table-header-group }
  table { font-size: 8.5pt }
  tbody :is(th, td) { min-width: 4.2em }
  tbody .long { min-width: 8em }
  th button { display: contents }
  th button::after { content: none }
  details::details-content { content-visibility: visible; display: block; height: auto }
  p, li { orphans: 2; widows: 2 }
  section:not(.appendix) + .appendix { break-before: page }
}
`

/** SHA-256 of the style, base64: what the page's policy allows. */
export const styleHash = 'sJO44fJ/uzK5B2KrMvxzQb9kssaoIjE5JaRp5hKwUaI='
