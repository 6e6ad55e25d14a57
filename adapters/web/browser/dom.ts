type Value = string | number | boolean | null | undefined | ((event: never) => void);
type Child = Node | string | null | undefined | false;

/**
 * Makes an element. A function under `onclick` and the like listens; anything else is an attribute, absent when it is null,
 * undefined or false. Texts become text, never markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Puts these children into an element instead of what it holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
}

/** An item of a list: what makes it, and what it looks like now. */
export interface Item {
  key: string;
  /** Changes when the item has to be drawn again. */
  look: string;
  draw(): HTMLElement;
}

const LOOKS = new WeakMap<Element, string>();

/**
 * Brings a list up to date: what is the same stays the same element, so that focus, selection and what a screen reader
 * has read are left alone.
 */
export function update(list: Element, items: Item[]): void {
  const known = new Map([...list.children].map((child) => [(child as HTMLElement).dataset.key ?? '', child]));
  const wanted = items.map((item) => {
    const before = known.get(item.key);
    if (before !== undefined && LOOKS.get(before) === item.look) return before;
    const element = item.draw();
    element.dataset.key = item.key;
    LOOKS.set(element, item.look);
    return element;
  });
  const kept = new Set<Element>(wanted);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  wanted.forEach((element, at) => {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  });
}

/** Tells listeners that something changed, once for all changes of a moment. */
export class Changes {
  private readonly listeners = new Set<() => void>();
  private due = false;

  /** Calls `listener` after each change; the result ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  tell(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      for (const listener of this.listeners) listener();
    });
  }
}
