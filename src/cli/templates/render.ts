import type { Language } from '../../base/index.js'

/** A file of a template in one language, with its schema named in the first line, where editors look for it. */
export function renderTemplate(text: string, language: Language, schema: string): string {
  const other = language === 'en' ? 'zh' : 'en'
  const body = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(`#${other} `))
    .map((line) => line.replace(`#${language} `, '# '))
    .join('\n')
    .replace(/<<([^|<>]*)\|([^|<>]*)>>/g, (_, en: string, zh: string) => (language === 'en' ? en : zh))
  return `# yaml-language-server: $schema=${schema}\n${body}`
}
