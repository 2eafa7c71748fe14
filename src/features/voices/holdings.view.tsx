import { spacedCode } from '../../platform/secrets/secrets.ts'
import type { Language } from '../../platform/texts.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { Details } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import type { Channel } from './address.model.ts'
import { consentTextsOf } from './consent.texts.ts'
import { channelTexts } from './contact-reading.texts.ts'
import { correctionTexts } from './correction.texts.ts'
import { nameOf } from './correction.view.tsx'
import { givenTextsOf, holdingsTexts as texts, kindTexts, readTextsOf } from './holdings.texts.ts'
import type { SpeakerKind } from './speaker.model.ts'

export type HeldContact = {
  channel: Channel
  masked: string | undefined
  givenAt: Date
  withdrawnAt: Date | null
  keptUntilAt: Date
}

/** What is kept about the speaker besides the words, whole, so that nobody has to ask for it by letter. */
export function Holdings(props: {
  language: Language
  code: string
  correctionHref: string
  speaker: { language: string; kind: SpeakerKind; firstSpokeAt: Date }
  contacts: readonly HeldContact[]
  read: { readings: number; lastReadAt: Date | null }
}) {
  const { language, speaker, contacts, read } = props
  return (
    <Details summary={texts.summary[language]}>
      <p>{texts.words[language]}</p>
      <SummaryList
        rows={[
          { key: texts.code[language], value: spacedCode(props.code) },
          { key: texts.firstSpoke[language], value: formatDate(speaker.firstSpokeAt, language) },
          { key: texts.language[language], value: nameOf(speaker.language) },
          { key: texts.kind[language], value: kindTexts[speaker.kind][language] },
          ...(contacts.length === 0
            ? [{ key: texts.contact[language], value: texts.noContact[language] }]
            : contacts.map((contact) => ({
                key: channelTexts[contact.channel][language],
                value: aboutContact(contact, language),
              }))),
          {
            key: texts.readings[language],
            value:
              read.lastReadAt === null
                ? texts.neverRead[language]
                : readTextsOf.read[language](
                    formatNumber(read.readings, language),
                    formatDate(read.lastReadAt, language),
                  ),
          },
        ]}
      />
      <p>
        <a href={props.correctionHref}>{correctionTexts.link[language]}</a>
      </p>
    </Details>
  )
}

function aboutContact({ masked, givenAt, withdrawnAt, keptUntilAt }: HeldContact, language: Language) {
  return [
    masked ?? `${texts.emptied[language]}.`,
    givenTextsOf.given[language](formatDate(givenAt, language)),
    ...(withdrawnAt ? [givenTextsOf.withdrawn[language](formatDate(withdrawnAt, language))] : []),
    ...(masked ? [consentTextsOf.keptUntil[language](formatDate(keptUntilAt, language))] : []),
  ].join(' ')
}
