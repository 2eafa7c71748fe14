import type { Language } from '../../platform/texts.ts'
import { Radios } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/fields.tsx'
import type { FieldErrors } from '../../ui/form.tsx'
import type { centreFields } from './gateway-centre.model.ts'
import { centreTexts } from './gateway-centre.texts.ts'
import { gatewayFormTexts } from './gateway-form.texts.ts'

/** What an operator gives for a line that is kept open. */
export function CentreFields(props: {
  language: Language
  given: Readonly<Record<string, string>>
  errors: FieldErrors
  stored: boolean
}) {
  const { language, given, errors, stored } = props
  const field = (name: keyof typeof centreFields) => ({
    language,
    name,
    label: centreLabels[name][language],
    value: given[name],
    error: errors[name],
  })
  const plain = { width: 20, spellcheck: false } as const
  return (
    <>
      <p>{centreTexts.smppLead[language]}</p>
      <TextInput {...field('host')} spellcheck={false} optional />
      <TextInput {...field('smppPort')} inputmode="numeric" width={5} />
      <Radios
        {...field('tls')}
        options={[
          { value: 'yes', text: centreTexts.tlsYes[language] },
          { value: 'no', text: centreTexts.tlsNo[language] },
        ]}
      />
      <TextInput {...field('systemId')} {...plain} autocomplete="off" optional />
      <TextInput
        {...field('smppPassword')}
        value=""
        type="password"
        autocomplete="off"
        hint={stored ? gatewayFormTexts.keep[language] : undefined}
        optional
      />
      <TextInput {...field('systemType')} {...plain} optional />
      <TextInput {...field('window')} inputmode="numeric" width={5} />
      {(['sourceTon', 'sourceNpi'] as const).map((name) => (
        <TextInput
          {...field(name)}
          hint={centreTexts.sourceHint[language]}
          inputmode="numeric"
          width={5}
          optional
        />
      ))}
      <Radios
        {...field('receiptIds')}
        options={[
          { value: 'same', text: centreTexts.receiptIdsSame[language] },
          { value: 'decimal_of_hex', text: centreTexts.receiptIdsDecimal[language] },
          { value: 'hex_of_decimal', text: centreTexts.receiptIdsHex[language] },
        ]}
      />
      <Radios
        {...field('longReference')}
        options={[
          { value: '8', text: centreTexts.longReference8[language] },
          { value: '16', text: centreTexts.longReference16[language] },
        ]}
      />
    </>
  )
}

export const centreLabels = { ...centreTexts, tls: centreTexts.tlsCentre }
