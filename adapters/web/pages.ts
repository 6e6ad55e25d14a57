/** Which page it is: both sides, a customer's, the agents', or a customer's in the frame of another site. */
export type PageKind = 'both' | 'chat' | 'desk' | 'widget';

export interface PageOptions {
  kind: PageKind;
  /** What the brand is called, by language. */
  brand: Record<string, string>;
  /** The language of the first words, until the page has found the reader's. */
  language: string;
}

const NO_SCRIPT = { zh: '这个页面需要 JavaScript。', en: 'This page needs JavaScript.' };

const SHEETS = ['colours', 'style', 'talk', 'writing', 'apps', 'room', 'narrow'];
const STYLES = SHEETS.map((name) => `<link rel="stylesheet" href="/static/${name}.css">`).join('\n');

/** The HTML of a page: a frame without content, which the script fills. */
export function pageOf({ kind, brand, language }: PageOptions): string {
  const title = escaped(brand[language] ?? Object.values(brand)[0] ?? 'Kefu');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="kefu" content="${escaped(JSON.stringify({ kind, brand, language }))}">
<title>${title}</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
${STYLES}
<script type="module" src="/static/adapters/web/browser/main.js"></script>
</head>
<body>
<noscript>${NO_SCRIPT.zh} ${NO_SCRIPT.en}</noscript>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
