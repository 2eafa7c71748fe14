import type { Text } from '../../platform/texts.ts'

export const weighingTexts = {
  shares: {
    fi: 'Kysely on lähetetty eri aikoina eri suurelle osalle asioineista. Siksi luvuissa jokainen painaa sen mukaan, kuinka montaa asiointia hän edustaa.',
    sv: 'Enkäten har vid olika tider skickats till olika stor del av besökarna. Därför väger var och en i siffrorna enligt hur många besök de företräder.',
    en: 'At different times a different share of visitors was asked. In the figures, therefore, each person counts for as many visits as they stand for.',
  },
} satisfies Record<string, Text>
