/** What of a text is not yet understood. */
export interface Rest {
  text: string;
}

/** Takes the first match of a pattern out of the rest, and leaves a space. Null, and nothing taken, without one. */
export function take(rest: Rest, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(rest.text);
  if (match === null) return null;
  rest.text = `${rest.text.slice(0, match.index)} ${rest.text.slice(match.index + match[0].length)}`;
  return match;
}
