/** One server-sent event. */
export interface ServerEvent {
  id: string;
  data: string;
}

/**
 * Reads server-sent events from a response's body, until it ends. `alive` is called whenever anything comes. Rejects when the
 * connection breaks.
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  alive: () => void = () => {},
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventIn(block);
        if (event !== null) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What a block of lines says; null for a comment, or a word about the connection. */
function eventIn(block: string): ServerEvent | null {
  const fields = new Map(block.split('\n').map((line) => fieldOf(line)));
  const data = fields.get('data');
  return data === undefined ? null : { id: fields.get('id') ?? '', data };
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}
