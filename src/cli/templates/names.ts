/** Names of the starter projects `new` writes, the default first. */
export const templateNames = ['minimal', 'belt', 'park'] as const

export type TemplateName = (typeof templateNames)[number]
