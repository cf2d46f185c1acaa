import type { Language } from '../base/index.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Language the environment asks for: the first of LC_ALL, LC_MESSAGES, LANG that is set; Chinese for zh…, else English. */
export function languageOf(environment: Environment): Language {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find((value) => value)
  return /^zh/i.test(locale ?? '') ? 'zh' : 'en'
}

/** Language of messages about the call itself: what `--lang` names where that can be read, else the environment's. */
export function languageOfCall(argv: readonly string[], environment: Environment): Language {
  for (const [i, word] of argv.entries()) {
    if (word === '--') break
    const named = word === '--lang' ? argv[i + 1] : /^--lang=(.*)$/.exec(word)?.[1]
    if (named === 'en' || named === 'zh') return named
  }
  return languageOf(environment)
}
