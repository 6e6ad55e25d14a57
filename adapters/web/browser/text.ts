import type { Span } from '../../../src/core/message.ts';
import { h } from './dom.ts';

/** A text with its spans as nodes: text stays text, whatever is in it. */
export function textNodes(text: string, spans: Span[]): Node[] {
  const edges = [0, text.length, ...spans.flatMap(({ from, to }) => [from, to])];
  const cuts = [...new Set(edges)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((to, n) => styled(text.slice(cuts[n], to), stylesAt(spans, cuts[n] ?? 0)));
}

function stylesAt(spans: Span[], at: number): Set<Span['style']> {
  return new Set(spans.filter(({ from, to }) => from <= at && at < to).map(({ style }) => style));
}

function styled(text: string, styles: Set<Span['style']>): Node {
  const inner = styles.has('code') ? h('code', {}, text) : document.createTextNode(text);
  return styles.has('bold') ? h('strong', {}, inner) : inner;
}

/** A time of day, as the reader's language writes it. */
export function clockTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);
}

/** A day: today and yesterday by their names. */
export function dayName(at: number, now: number, language: string): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (days === 0 || days === -1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric' }).format(at);
}

export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Bytes for people. */
export function sizeName(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
