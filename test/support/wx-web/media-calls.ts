import type { Answer } from './state.ts';
import type { Reply } from './wire.ts';

/** The smallest GIF there is: what stands for a face. */
const FACE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What the client fetches: pictures, voices, videos and files of messages, and faces. */
export const MEDIA_CALLS: Record<string, Answer> = {
  webwxgetmsgimg: byMessage,
  webwxgetvoice: byMessage,
  // Without a range the real server gives nothing.
  webwxgetvideo: (state, call) => (call.headers.range ? byMessage(state, call) : { body: '' }),
  webwxgetmedia: (state, call) => bytes(state.media.get(call.query.mediaid ?? '')),
  webwxgeticon: face,
  webwxgetheadimg: face,
};

/** Stickers, which lie on another server that asks for no session. */
export const stickerOf: Answer = (state, call) => bytes(state.media.get(call.query.sticker ?? ''));

function byMessage(...[state, call]: Parameters<Answer>): Reply {
  return bytes(state.media.get(call.query.MsgID ?? ''));
}

function face(): Reply {
  return { headers: { 'content-type': 'image/gif' }, body: FACE };
}

function bytes(media: { bytes: Uint8Array; type: string } | undefined): Reply {
  if (!media) return { status: 404, body: '' };
  const length = String(media.bytes.length);
  return { headers: { 'content-type': media.type, 'content-length': length }, body: Buffer.from(media.bytes) };
}
