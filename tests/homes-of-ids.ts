/** Where an id in an address is looked for, by the noun before it. */
export const homesOfIds: Readonly<Record<string, { table: string; column: string }>> = {
  feedback: { table: 'listening.feedback', column: 'feedback_id' },
  cases: { table: 'improvement.case', column: 'case_id' },
  reviews: { table: 'moderation.review', column: 'review_id' },
  asks: { table: 'listening.ask', column: 'ask_id' },
  uploads: { table: 'listening.upload', column: 'upload_id' },
  services: { table: 'catalogue.service', column: 'service_id' },
  units: { table: 'identity.unit', column: 'unit_id' },
  people: { table: 'identity.staff', column: 'staff_id' },
  messages: { table: 'messaging.message', column: 'message_id' },
  'test-messages': { table: 'messaging.message', column: 'message_id' },
  batches: { table: 'listening.service_event_batch', column: 'batch_id' },
  imports: { table: 'catalogue.import', column: 'import_id' },
  linkings: { table: 'catalogue.unit_linking', column: 'unit_linking_id' },
}
