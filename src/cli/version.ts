declare const LIUBAI_VERSION: string | undefined

/** Version of this program, put in when it is built; 'dev' when the sources run unbuilt. */
export const version: string = typeof LIUBAI_VERSION === 'string' ? LIUBAI_VERSION : 'dev'

declare const LIUBAI_READER: string | undefined

/** What tells the code that reads files from that of other builds; undefined when the sources run unbuilt. */
export const readerBuild: string | undefined = typeof LIUBAI_READER === 'string' ? LIUBAI_READER : undefined
