import { cardOf, membersOf } from './cards.ts';
import { ret } from './faults.ts';
import { type Anyone, Contact, Room } from './people.ts';
import type { Answer, State } from './state.ts';
import type { Call, Reply } from './wire.ts';

/** Who there is, and what the account makes of them. */
export const CONTACT_CALLS: Record<string, Answer> = {
  webwxgetcontact(state) {
    const known = state.world.all.filter(isKept);
    const MemberList = known.map((party) => cardOf(party, state.world.idOf, () => []));
    return ret(0, '', { MemberCount: MemberList.length, MemberList, Seq: 0 });
  },
  webwxbatchgetcontact(state, call) {
    const asked = (call.json.List ?? []) as { UserName: string }[];
    if (call.json.Count !== asked.length) return refused(state, call, 'Count is not the length of List');
    const found = asked.flatMap(({ UserName }) => state.world.find(UserName) ?? []);
    const ContactList = found.map((party) => fullCard(state, party));
    return ret(0, '', { Count: ContactList.length, ContactList });
  },
  webwxoplog(state, call) {
    const contact = state.world.find(String(call.json.UserName));
    if (!(contact instanceof Contact)) return refused(state, call, 'there is nobody with this UserName');
    if (call.json.CmdId === 2) contact.remark = String(call.json.RemarkName ?? '');
    state.changed(contact);
    return ret(0);
  },
  webwxverifyuser(state, call) {
    const [asked] = (call.json.VerifyUserList ?? []) as { Value: string; VerifyUserTicket: string }[];
    const contact = state.world.find(asked?.Value ?? '');
    if (!(contact instanceof Contact) || call.json.Opcode !== 3) return refused(state, call, 'nobody to accept');
    if (contact.ticket !== asked?.VerifyUserTicket) return refused(state, call, 'not the ticket of the request');
    state.befriend(contact);
    return ret(0);
  },
  webwxstatreport: () => ret(0),
};

/** A card with the members of a room. */
export function fullCard({ account, world }: State, party: Anyone): Record<string, unknown> {
  return cardOf(party, world.idOf, (room) => membersOf(room, account, world.idOf));
}

/** Notes what a client did wrong, and refuses it. */
export function refused(state: State, call: Call, why: string): Reply {
  state.complaints.push(`${call.endpoint}: ${why}`);
  return ret(1, why);
}

function isKept(party: Anyone): boolean {
  if (party instanceof Contact) return party.friend;
  return party instanceof Room ? party.saved : true;
}
