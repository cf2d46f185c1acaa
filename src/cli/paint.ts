import { Chalk } from 'chalk'
import type { TextRole } from '../base/index.js'
import type { Paint } from '../report/index.js'

/** Colours of reports and of diagnostics for one stream; without colour both leave texts as they are. */
export interface Painter {
  readonly report: Paint
  readonly diagnostics: (text: string, role: TextRole) => string
}

/** Colours on or off as told, whatever chalk would find out by itself (it ignores NO_COLOR on a terminal). */
export function painter(colour: boolean): Painter {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const tones: Readonly<Record<Parameters<Paint>[1], (text: string) => string>> = {
    plain: (text) => text,
    good: chalk.green,
    bad: chalk.red,
    warning: chalk.yellow,
    heading: chalk.bold,
    dim: chalk.dim,
  }
  const roles: Readonly<Record<TextRole, (text: string) => string>> = {
    error: chalk.red.bold,
    lint: chalk.yellow,
    place: chalk.bold,
    code: chalk.cyan,
    caret: chalk.red,
    dim: chalk.dim,
  }
  return { report: (text, tone) => tones[tone](text), diagnostics: (text, role) => roles[role](text) }
}
