import type { Text } from '../../platform/texts.ts'

/** Beside every field where a person may write that they are in trouble: nobody reads it this minute. */
export const emergencyTexts = {
  // The crisis helplines of MIELI Mental Health Finland, https://mieli.fi
  notice: {
    fi: 'Emme lue viestejä heti. Hätätilanteessa soita 112. Jos tarvitset keskusteluapua, Kriisipuhelin vastaa numerossa 09\u00a02525\u00a00111.',
    sv: 'Vi läser inte meddelanden genast. Ring 112 i en nödsituation. Om du behöver någon att tala med svarar Kristelefonen på numret 09\u00a02525\u00a00112.',
    en: 'We do not read messages at once. In an emergency, call 112. If you need someone to talk to, the Crisis Helpline answers at 09\u00a02525\u00a00113.',
  },
} satisfies Record<string, Text>
