import type { Context } from '../../platform/context.ts'
import { inLanguage } from '../../platform/texts.ts'
import { Card, Details } from '../../ui/notices.tsx'
import {
  type ChannelKind,
  channelKinds,
  type ShownChannel,
  type ShownWay,
  shownNames,
} from './channel.model.ts'
import { writtenFor } from './contact.model.ts'
import { Hours } from './opening-hours.view.tsx'
import { AddressLines, ContactLines } from './service-page-contact.view.tsx'
import { pageTexts as texts } from './service-page.texts.ts'
import { wordsFor } from './service.model.ts'

/** The ways to a service, the same kind together: online first, since it is always open. */
export function Channels(props: { ctx: Context; channels: readonly ShownWay[] }) {
  const { ctx, channels } = props
  const { language } = ctx
  if (channels.length === 0) return null
  const byKind = Map.groupBy(channels, ({ kind }) => kind)
  return (
    <section>
      <h2>{texts.how[language]}</h2>
      {channelKinds
        .filter((kind) => byKind.has(kind))
        .map((kind) => (
          <Card>
            <h3 class="vk-card__title">{texts.kinds[kind][language]}</h3>
            {(byKind.get(kind) ?? []).map((channel) => (
              <ConnectedWay ctx={ctx} channel={channel} kind={kind} />
            ))}
          </Card>
        ))}
    </section>
  )
}

/** What is different for this service stands before what holds for the channel. */
function ConnectedWay(props: { ctx: Context; channel: ShownWay; kind: ChannelKind }) {
  const { ctx, channel } = props
  const { connection } = channel
  const note = wordsFor(connection.descriptions, ctx.language)
  const hours = connection.openingHours.length > 0 ? connection.openingHours : channel.openingHours
  return (
    <>
      <Way ctx={ctx} channel={{ ...channel, openingHours: hours }} level={4} />
      {note.text === '' ? null : <p {...note.attributes}>{note.text}</p>}
      <ContactLines ctx={ctx} contact={connection.contact} />
    </>
  )
}

/** One place, number, page or form. */
export function Way(props: { ctx: Context; channel: ShownChannel; level: 3 | 4 }) {
  const { ctx, channel, level } = props
  const { language } = ctx
  const name = wordsFor(shownNames(channel), language)
  const summary = wordsFor(channel.summaries, language)
  const links = channel.kind === 'electronic' || channel.kind === 'web_page'
  const [page] = links ? writtenFor(channel.contact.webPages, language) : []
  const heading = page ? (
    <a href={page.address} hreflang={page.language} {...name.attributes}>
      {name.text}
    </a>
  ) : (
    <span {...name.attributes}>{name.text}</span>
  )
  return (
    <div id={`channel-${channel.channelId}`}>
      {level === 3 ? <h3>{heading}</h3> : <h4>{heading}</h4>}
      {summary.text === '' ? null : <p {...summary.attributes}>{summary.text}</p>}
      {channel.requiresAuthentication ? <p class="vk-soft">{texts.signIn[language]}</p> : null}
      {channel.kind === 'printable_form' ? <FormLinks ctx={ctx} channel={channel} /> : null}
      {channel.addresses.map((address) => (
        <AddressLines ctx={ctx} address={address} />
      ))}
      {page ? (
        <ContactLines ctx={ctx} contact={{ ...channel.contact, webPages: [] }} />
      ) : (
        <ContactLines ctx={ctx} contact={channel.contact} />
      )}
      <Hours ctx={ctx} hours={channel.openingHours} />
      <Accessibility ctx={ctx} channel={channel} />
    </div>
  )
}

function FormLinks(props: { ctx: Context; channel: ShownChannel }) {
  const { ctx, channel } = props
  const { language } = ctx
  const identifier = inLanguage(channel.formIdentifiers, language).text
  return (
    <>
      {identifier === '' ? null : (
        <p class="vk-soft">
          {texts.form[language]} {identifier}
        </p>
      )}
      {writtenFor(channel.attachments, language).map((file) => (
        <p>
          <a href={file.address} hreflang={file.language}>
            {inLanguage(shownNames(channel), file.language).text}
            {file.name === '' ? '' : ` (${file.name})`}
          </a>
        </p>
      ))}
    </>
  )
}

/** The sentences of the accessibility register, for those who need to know before they leave home. */
function Accessibility(props: { ctx: Context; channel: ShownChannel }) {
  const { ctx, channel } = props
  const { language } = ctx
  const entrances = channel.addresses
    .flatMap((address) => address.entrances)
    .filter(({ groups }) => groups.some(({ sentences }) => sentences.length > 0))
  if (entrances.length === 0) return null
  return (
    <Details summary={texts.accessibility[language]}>
      {entrances.map(({ names, groups }) => {
        const entrance = wordsFor(names, language)
        return (
          <>
            {entrances.length > 1 ? (
              <p>
                <strong {...entrance.attributes}>{entrance.text}</strong>
              </p>
            ) : null}
            {groups.map((group) => {
              const title = wordsFor(group.names, language)
              return (
                <>
                  <p>
                    <strong {...title.attributes}>{title.text}</strong>
                  </p>
                  <ul>
                    {group.sentences.map((sentence) => {
                      const { text, attributes } = wordsFor(sentence, language)
                      return <li {...attributes}>{text}</li>
                    })}
                  </ul>
                </>
              )
            })}
          </>
        )
      })}
    </Details>
  )
}
