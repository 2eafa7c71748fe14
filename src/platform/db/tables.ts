// Written by code from the migrated database: change the migration, not this file.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface Tables {
  'catalogue.assurance': CatalogueAssurance
  'catalogue.channel': CatalogueChannel
  'catalogue.channelAddress': CatalogueChannelAddress
  'catalogue.connection': CatalogueConnection
  'catalogue.cost': CatalogueCost
  'catalogue.import': CatalogueImport
  'catalogue.importFault': CatalogueImportFault
  'catalogue.importMove': CatalogueImportMove
  'catalogue.importSource': CatalogueImportSource
  'catalogue.listedOrganisation': CatalogueListedOrganisation
  'catalogue.locationUnit': CatalogueLocationUnit
  'catalogue.processingTime': CatalogueProcessingTime
  'catalogue.producer': CatalogueProducer
  'catalogue.responsibility': CatalogueResponsibility
  'catalogue.service': CatalogueService
  'catalogue.serviceCode': CatalogueServiceCode
  'catalogue.serviceDescription': CatalogueServiceDescription
  'catalogue.serviceDetail': CatalogueServiceDetail
  'catalogue.serviceHeading': CatalogueServiceHeading
  'catalogue.serviceListing': CatalogueServiceListing
  'catalogue.serviceOwnCode': CatalogueServiceOwnCode
  'catalogue.serviceOwnSensitivity': CatalogueServiceOwnSensitivity
  'catalogue.serviceOwnUnit': CatalogueServiceOwnUnit
  'catalogue.servicePublication': CatalogueServicePublication
  'catalogue.serviceResponsible': CatalogueServiceResponsible
  'catalogue.serviceSearch': CatalogueServiceSearch
  'catalogue.serviceSearchGram': CatalogueServiceSearchGram
  'catalogue.serviceSearchTerm': CatalogueServiceSearchTerm
  'catalogue.serviceSegment': CatalogueServiceSegment
  'catalogue.serviceWording': CatalogueServiceWording
  'catalogue.sourceRecord': CatalogueSourceRecord
  'catalogue.unitLinking': CatalogueUnitLinking
  'catalogue.unitLinkingLine': CatalogueUnitLinkingLine
  'identity.apiKey': IdentityApiKey
  'identity.brand': IdentityBrand
  'identity.groupRole': IdentityGroupRole
  'identity.identityProvider': IdentityIdentityProvider
  'identity.organisation': IdentityOrganisation
  'identity.roleAssignment': IdentityRoleAssignment
  'identity.session': IdentitySession
  'identity.signInLink': IdentitySignInLink
  'identity.staff': IdentityStaff
  'identity.statement': IdentityStatement
  'identity.substitution': IdentitySubstitution
  'identity.unit': IdentityUnit
  'improvement.case': ImprovementCase
  'improvement.caseClosure': ImprovementCaseClosure
  'improvement.caseFeedback': ImprovementCaseFeedback
  'improvement.caseOwnership': ImprovementCaseOwnership
  'improvement.caseQuote': ImprovementCaseQuote
  'improvement.measurement': ImprovementMeasurement
  'improvement.telling': ImprovementTelling
  'listening.answer': ListeningAnswer
  'listening.ask': ListeningAsk
  'listening.askService': ListeningAskService
  'listening.askUnit': ListeningAskUnit
  'listening.askVersion': ListeningAskVersion
  'listening.assignment': ListeningAssignment
  'listening.backgroundAnswer': ListeningBackgroundAnswer
  'listening.declinedWish': ListeningDeclinedWish
  'listening.difficulty': ListeningDifficulty
  'listening.feedback': ListeningFeedback
  'listening.healthConsent': ListeningHealthConsent
  'listening.invitation': ListeningInvitation
  'listening.invitationOpening': ListeningInvitationOpening
  'listening.invitationRefusal': ListeningInvitationRefusal
  'listening.invitationWithdrawal': ListeningInvitationWithdrawal
  'listening.question': ListeningQuestion
  'listening.questionAnswer': ListeningQuestionAnswer
  'listening.reminder': ListeningReminder
  'listening.reply': ListeningReply
  'listening.scoreCounting': ListeningScoreCounting
  'listening.scoreDay': ListeningScoreDay
  'listening.serviceEvent': ListeningServiceEvent
  'listening.serviceEventBatch': ListeningServiceEventBatch
  'listening.upload': ListeningUpload
  'listening.uploadFault': ListeningUploadFault
  'messaging.budget': MessagingBudget
  'messaging.budgetWarning': MessagingBudgetWarning
  'messaging.costRelease': MessagingCostRelease
  'messaging.earlyReceipt': MessagingEarlyReceipt
  'messaging.gateway': MessagingGateway
  'messaging.gatewayState': MessagingGatewayState
  'messaging.greetingDay': MessagingGreetingDay
  'messaging.inboundText': MessagingInboundText
  'messaging.message': MessagingMessage
  'messaging.messageAttempt': MessagingMessageAttempt
  'messaging.messagePart': MessagingMessagePart
  'messaging.messageReceipt': MessagingMessageReceipt
  'messaging.messageResult': MessagingMessageResult
  'messaging.monthCost': MessagingMonthCost
  'messaging.outboxMessage': MessagingOutboxMessage
  'messaging.senderId': MessagingSenderId
  'messaging.senderNumber': MessagingSenderNumber
  'messaging.tellingRefusal': MessagingTellingRefusal
  'messaging.template': MessagingTemplate
  'messaging.templateFault': MessagingTemplateFault
  'messaging.textPrice': MessagingTextPrice
  'messaging.uncertaintyDecision': MessagingUncertaintyDecision
  'messaging.waitingMessage': MessagingWaitingMessage
  'moderation.release': ModerationRelease
  'moderation.review': ModerationReview
  'moderation.withholding': ModerationWithholding
  'platform.event': PlatformEvent
  'platform.eventSeal': PlatformEventSeal
  'platform.installation': PlatformInstallation
  'platform.migration': PlatformMigration
  'platform.reactionPlace': PlatformReactionPlace
  'platform.usedForm': PlatformUsedForm
  'voices.consent': VoicesConsent
  'voices.contact': VoicesContact
  'voices.contactClaim': VoicesContactClaim
  'voices.contactReading': VoicesContactReading
  'voices.erasure': VoicesErasure
  'voices.optOut': VoicesOptOut
  'voices.speaker': VoicesSpeaker
}

export interface CatalogueAssurance {
  organisationId: string
  assuranceId: string
  serviceId: string
  assuredBy: string | null
  assuredAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueChannel {
  organisationId: string
  channelId: string
  kind: 'electronic' | 'web_page' | 'phone' | 'printable_form' | 'service_location'
  listedOrganisationId: string | null
  names: ColumnType<unknown, string, string>
  alternativeNames: ColumnType<unknown, string | undefined, string>
  shownByAlternativeName: Generated<string[]>
  summaries: ColumnType<unknown, string | undefined, string>
  descriptions: ColumnType<unknown, string | undefined, string>
  languages: Generated<string[]>
  areaKind: 'nationwide' | 'nationwide_except_aland' | 'limited' | null
  areas: ColumnType<unknown, string | undefined, string>
  contact: ColumnType<unknown, string | undefined, string>
  openingHours: ColumnType<unknown, string | undefined, string>
  attachments: ColumnType<unknown, string | undefined, string>
  webAccessibility: ColumnType<unknown, string | undefined, string>
  requiresAuthentication: boolean | null
  signatureCount: number | null
  formIdentifiers: ColumnType<unknown, string | undefined, string>
  archivedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface CatalogueChannelAddress {
  organisationId: string
  channelId: string
  position: number
  purpose: 'visit' | 'post' | 'delivery'
  shape: 'street' | 'post_office_box' | 'other' | 'abroad'
  streets: ColumnType<unknown, string | undefined, string>
  streetNumber: string | null
  postOfficeBoxes: ColumnType<unknown, string | undefined, string>
  postalCode: string | null
  postOffices: ColumnType<unknown, string | undefined, string>
  municipalityCode: string | null
  country: string | null
  notes: ColumnType<unknown, string | undefined, string>
  latitude: number | null
  longitude: number | null
  entrances: ColumnType<unknown, string | undefined, string>
}

export interface CatalogueConnection {
  organisationId: string
  serviceId: string
  channelId: string
  position: number
  charge: 'free' | 'chargeable' | null
  chargeNotes: ColumnType<unknown, string | undefined, string>
  descriptions: ColumnType<unknown, string | undefined, string>
  openingHours: ColumnType<unknown, string | undefined, string>
  contact: ColumnType<unknown, string | undefined, string>
}

export interface CatalogueCost {
  organisationId: string
  serviceId: string
  position: number
  amountCents: ColumnType<string | null, string | number | null, string | number | null>
  mostCents: ColumnType<string | null, string | number | null, string | number | null>
  unit: Generated<'time' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'item'>
  words: ColumnType<unknown, string, string>
  fromOn: string | null
  untilOn: string | null
}

export interface CatalogueImport {
  organisationId: string
  importId: string
  source: 'file' | 'v11' | 'v12'
  fileName: string | null
  fileKey: string | null
  sinceAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  whole: boolean
  unitId: string
  requestedBy: string | null
  requestedAt: ColumnType<Date, Date | string, Date | string>
  recordsTotal: Generated<number>
  recordsRead: Generated<number>
  recordsAdded: Generated<number>
  recordsChanged: Generated<number>
  recordsUnchanged: Generated<number>
  recordsArchived: Generated<number>
  recordsFailed: Generated<number>
  refusal: string | null
  finishedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  servicesMoved: Generated<number>
  servicesMarked: Generated<number>
}

export interface CatalogueImportFault {
  organisationId: string
  importId: string
  position: number
  kind: 'organisation' | 'channel' | 'service'
  sourceId: string
  name: Generated<string>
  field: string
  reason: string
  leftOut: boolean
}

export interface CatalogueImportMove {
  organisationId: string
  importId: string
  serviceId: string
  fromUnitId: string
  toUnitId: string
}

export interface CatalogueImportSource {
  organisationId: string
  version: 'v11' | 'v12'
  address: string
  sourceOrganisationId: string
  apiKeyEncrypted: string | null
  chosenAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueListedOrganisation {
  organisationId: string
  listedOrganisationId: string
  parentId: string | null
  kind: 'municipality' | 'joint_authority' | 'wellbeing_county' | 'region' | 'state' | 'firm' | 'association' | 'other'
  businessId: string | null
  oid: string | null
  names: ColumnType<unknown, string, string>
  descriptions: ColumnType<unknown, string | undefined, string>
  contact: ColumnType<unknown, string | undefined, string>
  unitId: string | null
  archivedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface CatalogueLocationUnit {
  organisationId: string
  channelId: string
  unitId: string
  linkedAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueProcessingTime {
  organisationId: string
  serviceId: string
  usualDays: number
  mostDays: number | null
  workingDays: Generated<boolean>
}

export interface CatalogueProducer {
  organisationId: string
  serviceId: string
  position: number
  kind: 'self_produced' | 'procured' | 'other'
  listedOrganisationId: string | null
  names: ColumnType<unknown, string | undefined, string>
  notes: ColumnType<unknown, string | undefined, string>
}

export interface CatalogueResponsibility {
  organisationId: string
  serviceId: string
  listedOrganisationId: string
  main: boolean
}

export interface CatalogueService {
  organisationId: string
  serviceId: string
  key: string
  unitId: string
  names: ColumnType<unknown, string, string>
  summaries: ColumnType<unknown, string, string>
  sensitive: Generated<boolean>
  enteredAt: ColumnType<Date, Date | string, Date | string>
  archivedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface CatalogueServiceCode {
  organisationId: string
  serviceId: string
  list: 'service_class' | 'target_group' | 'life_event' | 'industrial_class'
  code: string
}

export interface CatalogueServiceDescription {
  organisationId: string
  serviceId: string
  kind: 'service' | 'permit' | 'qualification'
  names: ColumnType<unknown, string, string>
  summaries: ColumnType<unknown, string, string>
  alternativeNames: ColumnType<unknown, string | undefined, string>
  descriptions: ColumnType<unknown, string | undefined, string>
  userInstructions: ColumnType<unknown, string | undefined, string>
  requirements: ColumnType<unknown, string | undefined, string>
  deadlines: ColumnType<unknown, string | undefined, string>
  processingTimes: ColumnType<unknown, string | undefined, string>
  validityTimes: ColumnType<unknown, string | undefined, string>
  charge: 'free' | 'chargeable' | null
  chargeNotes: ColumnType<unknown, string | undefined, string>
  funding: 'public' | 'market' | null
  keywords: ColumnType<unknown, string | undefined, string>
  concepts: ColumnType<unknown, string | undefined, string>
  legislation: ColumnType<unknown, string | undefined, string>
  languages: Generated<string[]>
  areaKind: 'nationwide' | 'nationwide_except_aland' | 'limited' | null
  areas: ColumnType<unknown, string | undefined, string>
  vouchersInUse: Generated<boolean>
  vouchers: ColumnType<unknown, string | undefined, string>
}

export interface CatalogueServiceDetail {
  organisationId: string
  serviceId: string
  kind: 'eligibility' | 'document' | 'before' | 'output'
  position: number
  words: ColumnType<unknown, string, string>
  minimumAge: number | null
  maximumAge: number | null
  beforeServiceId: string | null
}

export interface CatalogueServiceHeading {
  organisationId: string
  language: 'fi' | 'sv' | 'en'
  heading: string
  services: number
}

export interface CatalogueServiceListing {
  organisationId: string
  language: 'fi' | 'sv' | 'en'
  heading: string
  serviceId: string
  name: string
}

export interface CatalogueServiceOwnCode {
  organisationId: string
  serviceId: string
  list: 'service_class' | 'target_group' | 'life_event'
  code: string
  added: boolean
}

export interface CatalogueServiceOwnSensitivity {
  organisationId: string
  serviceId: string
  chosenAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueServiceOwnUnit {
  organisationId: string
  serviceId: string
  chosenAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueServicePublication {
  organisationId: string
  serviceId: string
  publishedBy: string | null
  publishedAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueServiceResponsible {
  organisationId: string
  serviceId: string
  staffId: string
  namedAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueServiceSearch {
  organisationId: string
  serviceId: string
  contentHash: Buffer
  indexedAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueServiceSearchGram {
  organisationId: string
  gram: string
  term: string
}

export interface CatalogueServiceSearchTerm {
  organisationId: string
  term: string
  serviceId: string
  weight: number
  field: 'name' | 'keyword' | 'summary' | 'channel' | 'code' | 'description'
  word: string
}

export interface CatalogueServiceSegment {
  organisationId: string
  serviceId: string
  segment: string
}

export interface CatalogueServiceWording {
  organisationId: string
  serviceId: string
  names: ColumnType<unknown, string | undefined, string>
  summaries: ColumnType<unknown, string | undefined, string>
  wordedAt: ColumnType<Date, Date | string, Date | string>
}

export interface CatalogueSourceRecord {
  organisationId: string
  kind: 'organisation' | 'channel' | 'service'
  sourceId: string
  serviceId: string | null
  channelId: string | null
  listedOrganisationId: string | null
  contentHash: Buffer
  modifiedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  seenAt: ColumnType<Date, Date | string, Date | string>
  seenImportId: string
}

export interface CatalogueUnitLinking {
  organisationId: string
  unitLinkingId: string
  servicesMoved: number
  linkedAt: ColumnType<Date, Date | string, Date | string>
  undoesId: string | null
}

export interface CatalogueUnitLinkingLine {
  organisationId: string
  unitLinkingId: string
  position: number
  listedOrganisationId: string | null
  channelId: string | null
  fromUnitId: string | null
  unitId: string | null
}

export interface IdentityApiKey {
  organisationId: string
  apiKeyId: string
  name: string
  keyHash: Buffer
  madeBy: string
  madeAt: ColumnType<Date, Date | string, Date | string>
  revokedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface IdentityBrand {
  organisationId: string
  colour: string
  accent: string
  chosenAt: ColumnType<Date, Date | string, Date | string>
}

export interface IdentityGroupRole {
  organisationId: string
  groupRoleId: string
  groupName: string
  role: 'administrator' | 'developer' | 'frontline' | 'director' | 'viewer' | 'data_protection'
  unitId: string | null
}

export interface IdentityIdentityProvider {
  organisationId: string
  issuer: string
  clientId: string
  clientSecretEncrypted: string
  groupsClaim: Generated<string>
  scopes: Generated<string[]>
  connectedAt: ColumnType<Date, Date | string, Date | string>
}

export interface IdentityOrganisation {
  organisationId: string
  slug: string
  kind: 'municipality' | 'joint_authority' | 'wellbeing_county'
  code: string | null
  names: ColumnType<unknown, string, string>
  languages: string[]
  requiredLanguages: string[]
  invented: Generated<boolean>
  logoKey: string | null
  logoType: string | null
  foundedAt: ColumnType<Date, Date | string, Date | string>
}

export interface IdentityRoleAssignment {
  organisationId: string
  roleAssignmentId: string
  staffId: string
  role: 'administrator' | 'developer' | 'frontline' | 'director' | 'viewer' | 'data_protection'
  unitId: string | null
  serviceId: string | null
  fromOn: string
  untilOn: string | null
  fromGroup: string | null
  assignedAt: ColumnType<Date, Date | string, Date | string>
}

export interface IdentitySession {
  organisationId: string
  sessionId: string
  tokenHash: Buffer
  staffId: string
  beganAt: ColumnType<Date, Date | string, Date | string>
  expiresAt: ColumnType<Date, Date | string, Date | string>
  idTokenEncrypted: string | null
}

export interface IdentitySignInLink {
  organisationId: string
  signInLinkId: string
  codeHash: Buffer
  staffId: string
  madeAt: ColumnType<Date, Date | string, Date | string>
  expiresAt: ColumnType<Date, Date | string, Date | string>
  usedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface IdentityStaff {
  organisationId: string
  staffId: string
  name: string
  email: string
  subject: string | null
  language: Generated<string>
  joinedAt: ColumnType<Date, Date | string, Date | string>
  leftOn: string | null
}

export interface IdentityStatement {
  organisationId: string
  kind: 'privacy' | 'accessibility'
  words: ColumnType<unknown, string, string>
  writtenAt: ColumnType<Date, Date | string, Date | string>
}

export interface IdentitySubstitution {
  organisationId: string
  substitutionId: string
  absentId: string
  substituteId: string
  fromOn: string
  untilOn: string
}

export interface IdentityUnit {
  organisationId: string
  unitId: string
  parentUnitId: string | null
  kind: 'sector' | 'unit'
  key: string
  names: ColumnType<unknown, string, string>
  closedOn: string | null
}

export interface ImprovementCase {
  organisationId: string
  caseId: string
  title: string
  goal: string
  serviceId: string | null
  openedBy: string
  openedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ImprovementCaseClosure {
  organisationId: string
  caseId: string
  heard: ColumnType<unknown, string, string>
  did: ColumnType<unknown, string, string>
  measurementId: string | null
  measuredOn: string | null
  closedBy: string
  closedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ImprovementCaseFeedback {
  organisationId: string
  caseId: string
  feedbackId: string
  gatheredBy: string
  gatheredAt: ColumnType<Date, Date | string, Date | string>
}

export interface ImprovementCaseOwnership {
  organisationId: string
  caseOwnershipId: string
  caseId: string
  staffId: string
  givenBy: string
  givenAt: ColumnType<Date, Date | string, Date | string>
}

export interface ImprovementCaseQuote {
  organisationId: string
  caseId: string
  feedbackId: string
  reviewId: string
  askedBy: string
  askedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ImprovementMeasurement {
  organisationId: string
  measurementId: string
  caseId: string
  serviceId: string
  beforeFromOn: string
  beforeUntilOn: string
  afterFromOn: string
  afterUntilOn: string
  beforeGood: number
  beforeCount: number
  beforeDetractors: number
  afterGood: number
  afterCount: number
  afterDetractors: number
  measuredBy: string
  measuredAt: ColumnType<Date, Date | string, Date | string>
  scale: Generated<'recommendation' | 'satisfaction' | 'ease' | 'experience'>
  beforeLayers: ColumnType<unknown, string | null, string | null>
  afterLayers: ColumnType<unknown, string | null, string | null>
}

export interface ImprovementTelling {
  organisationId: string
  tellingId: string
  caseId: string
  speakerId: string
  toldAt: ColumnType<Date, Date | string, Date | string>
  byMessage: boolean
}

export interface ListeningAnswer {
  organisationId: string
  answerId: string
  invitationId: string
  askId: string
  version: number
  serviceId: string
  unitId: string | null
  speakerId: string | null
  channel: 'link' | 'sms'
  language: string
  score: number
  answeredAt: ColumnType<Date, Date | string, Date | string>
  scale: Generated<string>
  weight: number
}

export interface ListeningAsk {
  organisationId: string
  askId: string
  serviceId: string
  delayKind: 'next_day' | 'hours'
  delayHours: number
  windowFromHour: number
  windowToHour: number
  weekdays: number[]
  onHolidays: Generated<boolean>
  capDays: Generated<number>
  excludesMinors: Generated<boolean>
  openedAt: ColumnType<Date, Date | string, Date | string>
  closedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  channels: Generated<string[]>
  visitTypes: Generated<string[]>
  segments: Generated<string[]>
  sharePercent: Generated<number>
  excludesProtected: Generated<boolean>
  excludesSeveralNumbers: Generated<boolean>
  excludesGuardians: Generated<boolean>
  excludedSegments: Generated<string[]>
  reminderDays: number | null
}

export interface ListeningAskService {
  organisationId: string
  askId: string
  serviceId: string
}

export interface ListeningAskUnit {
  organisationId: string
  askId: string
  unitId: string
}

export interface ListeningAskVersion {
  organisationId: string
  askId: string
  version: number
  question: ColumnType<unknown, string, string>
  followUp: ColumnType<unknown, string, string>
  invitation: ColumnType<unknown, string, string>
  writtenBy: string | null
  writtenAt: ColumnType<Date, Date | string, Date | string>
  scale: Generated<'recommendation' | 'satisfaction' | 'ease' | 'experience'>
  labels: ColumnType<unknown, string | undefined, string>
  followUps: ColumnType<unknown, string | undefined, string>
  background: Generated<string[]>
}

export interface ListeningAssignment {
  organisationId: string
  feedbackId: string
  staffId: string
  assignedBy: string
  assignedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningBackgroundAnswer {
  organisationId: string
  answerId: string
  kind: 'age_group' | 'gender' | 'language' | 'postal_code'
  value: string
}

export interface ListeningDeclinedWish {
  organisationId: string
  answerId: string
  declinedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningDifficulty {
  organisationId: string
  answerId: string
  kind: 'moving' | 'digital' | 'none'
}

export interface ListeningFeedback {
  organisationId: string
  feedbackId: string
  speakerId: string
  answerId: string | null
  continuesId: string | null
  serviceId: string | null
  unitId: string | null
  channel: 'web' | 'link' | 'sms' | 'staff'
  language: string
  words: string | null
  receivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningHealthConsent {
  organisationId: string
  answerId: string
  words: string
  language: string
  givenAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningInvitation {
  organisationId: string
  invitationId: string
  serviceEventId: string | null
  askId: string
  version: number
  serviceId: string
  unitId: string | null
  contactId: string
  codeHash: Buffer
  language: string
  plannedAt: ColumnType<Date, Date | string, Date | string>
  sendAt: ColumnType<Date, Date | string, Date | string>
  weight: Generated<number>
}

export interface ListeningInvitationOpening {
  organisationId: string
  invitationId: string
  openedOn: string
}

export interface ListeningInvitationRefusal {
  organisationId: string
  serviceEventId: string
  askId: string | null
  serviceId: string
  reason: 'not_sampled' | 'opted_out' | 'asked_recently' | 'visited_again' | 'protected_address' | 'several_phone_numbers' | 'guardian_number' | 'excluded_segment' | 'minor' | 'sensitive_service' | 'no_contact' | 'bad_number' | 'no_ask' | 'not_followed' | 'ask_closed' | 'over_budget'
  refusedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningInvitationWithdrawal {
  organisationId: string
  invitationId: string
  reason: 'opted_out_since' | 'erased' | 'undeliverable' | 'ask_closed'
  withdrawnAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningQuestion {
  organisationId: string
  askId: string
  version: number
  questionId: string
  place: number
  kind: 'recommendation' | 'satisfaction' | 'ease' | 'experience' | 'single_choice' | 'multiple_choice' | 'text'
  words: ColumnType<unknown, string, string>
  labels: ColumnType<unknown, string | undefined, string>
  fromScore: number | null
  toScore: number | null
}

export interface ListeningQuestionAnswer {
  organisationId: string
  answerId: string
  questionId: string
  askId: string
  version: number
  kind: string
  score: number | null
  choices: number[] | null
  feedbackId: string | null
  answeredAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningReminder {
  organisationId: string
  invitationId: string
  codeEncrypted: string | null
  sendAt: ColumnType<Date, Date | string, Date | string>
  decidedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  refusal: 'answered' | 'opted_out' | 'ask_closed' | 'turned_off' | 'withdrawn' | 'not_sent' | 'asked_recently' | 'erased' | 'over_budget' | null
}

export interface ListeningReply {
  organisationId: string
  replyId: string
  feedbackId: string
  words: string | null
  language: string
  repliedBy: string
  repliedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningScoreCounting {
  organisationId: string
  untilOn: string
}

export interface ListeningScoreDay {
  organisationId: string
  serviceId: string
  answeredOn: string
  scale: string
  weight: number
  counts: number[]
}

export interface ListeningServiceEvent {
  organisationId: string
  serviceEventId: string
  batchId: string
  source: string
  sourceKey: string
  serviceId: string
  unitId: string | null
  happenedAt: ColumnType<Date, Date | string, Date | string>
  language: string | null
  receivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningServiceEventBatch {
  organisationId: string
  batchId: string
  personsEncrypted: string | null
  decided: Generated<number>
  receivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ListeningUpload {
  organisationId: string
  uploadId: string
  source: string
  serviceKey: string | null
  fileName: string
  fileKey: string | null
  uploadedBy: string
  uploadedAt: ColumnType<Date, Date | string, Date | string>
  rowsRead: Generated<number>
  rowsTaken: Generated<number>
  rowsRepeated: Generated<number>
  rowsRefused: Generated<number>
  refusal: string | null
  refusalDetail: string | null
  finishedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  rowsUnreachable: Generated<number>
}

export interface ListeningUploadFault {
  organisationId: string
  uploadId: string
  rowNumber: number
  columnName: Generated<string>
  reason: string
}

export interface MessagingBudget {
  organisationId: string
  scope: 'all' | 'ask' | 'tell'
  monthCents: number
  setAt: ColumnType<Date, Date | string, Date | string>
  setBy: string
}

export interface MessagingBudgetWarning {
  organisationId: string
  scope: 'all' | 'ask' | 'tell'
  monthOn: string
  percent: 80 | 100
  monthCents: number
  budgetWarningId: string
  warnedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingCostRelease {
  organisationId: string
  messageId: string
  releasedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingEarlyReceipt {
  organisationId: string
  gatewayReference: string
  kind: 'sent' | 'delivered' | 'failed'
  receivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingGateway {
  organisationId: string
  channel: 'sms' | 'email'
  kind: 'outbox' | 'http' | 'smtp' | 'smpp'
  sender: string
  settingsEncrypted: string
  connectedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingGatewayState {
  organisationId: string
  channel: 'sms' | 'email'
  line: 'connecting' | 'connected' | 'waiting' | null
  sinceAt: ColumnType<Date, Date | string, Date | string>
  fault: string | null
  lastFault: string | null
  lastFaultAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  failures: Generated<number>
  retryAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface MessagingGreetingDay {
  organisationId: string
  dayOn: string
  planned: Generated<number>
  tooMany: Generated<number>
  overBudget: Generated<number>
}

export interface MessagingInboundText {
  organisationId: string
  inboundTextId: string
  gatewayReference: string
  contactId: string
  sentTo: string
  words: string | null
  receivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingMessage {
  organisationId: string
  messageId: string
  purpose: 'ask' | 'reminder' | 'tell' | 'reply' | 'confirmation' | 'test' | 'notice'
  channel: 'sms' | 'email'
  contactId: string
  language: string
  subject: string | null
  bodyEncrypted: string | null
  parts: number
  causeId: string
  plannedAt: ColumnType<Date, Date | string, Date | string>
  sendAt: ColumnType<Date, Date | string, Date | string>
  partPriceHundredths: number | null
  serviceId: string | null
}

export interface MessagingMessageAttempt {
  organisationId: string
  messageId: string
  attempt: number
  beganAt: ColumnType<Date, Date | string, Date | string>
  failedAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  reason: string | null
}

export interface MessagingMessagePart {
  organisationId: string
  messageId: string
  part: number
  gatewayReference: string
  receipt: 'sent' | 'delivered' | 'failed' | null
}

export interface MessagingMessageReceipt {
  organisationId: string
  messageId: string
  kind: 'sent' | 'delivered' | 'failed'
  receivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingMessageResult {
  organisationId: string
  messageId: string
  kind: 'sent' | 'failed' | 'uncertain' | 'refused'
  reason: string | null
  gatewayReference: string | null
  happenedAt: ColumnType<Date, Date | string, Date | string>
  attempt: number | null
  beganAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface MessagingMonthCost {
  organisationId: string
  monthOn: string
  purpose: string
  serviceId: string
  shard: number
  texts: number
  parts: number
  unpricedParts: number
  costHundredths: ColumnType<string, string | number, string | number>
}

export interface MessagingOutboxMessage {
  organisationId: string
  messageId: string
  recipientEncrypted: string
  sender: string
  arrivedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingSenderId {
  organisationId: string
  name: string
  status: 'none' | 'applied' | 'verified'
  statusOn: string | null
  setAt: ColumnType<Date, Date | string, Date | string>
  setBy: string
}

export interface MessagingSenderNumber {
  organisationId: string
  number: string
  setAt: ColumnType<Date, Date | string, Date | string>
  setBy: string
}

export interface MessagingTellingRefusal {
  organisationId: string
  causeId: string
  contactId: string
  reason: 'told_often' | 'over_budget'
  refusedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingTemplate {
  organisationId: string
  kind: string
  language: string
  words: string
  writtenAt: ColumnType<Date, Date | string, Date | string>
  writtenBy: string
}

export interface MessagingTemplateFault {
  organisationId: string
  kind: string
  language: string
  variable: string
  times: number
  lastAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingTextPrice {
  organisationId: string
  partPriceHundredths: number
  setAt: ColumnType<Date, Date | string, Date | string>
  setBy: string
}

export interface MessagingUncertaintyDecision {
  organisationId: string
  messageId: string
  attempt: number
  decision: 'send_again' | 'leave'
  decidedBy: string
  decidedAt: ColumnType<Date, Date | string, Date | string>
}

export interface MessagingWaitingMessage {
  organisationId: string
  messageId: string
  channel: 'sms' | 'email'
  dueAt: ColumnType<Date, Date | string, Date | string>
  begunAt: ColumnType<Date | null, Date | string | null, Date | string | null>
  tried: Generated<number>
}

export interface ModerationRelease {
  organisationId: string
  reviewId: string
  words: string
  releasedBy: string
  releasedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ModerationReview {
  organisationId: string
  reviewId: string
  words: string | null
  suggestedWords: string | null
  language: string
  serviceId: string | null
  askedBy: string | null
  askedAt: ColumnType<Date, Date | string, Date | string>
}

export interface ModerationWithholding {
  organisationId: string
  reviewId: string
  why: string
  withheldBy: string
  withheldAt: ColumnType<Date, Date | string, Date | string>
}

export interface PlatformEvent {
  organisationId: string
  eventId: string
  happenedAt: ColumnType<Date, Date | string, Date | string>
  name: string
  subjectId: string
  actorKind: 'staff' | 'resident' | 'machine' | 'system'
  actorId: string | null
  details: ColumnType<unknown, string | undefined, string>
}

export interface PlatformEventSeal {
  organisationId: string
  place: ColumnType<string, string | number, string | number>
  eventId: string
  hash: Buffer
  sealedAt: ColumnType<Date, Date | string, Date | string>
}

export interface PlatformInstallation {
  onlyOne: Generated<boolean>
  hashingFingerprint: string
}

export interface PlatformMigration {
  name: string
  kind: string
  digest: string
  appliedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface PlatformReactionPlace {
  organisationId: string
  reaction: string
  place: ColumnType<string, string | number | undefined, string | number>
}

export interface PlatformUsedForm {
  organisationId: string
  nonce: string
  usedAt: ColumnType<Date, Date | string, Date | string>
  location: string
}

export interface VoicesConsent {
  organisationId: string
  consentId: string
  speakerId: string
  contactId: string
  givenAt: ColumnType<Date, Date | string, Date | string>
  withdrawnAt: ColumnType<Date | null, Date | string | null, Date | string | null>
}

export interface VoicesContact {
  organisationId: string
  contactId: string
  channel: 'sms' | 'email'
  purpose: 'ask' | 'tell'
  addressEncrypted: string | null
  addressHash: Buffer | null
  takenAt: ColumnType<Date, Date | string, Date | string>
  keptUntilAt: ColumnType<Date, Date | string, Date | string>
}

export interface VoicesContactClaim {
  organisationId: string
  contactClaimId: string
  contactId: string
  speakerIds: string[]
  codeHash: Buffer
  claimedAt: ColumnType<Date, Date | string, Date | string>
  expiresAt: ColumnType<Date, Date | string, Date | string>
}

export interface VoicesContactReading {
  organisationId: string
  contactReadingId: string
  readAt: ColumnType<Date, Date | string, Date | string>
  readBy: string | null
  why: string
  contactIds: string[]
  channel: 'sms' | 'email'
  purposes: string[]
}

export interface VoicesErasure {
  organisationId: string
  erasureId: string
  speakerId: string
  erasedAt: ColumnType<Date, Date | string, Date | string>
  wordsKept: boolean
}

export interface VoicesOptOut {
  organisationId: string
  addressHash: Buffer
  purpose: 'ask' | 'reminder' | 'tell'
  optedOutAt: ColumnType<Date, Date | string, Date | string>
}

export interface VoicesSpeaker {
  organisationId: string
  speakerId: string
  returnCodeHash: Buffer | null
  returnCodeEncrypted: string | null
  language: string
  kind: Generated<'person' | 'firm' | 'association' | 'officer'>
  firstSpokeAt: ColumnType<Date, Date | string, Date | string>
}
