/** A name in both languages. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** Joins parts that have words in both languages with texts that have them in one. */
export const phrase = (
  en: (text: (words: Words) => string) => string,
  zh: (text: (words: Words) => string) => string,
): Words => ({
  en: en((words) => words.en),
  zh: zh((words) => words.zh),
})
