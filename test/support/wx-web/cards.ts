import { type Anyone, Contact, Room } from './people.ts';
import { emojiAsSpans } from './text.ts';
import type { IdOf } from './world.ts';

type Fields = Record<string, unknown>;

/** Somebody's card as webwxgetcontact and webwxbatchgetcontact give it. Members of a room come only when asked for. */
export function cardOf(party: Anyone, idOf: IdOf, members: (room: Room) => Fields[]): Fields {
  if (party instanceof Room) {
    const list = members(party);
    const about = { NickName: emojiAsSpans(party.topic), ContactFlag: party.saved ? 3 : 2 };
    return { ...blank(idOf(party)), ...about, MemberCount: list.length, MemberList: list, EncryChatRoomId: party.key };
  }
  const name = { NickName: emojiAsSpans(party.nick) };
  if (!(party instanceof Contact)) return { ...blank(idOf(party)), ...name, ContactFlag: 1 };
  const ours = { RemarkName: emojiAsSpans(party.remark), ContactFlag: party.friend ? 3 : 0 };
  return { ...blank(idOf(party)), ...name, ...ours };
}

/** The members of a room, the account among them. */
export function membersOf(room: Room, account: Anyone & { nick: string }, idOf: IdOf): Fields[] {
  return [account, ...room.members].map((member) => ({
    Uin: 0,
    UserName: idOf(member),
    NickName: emojiAsSpans(member.nick),
    DisplayName: emojiAsSpans(member instanceof Contact ? (room.shown.get(member) ?? '') : ''),
    AttrStatus: 0,
    MemberStatus: 0,
    PYInitial: '',
    PYQuanPin: '',
    RemarkPYInitial: '',
    RemarkPYQuanPin: '',
    KeyWord: '',
  }));
}

function blank(id: string): Fields {
  return {
    Uin: 0,
    UserName: id,
    NickName: '',
    HeadImgUrl: `/cgi-bin/mmwebwx-bin/webwxgeticon?seq=1&username=${id}&skey=`,
    ContactFlag: 0,
    MemberCount: 0,
    MemberList: [],
    RemarkName: '',
    HideInputBarFlag: 0,
    Sex: 0,
    Signature: '',
    VerifyFlag: 0,
    OwnerUin: 0,
    PYInitial: '',
    PYQuanPin: '',
    RemarkPYInitial: '',
    RemarkPYQuanPin: '',
    StarFriend: 0,
    AppAccountFlag: 0,
    Statues: 0,
    AttrStatus: 0,
    Province: '',
    City: '',
    Alias: '',
    SnsFlag: 0,
    UniFriend: 0,
    DisplayName: '',
    ChatRoomId: 0,
    KeyWord: '',
    EncryChatRoomId: '',
    IsOwner: 0,
  };
}
