// Texts of our own in three languages, and encoders for what the reading stage decodes. The encoders are the decoders of
// the platform turned round, so that they share no code with what is tested.

/** Short, middling and long, for each language. The long ones have quotation marks, dashes, digits and several lines. */
export const texts: Readonly<Record<'ar' | 'en' | 'fa', readonly string[]>> = {
  en: [
    'Well – “perhaps”.',
    'Why did the ministry wait? “Nobody asked us,” says the harbour’s director — and smiles.',
    `The harbour waits for its first ship

Mina Farahani runs the port’s small office. She spoke of “ten lost years” – and of the crane that came too late.

Q: When will the first ship dock?
A: In May, if the café at the gate is to be believed. The captain, José Núñez, is already on his way.

Q: And the money?
A: €12 million, half of it spent. “We counted twice,” she says…
`
  ],
  fa: [
    'چرا این طرح دیر شد؟',
    'بندر در انتظار نخستین کشتی است؛ مدیر بندر می‌گوید: «کسی از ما نپرسید» و لبخند می‌زند.',
    `بندر چشم به راه نخستین کشتی

مینا فراهانی دفتر کوچک بندر را می‌گرداند. او از «ده سال از دست رفته» می‌گوید و از جرثقیلی که دیر رسید.

پرسش: نخستین کشتی چه زمانی پهلو می‌گیرد؟
پاسخ: اگر هوا خوب باشد، در اردیبهشت. ناخدا از راه رسیده و چای می‌نوشد.

پرسش: پول این طرح از کجا می‌آید؟
پاسخ: دوازده میلیون یورو داشتیم که نیمی از آن خرج شده است.
`
  ],
  ar: [
    'لماذا انتظرتم؟',
    'الميناء في انتظار السفينة الأولى؛ تقول مديرته: «لم يسألنا أحد»، ثم تبتسم.',
    `الميناء ينتظر سفينته الأولى

تدير مينا الفرهاني المكتب الصغير في الميناء، وهي تتحدث عن «عشر سنوات ضائعة» وعن رافعة وصلت متأخرة.

س: متى ترسو السفينة الأولى؟
ج: في شهر مايو، إذا صدق أهل المقهى عند البوابة. القبطان في طريقه إلينا منذ أيام.

س: ومن أين يأتي المال؟
ج: كان لدينا اثنا عشر مليونًا، أُنفق نصفها حتى الآن.
`
  ]
}

const byteOf = new Map<string, ReadonlyMap<string, number>>()

/** The bytes of a text in one encoding. Throws on a character that the encoding does not have. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
  const table = byteOf.get(encoding) ?? toTable(encoding)
  byteOf.set(encoding, table)
  return Uint8Array.from(Array.from(text), (character) => table.get(character) ?? fail(character, encoding))
}

/** What of a text an encoding can hold, written as people wrote who had nothing else. */
export function toEncodable(text: string, encoding: string): string {
  if (encoding === 'windows-1256') return text.replaceAll('ی', 'ي').replaceAll('ú', 'u').replaceAll('ñ', 'n')
  if (encoding !== 'iso-8859-6') return text
  const arabic = text
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('پ', 'ب')
    .replaceAll('چ', 'ج')
    .replaceAll('گ', 'ك')
  return arabic.replace(/[«»]/gu, '"').replaceAll('\u200C', ' ')
}

function toTable(encoding: string): ReadonlyMap<string, number> {
  const entries: [string, number][] = []
  for (let byte = 0; byte < 256; byte++) {
    const decoder = new TextDecoder(encoding)
    entries.push([decoder.decode(Uint8Array.of(byte), {stream: true}) + decoder.decode(), byte])
  }
  return new Map(entries)
}

function fail(character: string, encoding: string): never {
  throw new Error(`${encoding} has no ${character}`)
}
