import type { Quoted } from './contents.ts';
import * as contents from './contents.ts';
import type { Received } from './received.ts';
import type { Party } from './world.ts';

/** How a message goes: from whom, to whom, and in a room by whom. */
export interface Route {
  from: Party;
  to: Party;
  by?: Party;
}

/** A message that is on its way to the client. */
export interface Said {
  readonly id: string;
  readonly text: string;
  /** Who said it, by name. */
  readonly name: string;
}

/** Takes messages to the client. */
export interface Post {
  /** Sends a message; `at` is its time in whole seconds since 1970, now when absent. Returns its id. */
  send(route: Route, content: contents.Content, at?: number): string;
  newMediaId(): string;
  /** What the account is called. */
  accountName(): string;
  /** Where a sticker's picture is to be found. */
  stickerUrl(bytes: Uint8Array): string;
}

/** How a text is said. */
export interface Manner {
  /** Who is addressed with @ at its beginning. */
  mention?: { nick: string }[];
  /** What is answered. */
  quote?: Said | Received | Quoted;
  /** How the protocol carries the answer: as plain text (usual), or as an app message. */
  quoteAs?: 'text' | 'app';
  /** When, in whole seconds since 1970. */
  at?: number;
}

/** Somebody in a chat with the account. Each method sends one message to the client. */
export class Speaker {
  readonly #post: Post;
  readonly #route: Route;
  readonly #name: () => string;
  readonly #own: boolean;

  /** `own` says that it is the account itself, on its phone. */
  constructor(post: Post, route: Route, name: () => string, own = false) {
    this.#post = post;
    this.#route = route;
    this.#name = name;
    this.#own = own;
  }

  say(text: string, manner: Manner = {}): Said {
    const called = (manner.mention ?? []).map(({ nick }) => `@${nick}\u2005`).join('');
    const words = called + text;
    if (!manner.quote) return this.#send(contents.text(words), words, manner.at);
    const quote = manner.quoteAs === 'app' ? contents.quoteAsApp : contents.quoteAsText;
    return this.#send(quote(words, this.#quoted(manner.quote)), words, manner.at);
  }

  picture(bytes: Uint8Array): Said {
    return this.#send(contents.picture(bytes), '[图片]');
  }

  file(name: string, bytes: Uint8Array): Said {
    return this.#send(contents.file(name, bytes, this.#post.newMediaId()), name);
  }

  voice(bytes: Uint8Array, seconds = 3): Said {
    return this.#send(contents.voice(bytes, seconds), '[语音]');
  }

  video(bytes: Uint8Array, seconds = 5): Said {
    return this.#send(contents.video(bytes, seconds), '[视频]');
  }

  sticker(bytes: Uint8Array, { fromShop = false } = {}): Said {
    return this.#send(contents.sticker(bytes, this.#post.stickerUrl(bytes), fromShop), '[动画表情]');
  }

  card(of: Party & { nick: string }): Said {
    return this.#send(contents.card(of, of.nick), of.nick);
  }

  link(to: { title: string; url: string; about?: string }): Said {
    return this.#send(contents.link(to), to.title);
  }

  location(place: { label: string; latitude: number; longitude: number }): Said {
    return this.#send(contents.location(place), place.label);
  }

  /** Takes a message back. */
  recall(message: { id: string }): Said {
    const { from, to } = this.#route;
    const chat = this.#own ? to : from;
    return this.#send(contents.recall(message.id, chat, this.#own ? undefined : this.#name()), '');
  }

  /** A note of WeChat itself in this chat. */
  note(text: string): Said {
    const { from, to } = this.#route;
    return { id: this.#post.send({ from, to }, contents.note(text)), text, name: '' };
  }

  #quoted(quote: Said | Received | Quoted): Quoted {
    if (!('kind' in quote)) return quote;
    return { name: this.#post.accountName(), text: quote.kind === 'text' ? quote.text : '[图片]' };
  }

  #send(content: contents.Content, text: string, at?: number): Said {
    return { id: this.#post.send(this.#route, content, at), text, name: this.#name() };
  }
}
