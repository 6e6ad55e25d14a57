import type { Message, Span } from '../core/message.ts';

/** A text with its spans: the part of a message that is cut and joined here. */
export type Styled = Pick<Message, 'text' | 'spans'>;

/** A text without spans. */
export function unstyled(text: string): Styled {
  return { text, spans: [] };
}

/** The stretch [from, to) of a text (UTF-16 code units), its spans clipped to it and counted from its start. */
export function stretch(styled: Styled, from: number, to: number): Styled {
  const spans = styled.spans.map((span) => clip(span, from, to)).filter((span) => span.from < span.to);
  return { text: styled.text.slice(from, to), spans };
}

function clip(span: Span, from: number, to: number): Span {
  return { ...span, from: Math.max(span.from, from) - from, to: Math.min(span.to, to) - from };
}

/** Two texts, one after the other on a new line; nothing is added beside an empty one. */
export function under(above: Styled, below: Styled): Styled {
  if (above.text === '') return below;
  if (below.text === '') return above;
  const by = above.text.length + 1;
  const moved = below.spans.map((span) => ({ ...span, from: span.from + by, to: span.to + by }));
  return { text: `${above.text}\n${below.text}`, spans: [...above.spans, ...moved] };
}
