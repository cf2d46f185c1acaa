import { type Code, codes } from '../../base/index.js'

/** What codes begin with, in the order of the files' way. */
export const rooms = ['BASE', 'SCENARIO', 'MODEL', 'INDICATORS', 'GOALS', 'RESULTS', 'REPORT', 'IO'] as const
export type Room = (typeof rooms)[number]

/** Codes of a room, in order of the tables. */
export const codesOf = (room: Room): readonly Code[] =>
  (Object.keys(codes) as Code[]).filter((code) => code.startsWith(`${room}_`))
