const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment (UTC ms) as a wall clock in a zone shows it: the milliseconds that `Date.UTC` would give for what it shows.
 * Throws a RangeError for a zone that is not IANA's.
 */
export function toLocal(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((shown) => shown.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The moment (UTC ms) when a zone's wall clock shows `local`. Of two, the earlier; for one that the clock skips, the
 * moment as long after the leap.
 */
export function fromLocal(local: number, timeZone: string): number {
  const offsets = [local - 24 * 60 * MINUTE, local + 24 * 60 * MINUTE].map((at) => toLocal(at, timeZone) - at);
  const moments = offsets.map((offset) => local - offset);
  return moments.find((at) => toLocal(at, timeZone) === local) ?? moments[0] ?? local;
}

/** Making a format costs far more than using one. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
