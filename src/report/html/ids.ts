/** An id as it stands in a page: what a link and a reference inside a drawing can name. The page's own ids begin with '_'. */
const plain = (id: string): string => id.replace(/[^\p{L}\p{N}.-]/gu, '-')

/** Id in a page of a section. */
export const sectionId = (id: string): string => plain(id)

/** Id in a page of a captioned table or a picture; a section may have the same id in the document. */
export const blockId = (kind: 'table' | 'picture', id: string): string => `${kind}-${plain(id)}`

/** Id in a page of a trail, by its place among those of the document. */
export const trailId = (place: number): string => `_${place + 1}`

/** Where a page points when no trail is open: to nothing, so that it stays where it is. */
export const nowhere = '_'
