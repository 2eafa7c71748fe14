import { sql } from 'kysely'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Channel, ConnectedChannel } from './channel.model.ts'

const mostChannels = 500

/** The channels of one service, in the order of its source; those that are gone are left out. */
export async function listChannelsOfService(db: Read, serviceId: Id<'service'>): Promise<ConnectedChannel[]> {
  const { rows } = await sql<ConnectedChannel>`
    select ${columns}, json_build_object('charge', n.charge, 'chargeNotes', n.charge_notes, 'descriptions', n.descriptions,
      'openingHours', n.opening_hours, 'contact', n.contact) as connection
    from catalogue.connection n join catalogue.channel c using (organisation_id, channel_id)
    where n.service_id = ${serviceId} and c.archived_at is null
    order by n.position, c.channel_id limit ${mostChannels}`.execute(db)
  return rows
}

export async function findChannel(db: Read, channelId: Id<'channel'>): Promise<Channel | undefined> {
  const { rows } = await sql<Channel>`
    select ${columns} from catalogue.channel c where c.channel_id = ${channelId}`.execute(db)
  return rows[0]
}

const columns = sql`c.channel_id, c.kind, c.listed_organisation_id as organisation_id, c.names, c.alternative_names,
  c.shown_by_alternative_name, c.summaries, c.descriptions, c.languages, c.area_kind, c.areas, c.contact,
  c.opening_hours, c.attachments, c.web_accessibility, c.requires_authentication, c.signature_count,
  c.form_identifiers, c.archived_at, (
    select coalesce(json_agg(json_build_object('purpose', a.purpose, 'shape', a.shape, 'streets', a.streets,
      'streetNumber', a.street_number, 'postOfficeBoxes', a.post_office_boxes, 'postalCode', a.postal_code,
      'postOffices', a.post_offices, 'municipalityCode', a.municipality_code, 'country', a.country, 'notes', a.notes,
      'point', case when a.latitude is null then null
        else json_build_object('latitude', a.latitude, 'longitude', a.longitude) end,
      'entrances', a.entrances) order by a.position), '[]')
    from catalogue.channel_address a
    where a.organisation_id = c.organisation_id and a.channel_id = c.channel_id) as addresses`
