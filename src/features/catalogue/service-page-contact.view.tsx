import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Context } from '../../platform/context.ts'
import { inLanguage, type Words } from '../../platform/texts.ts'
import { type Contact, type Phone, type ShownAddress, writtenFor } from './contact.model.ts'
import { pageTexts as texts } from './service-page.texts.ts'
import { wordsFor } from './service.model.ts'

/** Numbers, addresses of e-mail and of pages, as they are written for readers of this language. */
export function ContactLines(props: { ctx: Context; contact: Contact; only?: 'phones' | 'pages' }) {
  const { ctx, contact, only } = props
  const { language } = ctx
  return (
    <>
      {only === 'pages' ? null : (
        <>
          {writtenFor(contact.phones, language).map((phone) => (
            <p>
              <PhoneLink phone={phone} />
              {phone.note === '' ? '' : `, ${phone.note}`}
              {phone.chargeNote === '' ? '' : ` (${phone.chargeNote})`}
            </p>
          ))}
          {only === 'phones'
            ? null
            : writtenFor(contact.emails, language).map(({ value }) => (
                <p>
                  {texts.email[language]}: <a href={`mailto:${value}`}>{value}</a>
                </p>
              ))}
        </>
      )}
      {only === 'phones'
        ? null
        : writtenFor(contact.webPages, language).map((page) => (
            <p>
              <a href={page.address} hreflang={page.language}>
                {page.name === '' ? page.address : page.name}
              </a>{' '}
              <span class="vk-soft">({texts.otherSite[language]})</span>
            </p>
          ))}
    </>
  )
}

function PhoneLink({ phone }: { phone: Phone }) {
  return <a href={`tel:${phone.number.replace(/\s/g, '')}`}>{asRead(phone.number)}</a>
}

/** 049 000 0110, as Finns say a mobile number; others as their country writes them. */
function asRead(number: string): string {
  const mobile = /^\+358(4\d|50)(\d{3})(\d{3,4})$/.exec(number.replace(/\s/g, ''))
  if (mobile) return `0${mobile[1]} ${mobile[2]} ${mobile[3]}`
  return parsePhoneNumberFromString(number, 'FI')?.formatNational() ?? number
}

/** Where it is, and a link to a map of others; nothing of theirs is loaded here. */
export function AddressLines(props: { ctx: Context; address: ShownAddress }) {
  const { ctx, address } = props
  const { language } = ctx
  const note = wordsFor(address.notes, language)
  const { point } = address
  return (
    <p>
      {addressIn(address, language)}
      {note.text === '' ? null : (
        <>
          <br />
          <span {...note.attributes}>{note.text}</span>
        </>
      )}
      {point === null ? null : (
        <>
          <br />
          <a
            href={`https://www.openstreetmap.org/?mlat=${point.latitude.toFixed(5)}&mlon=${point.longitude.toFixed(5)}#map=17/${point.latitude.toFixed(5)}/${point.longitude.toFixed(5)}`}
          >
            {texts.onMap[language]}
          </a>{' '}
          <span class="vk-soft">(OpenStreetMap)</span>
        </>
      )}
    </p>
  )
}

/** Torikatu 1, 09999 KAIKURANTA. */
export function addressIn(address: ShownAddress, language: string): string {
  const street = [textIn(address.streets, language), address.streetNumber].filter(Boolean).join(' ')
  const box = textIn(address.postOfficeBoxes, language)
  const town = [address.postalCode, textIn(address.postOffices, language)].filter(Boolean).join(' ')
  return [street, box, town].filter((part) => part !== '').join(', ')
}

function textIn(words: Words, language: string): string {
  return inLanguage(words, language).text
}
