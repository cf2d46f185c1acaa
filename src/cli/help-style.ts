import type { Help } from 'commander'
import { cells } from '../base/cells.js'
import type { CliWords } from './words/index.js'

/** Titles, placeholders and widths of the help in a language. */
export const helpIn = (words: CliWords): Partial<Help> => {
  const translated = (text: string) =>
    text.replace(/([<[])(\w+)(\.{3})?([>\]])/g, (whole, open: string, name: string, more = '', close: string) =>
      name in words.placeholders ? `${open}${words.placeholders[name]}${more}${close}` : whole,
    )
  return {
    styleTitle: (title) => titleIn(words, title),
    styleUsage: translated,
    styleOptionTerm: translated,
    styleSubcommandTerm: translated,
    styleArgumentTerm: (text) => words.placeholders[text] ?? text,
    displayWidth: cells,
    // The descriptions name the values themselves; those kept with an option are for completion.
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  }
}

function titleIn(words: CliWords, title: string): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Global Options:': words.globalOptions,
    'Commands:': words.commands,
  }
  return titles[title] ?? title
}
