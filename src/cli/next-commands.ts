import type { Language } from '../base/index.js'

/** The three commands to type after a starter project was written; `path` gives the path of one of its files. */
export function nextCommands(path: (name: string) => string, language: Language | null): readonly string[] {
  const [model, scenario] = [typed(path('model.yaml')), typed(path('scenario.yaml'))]
  const lang = language === null ? '' : ` --lang ${language}`
  return [
    `liubai check ${model} ${scenario}${lang}`,
    `liubai run ${model}${lang}`,
    `liubai compare ${model} ${scenario}${lang}`,
  ]
}

/** A path as it is typed: in quotes where a shell would read more than a path in it. */
const typed = (path: string): string =>
  /^[\p{L}\p{N}_./:@+-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
