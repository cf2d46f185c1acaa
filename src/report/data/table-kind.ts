import type { Label } from '../../scenario/index.js'
import type { Context } from '../context.js'
import type { CsvValue } from '../csv.js'
import type { ReportSource } from '../document/source.js'
import type { DataColumn, DataTable } from './data-table.js'

/** What tables are made of: the results, and how to name what they speak of in both languages. */
export interface DataSource extends ReportSource {
  readonly en: Context
  readonly zh: Context
}

/** A column, and what a fact has in it. */
export interface Field<Fact> extends DataColumn {
  readonly of: (fact: Fact) => CsvValue
}

/** A kind of table: its columns are the same whatever the results are. */
export interface TableKind {
  readonly id: string
  readonly label: Label
  /** What a row is. */
  readonly about: Label
  readonly columns: readonly DataColumn[]
  readonly build: (source: DataSource) => DataTable
}

interface Definition<Fact> {
  readonly id: string
  readonly label: Label
  readonly about: Label
  readonly fields: readonly Field<Fact>[]
  /** Its rows, in their order. */
  readonly facts: (source: DataSource) => readonly Fact[]
}

/** A kind of table from its columns and its rows. */
export function tableKind<Fact>({ id, label, about, fields, facts }: Definition<Fact>): TableKind {
  const columns = fields.map(({ of: _, ...column }) => column)
  return {
    ...{ id, label, about, columns },
    build: (source) => ({
      ...{ id, label, columns },
      rows: facts(source).map((fact) => fields.map((field) => field.of(fact))),
    }),
  }
}

type Of<Fact, Value> = (fact: Fact) => Value

/** Makers of the columns of a table whose rows are facts of one type. */
export const fieldsOf = <Fact>() => ({
  text: (id: string, en: string, zh: string, of: Of<Fact, string | null>): Field<Fact> => ({
    ...{ id, label: { en, zh }, kind: 'text', of },
  }),
  number: (id: string, en: string, zh: string, of: Of<Fact, number | null>, unit?: string): Field<Fact> => ({
    ...{ id, label: { en, zh }, kind: 'number', of },
    ...(unit === undefined ? {} : { unit }),
  }),
  flag: (id: string, en: string, zh: string, of: Of<Fact, boolean | null>): Field<Fact> => ({
    ...{ id, label: { en, zh }, kind: 'boolean', of },
  }),
  /** What has an id and a name in both languages: three columns. */
  named: (id: string, en: string, zh: string, of: Of<Fact, Named>): readonly Field<Fact>[] => [
    { id, label: { en: `${en}, id`, zh: `${zh}标识` }, kind: 'text', of: (fact) => of(fact).id },
    { id: `${id}_en`, label: { en, zh: `${zh}（英文）` }, kind: 'text', of: (fact) => of(fact).label.en },
    { id: `${id}_zh`, label: { en: `${en} (Chinese)`, zh }, kind: 'text', of: (fact) => of(fact).label.zh },
  ],
})

export interface Named {
  readonly id: string
  readonly label: Label
}

/** Something by its id, under the name the report has for it. */
export const namedBy = ({ en, zh }: DataSource, kind: NameKind, id: string): Named => ({
  id,
  label: { en: en.names[kind](id), zh: zh.names[kind](id) },
})

type NameKind = 'commodity' | 'substance' | 'place' | 'unit' | 'recipe' | 'link' | 'stock' | 'indicator'
