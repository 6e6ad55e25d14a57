import type { Params } from '../core/value.ts';
import type { Clock } from '../ports/clock.ts';
import type { AgentRoom } from '../ports/room.ts';

/** A room is behind when what waits for its budget takes longer than this to go out, ms; and not any more when it takes less than that. */
const BEHIND_MS = 60_000;
const CAUGHT_UP_MS = 30_000;
/** How often a room is looked at while anything waits for it, ms. */
const LOOK_MS = 5_000;

/** What agents of a room are told: that it is behind, or that it is not any more. */
export interface LagNotice {
  id: string;
  key: 'desk-behind' | 'desk-caught-up';
  params: Params;
  only: string;
}

/** Which rooms are behind their budgets. New cases go to the next room meanwhile. */
export class Lags {
  private readonly rooms: AgentRoom[];
  private readonly clock: Clock;
  private readonly tell: (notice: LagNotice) => void;
  /** Since when rooms are behind, UTC ms. */
  private readonly behind = new Map<string, number>();
  private readonly looks = new Map<string, () => void>();

  constructor(rooms: AgentRoom[], clock: Clock, tell: (notice: LagNotice) => void) {
    this.rooms = rooms;
    this.clock = clock;
    this.tell = tell;
  }

  /** The room for a new case whose own is `home`: the next one that is not behind, if `home` is. */
  roomFor(home: AgentRoom): AgentRoom {
    if (!this.isBehind(home)) return home;
    const place = this.rooms.indexOf(home);
    const others = [...this.rooms.slice(place + 1), ...this.rooms.slice(0, Math.max(0, place))];
    return others.find((room) => !this.isBehind(room)) ?? home;
  }

  /** Something is on its way to a room: it is looked at until nothing waits there. */
  watch(room: AgentRoom): void {
    if (!room.lag || this.looks.has(room.id)) return;
    const cancel = this.clock.schedule(this.clock.now() + LOOK_MS, () => {
      this.looks.delete(room.id);
      this.look(room);
    });
    this.looks.set(room.id, cancel);
  }

  stop(): void {
    for (const cancel of this.looks.values()) cancel();
    this.looks.clear();
  }

  private isBehind(room: AgentRoom): boolean {
    return this.behind.has(room.id) || lagOf(room) > BEHIND_MS;
  }

  private look(room: AgentRoom): void {
    const lag = lagOf(room);
    const since = this.behind.get(room.id);
    if (since === undefined && lag > BEHIND_MS) this.begins(room, lag);
    if (since !== undefined && lag < CAUGHT_UP_MS) this.ends(room, since);
    if (lag > 0 || this.behind.has(room.id)) this.watch(room);
  }

  private begins(room: AgentRoom, lag: number): void {
    const now = this.clock.now();
    this.behind.set(room.id, now);
    const to = this.roomFor(room);
    const params = { minutes: Math.ceil(lag / 60_000), to: to === room ? 'none' : to.id };
    this.tell({ id: `behind-${now}`, key: 'desk-behind', params, only: room.id });
  }

  private ends(room: AgentRoom, since: number): void {
    this.behind.delete(room.id);
    this.tell({ id: `caught-up-${since}`, key: 'desk-caught-up', params: {}, only: room.id });
  }
}

function lagOf(room: AgentRoom): number {
  return room.lag?.() ?? 0;
}
