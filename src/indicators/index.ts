export type * from './form.js'
