declare const LIUBAI_VERSION: string | undefined

/** Version of this program, put in when it is built; 'dev' when the sources run unbuilt. */
export const version: string = typeof LIUBAI_VERSION === 'string' ? LIUBAI_VERSION : 'dev'
