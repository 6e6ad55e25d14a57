/** Keeps a list at its end while the reader is there. */
export interface AtEnd {
  /** To be called after the list was drawn. */
  keep(): void;
  /** Goes to the end, wherever the reader is. */
  stick(): void;
}

const NEAR = 80;

/** Follows the end of what scrolls, until the reader scrolls up. */
export function follow(scroll: HTMLElement): AtEnd {
  let isAtEnd = true;
  const toEnd = (): void => {
    scroll.scrollTop = scroll.scrollHeight;
  };
  scroll.addEventListener('scroll', () => {
    isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
  });
  // Pictures grow when they are there, and the keyboard of a phone takes room away.
  scroll.addEventListener('load', () => isAtEnd && toEnd(), { capture: true });
  new ResizeObserver(() => isAtEnd && toEnd()).observe(scroll);
  return {
    keep: () => {
      if (isAtEnd) toEnd();
    },
    stick: () => {
      isAtEnd = true;
      toEnd();
    },
  };
}
