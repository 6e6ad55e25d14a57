/** A message by its id, or by its number (from 1) among those of its kind. */
export type Which = string | number;

/** Messages in the order in which they were said or shown, each person's by themselves. */
export interface History<T extends { messageId: string }> {
  add(person: string, message: T): void;
  /** All of a person's, oldest first. */
  of(person: string): readonly T[];
  /** Undefined for an id that is not here (it may be of an earlier run); throws for a number that is not. */
  find(person: string, which: Which): T | undefined;
}

/** A history of nothing. */
export function createHistory<T extends { messageId: string }>(): History<T> {
  const messages = new Map<string, T[]>();
  return {
    add(person, message) {
      const before = messages.get(person);
      if (before === undefined) messages.set(person, [message]);
      else before.push(message);
    },
    of: (person) => messages.get(person) ?? [],
    find(person, which) {
      const all = messages.get(person) ?? [];
      if (typeof which === 'string') return all.find((message) => message.messageId === which);
      const message = all[which - 1];
      if (message === undefined) throw new Error(`there is no message ${which}: there are ${all.length}`);
      return message;
    },
  };
}

/** The id of the message that is meant: an id that is not in the history is taken as it is. */
export function idOf<T extends { messageId: string }>(history: History<T>, person: string, which: Which): string {
  const messageId = history.find(person, which)?.messageId;
  return messageId ?? String(which);
}
