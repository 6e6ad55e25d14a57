/** One thing the doctor looked at. `bad`: the desk can't start so. `note`: worth knowing. */
export interface Finding {
  mark: 'good' | 'note' | 'bad';
  text: string;
}

/** That something is as it should be. */
export function good(text: string): Finding {
  return { mark: 'good', text };
}

/** Something worth knowing. */
export function note(text: string): Finding {
  return { mark: 'note', text };
}

/** Something that stands in the way of a start. */
export function bad(text: string): Finding {
  return { mark: 'bad', text };
}

const SIGNS = { good: '✓', note: '·', bad: '✗' };

/** A finding as a line for people. */
export function showFinding({ mark, text }: Finding): string {
  return `${SIGNS[mark]} ${text}`;
}
