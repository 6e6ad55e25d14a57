import { ret } from './faults.ts';
import { positionOf, positionOfText, type SyncKey } from './feed.ts';
import { refusalOf } from './sessions.ts';
import type { Answer, State } from './state.ts';
import type { Call, Reply } from './wire.ts';

/** How news reaches a client: synccheck is held until there is some, webwxsync fetches it. */
export const SYNC_CALLS: Record<string, Answer> = {
  async synccheck(state, call) {
    const news = () => state.feed.after(positionOfText(call.query.synckey ?? ''));
    await state.bell.hold(() => over(state, call) !== 0 || news().length > 0, state.pollMs, call.gone);
    const code = over(state, call);
    if (code !== 0 && state.session?.ended?.seenBy !== 'webwxsync') return check(code, 0);
    if (code !== 0) return check(0, 2);
    if (news().some(({ kind }) => kind === 'message')) return check(0, 2);
    return check(0, news().length > 0 ? 4 : 0);
  },
  webwxsync(state, call) {
    const code = refusalOf(call, state.session);
    if (code !== 0) return ret(code);
    const entries = state.feed.after(positionOf(call.json.SyncKey as SyncKey));
    const made = (kind: string) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.make());
    const [AddMsgList, ModContactList] = [made('message'), made('card')];
    return ret(0, '', {
      AddMsgCount: AddMsgList.length,
      AddMsgList,
      ModContactCount: ModContactList.length,
      ModContactList,
      DelContactCount: 0,
      DelContactList: [],
      ModChatRoomMemberCount: 0,
      ModChatRoomMemberList: [],
      ContinueFlag: 0,
      SyncKey: state.feed.end,
      SyncCheckKey: state.feed.end,
      SKey: '',
    });
  },
};

function over(state: State, call: Call): number {
  return refusalOf(call, state.session);
}

function check(retcode: number, selector: number): Reply {
  return { body: `window.synccheck={retcode:"${retcode}",selector:"${selector}"}` };
}
