import { CamelCasePlugin } from 'kysely'
import type pg from 'pg'

/** The TypeScript types of every table and view, as Kysely with CamelCasePlugin and our pg parsers shows them. */
export async function printTableTypes(client: pg.ClientBase): Promise<string> {
  const tables = groupByTable(await readColumns(client), await readAllowedValues(client))
  return [
    '// Written by code from the migrated database: change the migration, not this file.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely'",
    '',
    'export interface Tables {',
    ...tables.map((table) => `  '${table.key}': ${table.type}`),
    '}',
    ...tables.flatMap((table) => [
      '',
      `export interface ${table.type} {`,
      ...table.columns.map((column) => `  ${column.name}: ${column.type}`),
      '}',
    ]),
    '',
  ].join('\n')
}

type Column = {
  schema: string
  table: string
  isView: boolean
  column: string
  typeName: string
  isArray: boolean
  labels: string[] | null
  isNullable: boolean
  hasDefault: boolean
  isGenerated: boolean
}

type PrintedTable = { key: string; type: string; columns: { name: string; type: string }[] }

// Domains are read as the type beneath them; a partition is reached through its table.
async function readColumns(client: pg.ClientBase) {
  const { rows } = await client.query<Column>(`
    select n.nspname as schema, c.relname as table, c.relkind = 'v' as "isView", a.attname as column,
           coalesce(element.typname, base.typname)::text as "typeName", element.oid is not null as "isArray",
           (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e
             where e.enumtypid = coalesce(element.oid, base.oid)) as labels,
           not (a.attnotnull or t.typnotnull) as "isNullable",
           a.atthasdef or a.attidentity = 'd' as "hasDefault",
           a.attgenerated <> '' or a.attidentity = 'a' as "isGenerated"
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    join pg_type base on base.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    left join pg_type element on element.oid = base.typelem and base.typcategory = 'A'
    where c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C", a.attnum`)
  return rows
}

/** `check (kind in ('a', 'b'))` on one column makes a union; anything cleverer stays the column's own type. */
async function readAllowedValues(client: pg.ClientBase) {
  const { rows } = await client.query<{ schema: string; table: string; column: string; definition: string }>(`
    select n.nspname as schema, c.relname as table, a.attname as column, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and cardinality(k.conkey) = 1`)
  return new Map(
    rows.flatMap((row) => {
      const values = valuesOf(row.definition)
      return values ? [[`${row.schema}.${row.table}.${row.column}`, values] as const] : []
    }),
  )
}

function valuesOf(definition: string): string | undefined {
  const list = /^CHECK \(\(\(?[\w"]+\)?(?:::text)? = ANY \(\(?ARRAY\[(.+)\](?:\)::text\[\])?\)\)\)$/.exec(
    definition,
  )?.[1]
  if (list === undefined) return undefined
  if (/^-?\d+(, -?\d+)*$/.test(list)) return list.replaceAll(', ', ' | ')
  const literal = /'((?:[^']|'')*)'::(?:text|character varying)/g
  if (list.replace(literal, '').replaceAll(/[,\s]/g, '') !== '') return undefined
  return [...list.matchAll(literal)].map(([, value = '']) => quote(value.replaceAll("''", "'"))).join(' | ')
}

function groupByTable(columns: Column[], allowed: Map<string, string>): PrintedTable[] {
  const tables = new Map<string, PrintedTable>()
  for (const column of columns) {
    const key = `${toCamel(column.schema)}.${toCamel(column.table)}`
    const type = pascal(toCamel(column.schema)) + pascal(toCamel(column.table))
    const table = tables.get(key) ?? { key, type, columns: [] }
    tables.set(key, table)
    const values = allowed.get(`${column.schema}.${column.table}.${column.column}`)
    table.columns.push({ name: toCamel(column.column), type: columnType(column, values) })
  }
  return [...tables.values()]
}

function columnType(column: Column, allowed: string | undefined) {
  const { read, write } = valueType(column, allowed)
  if (column.isView) return `ColumnType<${orNull(read)}, never, never>`
  const [select, put] = column.isNullable ? [orNull(read), orNull(write)] : [read, write]
  if (column.isGenerated) return `GeneratedAlways<${select}>`
  // What may be null may also be left out of an insert; Kysely knows that without being told.
  const isOptional = column.hasDefault && !column.isNullable
  if (select === put) return isOptional ? `Generated<${select}>` : select
  return `ColumnType<${select}, ${isOptional ? `${put} | undefined` : put}, ${put}>`
}

type ValueType = { read: string; write: string }

function valueType(column: Column, allowed: string | undefined): ValueType {
  const union = allowed ?? column.labels?.map(quote).join(' | ')
  const base = union ? same(union) : (types[column.typeName] ?? same('string'))
  if (!column.isArray) return base
  // pg has no parser for arrays of types it does not know: they arrive as PostgreSQL writes them.
  if (column.labels) return same('string')
  if (column.typeName === 'numeric') return { read: 'number[]', write: '(string | number)[]' }
  return { read: arrayOf(base.read), write: arrayOf(base.write) }
}

const same = (type: string): ValueType => ({ read: type, write: type })

/** As `pg` reads them with our parsers; whatever is not named here is read and written as text. */
const types: Record<string, ValueType> = {
  bool: same('boolean'),
  bytea: same('Buffer'),
  float4: same('number'),
  float8: same('number'),
  int2: same('number'),
  int4: same('number'),
  // Beyond 2^53 a JavaScript number would lie.
  int8: { read: 'string', write: 'string | number' },
  interval: { read: 'unknown', write: 'string' },
  // Written as text, because pg would make a PostgreSQL array of a JavaScript one.
  json: { read: 'unknown', write: 'string' },
  jsonb: { read: 'unknown', write: 'string' },
  numeric: { read: 'string', write: 'string | number' },
  timestamp: { read: 'Date', write: 'Date | string' },
  timestamptz: { read: 'Date', write: 'Date | string' },
}

function orNull(type: string) {
  return type === 'unknown' ? type : `${type} | null`
}

function arrayOf(type: string) {
  return type.includes(' ') ? `(${type})[]` : `${type}[]`
}

function quote(text: string) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

class Names extends CamelCasePlugin {
  toCamel(name: string) {
    const camel = this.camelCase(name)
    if (this.snakeCase(camel) !== name) {
      throw new Error(
        `${name} has no camelCase name that leads back to it: begin each word of a name with a letter`,
      )
    }
    return camel
  }
}

const names = new Names()
const toCamel = (name: string) => names.toCamel(name)

function pascal(name: string) {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
