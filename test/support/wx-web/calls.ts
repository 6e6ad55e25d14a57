import { CONTACT_CALLS, refused } from './contact-calls.ts';
import { ret } from './faults.ts';
import { INIT_CALLS, LOGIN_CALLS } from './login-calls.ts';
import { MEDIA_CALLS, stickerOf } from './media-calls.ts';
import { SEND_CALLS, webwxuploadmedia } from './send-calls.ts';
import { refusalOf } from './sessions.ts';
import type { Answer, State } from './state.ts';
import { SYNC_CALLS } from './sync-calls.ts';
import type { Call, Reply } from './wire.ts';

/** What asks for no session, or checks it in a way of its own. */
const OPEN: Record<string, Answer> = { ...LOGIN_CALLS, ...SYNC_CALLS, webwxuploadmedia, sticker: stickerOf };
/** What is answered only within a session. */
const CLOSED: Record<string, Answer> = { ...INIT_CALLS, ...CONTACT_CALLS, ...SEND_CALLS };

/** Answers a call as WeChat would. */
export async function answerCall(state: State, call: Call): Promise<Reply> {
  const { endpoint } = call;
  const open = OPEN[endpoint];
  if (open) return open(state, call);
  const code = refusalOf(call, state.session);
  const media = MEDIA_CALLS[endpoint];
  if (media) return code === 0 ? media(state, call) : { status: 403, body: '' };
  const closed = CLOSED[endpoint];
  if (!closed) {
    state.complaints.push(`${endpoint}: unknown`);
    return { status: 404, body: '' };
  }
  if (code !== 0) return ret(code);
  if (call.method === 'POST' && !isRequest(call)) return refused(state, call, 'no proper BaseRequest');
  return closed(state, call);
}

function isRequest({ json }: Call): boolean {
  const base = json.BaseRequest as Record<string, unknown> | undefined;
  return typeof base?.Uin === 'number' && /^e\d{15}$/.test(String(base.DeviceID));
}
