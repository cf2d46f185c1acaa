export { type Staged, stage } from './stage.js'
