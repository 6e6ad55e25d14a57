/** Part of a text; offsets are UTF-16 code units, `to` is behind the last. */
export interface Stretch {
  from: number;
  to: number;
}
