import { keysIn, tablesIn } from './catalogue.ts'
import type { DatabaseRule } from './rule.ts'

export const streamRule: DatabaseRule = {
  says: 'a schema is a room of the river (or platform), and foreign keys point upstream',
  breaches: {
    'a schema that is no room': 'create table planted.note (id uuid primary key)',
    'an arrow that points downstream': `
      create schema upstream; create schema downstream;
      create table downstream.case (id uuid primary key);
      create table upstream.answer (id uuid primary key, case_id uuid references downstream.case)`,
  },
  innocent: {
    'an arrow that points upstream': `
      create schema upstream; create schema downstream;
      create table upstream.answer (id uuid primary key);
      create table downstream.case (id uuid primary key, answer_id uuid references upstream.answer)`,
  },
  async check(client, { river }) {
    const order = ['platform', ...river]
    const schemas = [...new Set((await tablesIn(client)).map(({ schema }) => schema))]
    const arrows = (await keysIn(client)).filter(({ kind }) => kind === 'f')
    return [
      ...schemas
        .filter((schema) => !order.includes(schema))
        .map((path) => ({ path, why: 'is a schema of no room' })),
      ...arrows
        .filter(({ schema, toSchema }) => order.indexOf(toSchema ?? '') > order.indexOf(schema))
        .map(({ schema, table, name, toSchema }) => ({
          path: `${schema}.${table}`,
          why: `${name} points downstream, to ${toSchema}`,
        })),
    ]
  },
}
