import { type Identity, newId } from './api.ts';

const TABS = 'kefu-tabs';
const OWN = 'kefu-tab';
const SESSION = 'kefu-session';
/** Tabs that were closed are remembered, so that a talk is found again when the page is opened anew. */
const REMEMBERED = 20;

/**
 * Which customer this tab is: its own, as before it was loaded anew; else one whose tab was closed; else a new one. Two tabs
 * are never the same customer. The browser's secret, which no script can read, makes these names worthless elsewhere.
 */
export async function tabIdentity(): Promise<Identity> {
  const own = sessionStorage.getItem(OWN);
  const isNamed = new URLSearchParams(location.search).has('customer');
  const wanted = [...(own === null ? [] : [own]), ...(isNamed ? [] : remembered())];
  for (const tab of wanted) if (await claim(tab)) return keep(tab);
  const fresh = newId();
  await claim(fresh);
  return keep(fresh);
}

function keep(tab: string): Identity {
  sessionStorage.setItem(OWN, tab);
  const all = [tab, ...remembered().filter((one) => one !== tab)];
  localStorage.setItem(TABS, JSON.stringify(all.slice(0, REMEMBERED)));
  return { 'x-kefu-tab': tab };
}

function remembered(): string[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(TABS) ?? '[]');
    return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether no other tab is this customer; if so, none will be while this one is open. */
function claim(tab: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(tab === sessionStorage.getItem(OWN));
  return new Promise((resolve) => {
    void navigator.locks.request(`kefu ${tab}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held until the tab is gone.
      return lock === null ? undefined : new Promise(() => {});
    });
  });
}

/**
 * Which customer the widget is: of a token that it keeps in its own storage, since a frame of another site has no cookies. `make`
 * asks the desk for a new one.
 */
export async function widgetIdentity(make: () => Promise<string>): Promise<Identity> {
  const known = storage()?.getItem(SESSION) ?? null;
  const token = known ?? (await make());
  if (known === null) storage()?.setItem(SESSION, token);
  return { 'x-kefu-session': token };
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
