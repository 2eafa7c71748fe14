import type { Text } from '../../platform/texts.ts'

export const weighingTexts = {
  shares: {
    fi: 'Kysely on lähetetty eri aikoina eri suurelle osalle asioineista. Osuuksissa jokainen painaa sen mukaan, kuinka montaa asiointia hän edustaa.',
    sv: 'Enkäten har vid olika tider skickats till olika stora andelar av besökarna. I andelarna väger var och en enligt hur många besök de företräder.',
    en: 'The share of visitors who were asked has varied. In the shares each person counts for as many visits as they stand for.',
  },
} satisfies Record<string, Text>
