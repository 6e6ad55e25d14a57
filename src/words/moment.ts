interface Formats {
  time: Intl.DateTimeFormat;
  zone: Intl.DateTimeFormat;
}

const formats = new Map<string, Formats>();

/**
 * A moment (UTC ms) in a language and a zone (IANA), the zone always shown: `2026年11月24日 15:00 (UTC+8)`,
 * `Nov 24, 2026, 15:00 (UTC+8)`. An unknown zone is shown as UTC, a moment that no calendar has as its number.
 */
export function showMoment(at: number, language: string, timeZone: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return String(at);
  const { time, zone } = formatsOf(language, timeZone);
  return `${time.format(date)} (${offset(zone, date)})`;
}

function offset(zone: Intl.DateTimeFormat, date: Date): string {
  const name = zone.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace(/^GMT(?:\+0$)?/, 'UTC');
}

function formatsOf(language: string, timeZone: string): Formats {
  const name = `${language} ${timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const made = makeFormats(language, timeZone);
  if (!made) return formatsOf(language, 'UTC');
  formats.set(name, made);
  return made;
}

function makeFormats(language: string, timeZone: string): Formats | null {
  try {
    const time = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
      numberingSystem: 'latn',
      timeZone,
    });
    return { time, zone: new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset', timeZone }) };
  } catch (error) {
    // A language that Intl refuses must not send us round for ever.
    if (timeZone === 'UTC') throw error;
    return null;
  }
}
