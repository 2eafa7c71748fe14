import type { AccessTable } from './access.ts'
import type { Context } from './context.ts'
import type { FileColumn, RoomHoldings } from './holding.ts'
import type { Job } from './jobs.ts'
import type { Line } from './lines.ts'
import type { PanelContribution } from './panels.ts'
import type { Reaction } from './reactions.ts'
import type { SealedColumn } from './secrets/sealed-column.ts'
import type { Text } from './texts.ts'
import type { ApiRoutes, PageRoutes } from './web/routes.ts'

/** What a room opens to app.ts, and nothing else of it is seen from there. */
export type Feature = {
  name: string
  access: AccessTable
  /** What its tables say of people: for the record of processing. */
  kept?: RoomHoldings
  /** Its encrypted columns, so that an old key can be let go. */
  sealed?: readonly SealedColumn[]
  /** Its columns that point to stored files. */
  files?: readonly FileColumn[]
  /** Pages under /{slug}/{language}: no sign-in, no cookie, no script. */
  resident?: (routes: PageRoutes) => void
  /** Pages under /{slug}: short addresses that fit in a text message. */
  short?: (routes: PageRoutes) => void
  /** Pages under /{slug}/staff, behind sign-in. */
  staff?: (routes: PageRoutes) => void
  /** Pages under /{slug}/staff that lead to signing in: before the guard. */
  signIn?: (routes: PageRoutes) => void
  /** JSON under /api/v1/{slug}. */
  api?: (routes: ApiRoutes) => void
  /** Pages under /dev, mounted outside production only. */
  development?: (routes: PageRoutes) => void
  jobs?: readonly Job[]
  lines?: readonly Line[]
  reactions?: readonly Reaction[]
  panels?: readonly PanelContribution[]
  navigation?: readonly NavigationEntry[]
}

/** A link across the top of the frame: `href` is relative to the audience's root, '' being its front page. */
export type NavigationEntry = {
  audience: 'resident' | 'staff'
  href: string
  label: Text
  /** Other addresses of the same room, on whose pages this link is marked, too. */
  also?: readonly string[]
  /** Where its deed is not allowed to a person, the link is not shown to them. */
  visible?: (ctx: Context) => boolean
}
