/**
 * The id of a message or a thread of a group: the group's id then and the number in it. Numbers begin anew when a group becomes a
 * supergroup or another one takes its place, so that a number alone could name another message.
 */
export function placed(chat: number, n: number): string {
  return `${chat}/${n}`;
}

/** The number of a message or a thread in this chat; null when it was in another one. */
export function numberIn(chat: number, id: string | null | undefined): number | null {
  const [was, n] = (id ?? '').split('/');
  return was === String(chat) && n !== undefined && /^\d+$/.test(n) ? Number(n) : null;
}

/** A message's number in a private chat, where the id is the number; null when it is none. */
export function numberOf(id: string | undefined): number | null {
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : null;
}
