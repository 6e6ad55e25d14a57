/** Two emoji that the web protocol has always sent under another's code. */
const SWAPPED = new Map([
  ['1f602', '1f639'],
  ['1f614', '1f64d'],
]);

/** A text as the web protocol carries it: `&`, `<` and `>` escaped, its line breaks as `<br/>`, its emoji as spans. */
export function toWire(text: string): string {
  return emojiAsSpans(escaped(text).replaceAll('\n', '<br/>'));
}

/** Emoji as the web protocol writes them, in names too: `<span class="emoji emoji1f600"></span>`. */
export function emojiAsSpans(text: string): string {
  return text.replace(/[\u{1F300}-\u{1F6FF}]/gu, (emoji) => {
    const code = emoji.codePointAt(0)?.toString(16) ?? '';
    return `<span class="emoji emoji${SWAPPED.get(code) ?? code}"></span>`;
  });
}

/** What must not stand in the text of an XML document, escaped; quotes too, so that it fits an attribute. */
export function escapeXml(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What stands in the first element of that name, unescaped, or nothing. */
export function elementOf(xml: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  return inside === undefined ? undefined : unescapeXml(inside);
}

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES.get(name) ?? '');
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);
