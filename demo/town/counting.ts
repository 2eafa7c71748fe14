import type pg from 'pg'

/**
 * PostgreSQL plans by what it has counted in its tables, and counts them by itself about once a minute: in real use hundreds of
 * times while half a year goes by, here not once. Every visit would be looked up as it was when there were none, in all of
 * them. So what has grown by a half since it was counted is counted anew, by the rule of PostgreSQL's own counting.
 */
export async function countGrownTables(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(`
    select format('%I.%I', schemaname, relname) as table from pg_stat_user_tables
    where n_mod_since_analyze > 50 and n_mod_since_analyze > n_live_tup / 3 and schemaname <> 'graphile_worker'
    order by 1`)
  if (rows.length > 0) await owner.query(`analyze ${rows.map(({ table }) => table).join(', ')}`)
}
