import type { ShownLogin } from '../wire.ts';
import { fill, h } from './dom.ts';
import type { UiWords } from './words.ts';

/** Pixels of one module of a code. */
const MODULE = 5;

/** How the account of a chat app is logged in, with the code to be scanned while there is one. */
export function createLoginView(words: UiWords): { element: HTMLElement; draw(login: ShownLogin | null): void } {
  const element = h('section', { class: 'app-login', role: 'status', hidden: true });
  let shown = '';

  function draw(login: ShownLogin | null): void {
    const look = JSON.stringify(login);
    if (look === shown) return;
    shown = look;
    element.hidden = login === null;
    if (login === null) return;
    const { app, step, name, why, room, code, ended } = login;
    const isWell = step === 'logged_in' && (room === undefined || room === 'found');
    element.classList.toggle('is-away', !isWell);
    const before = ended === undefined ? [] : [words.login[ended.step], ended.why];
    const said = [...before, words.login[step], step === 'logged_in' ? name : why].filter(Boolean).join(' · ');
    const place = step === 'logged_in' && room !== undefined ? words.loginRoom[room] : '';
    fill(
      element,
      h('p', {}, h('strong', {}, app), ' ', said),
      place === '' ? null : h('p', {}, place),
      code === undefined ? null : picture(code, words.loginCode(app)),
    );
  }

  return { element, draw };
}

/** Dark on white in every theme: scanners expect it so. */
function picture(rows: string[], label: string): HTMLElement {
  const side = rows.length * MODULE;
  const canvas = h('canvas', { width: side, height: side, role: 'img', 'aria-label': label });
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = '#000';
  for (const [y, row] of rows.entries()) {
    for (const [x, module] of [...row].entries()) {
      if (module === '1') pen.fillRect(x * MODULE, y * MODULE, MODULE, MODULE);
    }
  }
  return canvas;
}
