/**
 * Gateways as they are commonly spelled, to begin from. Each is like the service it is named after, by what that publishes
 * about its interface, and has not been tried against the service itself: its own instructions come first.
 */
export const presets = ['link_like', 'arena_like', 'twilio_like'] as const
export type Preset = (typeof presets)[number]

export function presetOf(text: string | undefined): Preset | undefined {
  return presets.find((preset) => preset === text)
}

/** The fields of the form that a preset fills. Words in capitals are to be replaced. */
export const presetForms: Record<Preset, Readonly<Record<string, string>>> = {
  link_like: {
    url: 'https://GATEWAY.example/sms/send',
    method: 'POST',
    contentType: 'json',
    headers: 'Authorization: Basic USER_AND_PASSWORD_IN_BASE64',
    body: [
      '{',
      '  "source": "{{from}}",',
      '  "destination": "{{to}}",',
      '  "userData": "{{text}}",',
      '  "platformId": "PLATFORM",',
      '  "platformPartnerId": "PARTNER",',
      '  "refId": "{{reference}}",',
      '  "useDeliveryReport": true',
      '}',
    ].join('\n'),
    gatewayIdPath: 'messageId',
    verdictPath: 'resultCode',
    verdictAccepted: '1005',
    inboundFrom: 'source',
    inboundTo: 'destination',
    inboundText: 'userData',
    inboundId: 'messageId',
    receiptReference: 'refId',
    receiptId: 'id',
    receiptState: 'resultCode',
    receiptStates:
      '1001 = delivered\n1002 = failed\n1003 = failed\n1004 = failed\n1006 = failed\n1000 = sent',
    secretKind: 'header',
    secretHeader: 'x-gateway-secret',
  },
  arena_like: {
    url: 'https://GATEWAY.example/messages',
    method: 'POST',
    contentType: 'json',
    headers: 'Authorization: Bearer KEY',
    body: [
      '{',
      '  "sender": "{{from}}",',
      '  "recipient": "{{to}}",',
      '  "message": "{{text}}",',
      '  "clientReference": "{{reference}}"',
      '}',
    ].join('\n'),
    gatewayIdPath: 'id',
    inboundFrom: 'sender',
    inboundTo: 'recipient',
    inboundText: 'message',
    inboundId: 'id',
    receiptReference: 'clientReference',
    receiptId: 'id',
    receiptState: 'status',
    receiptStates: 'DELIVERED = delivered\nFAILED = failed\nEXPIRED = failed\nSENT = sent',
    secretKind: 'header',
    secretHeader: 'x-gateway-secret',
  },
  twilio_like: {
    url: 'https://GATEWAY.example/Accounts/ACCOUNT/Messages.json',
    method: 'POST',
    contentType: 'form',
    headers: 'Authorization: Basic ACCOUNT_AND_TOKEN_IN_BASE64',
    body: 'To={{to}}&From={{from}}&Body={{text}}&StatusCallback=ADDRESS_OF_RECEIPTS',
    gatewayIdPath: 'sid',
    verdictPath: 'status',
    verdictAccepted: 'accepted\nscheduled\nqueued\nsending\nsent',
    inboundFrom: 'From',
    inboundTo: 'To',
    inboundText: 'Body',
    inboundId: 'MessageSid',
    receiptId: 'MessageSid',
    receiptState: 'MessageStatus',
    receiptStates:
      'delivered = delivered\nundelivered = failed\nfailed = failed\nsent = sent\nqueued = sent\nsending = sent',
    secretKind: 'signed_form',
    secretHeader: 'x-twilio-signature',
  },
}
