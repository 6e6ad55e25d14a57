/**
 * Puts the customer's chat on another site: <script src="https://desk.example.com/widget.js" defer></script>. A button that opens
 * the chat in a frame; the site itself sees nothing of what is said there.
 *
 * `data-language` (zh or en) and `data-colour` change how it looks. A plain script: it is no module, and shares nothing.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || document.querySelector('kefu-chat') !== null) return;
  const desk = new URL(script.src).origin;
  const language = script.dataset.language ?? document.documentElement.lang;
  const isChinese = language.toLowerCase().startsWith('zh');
  const [openName, closeName] = isChinese
    ? ['联系客服', '关闭客服窗口']
    : ['Contact support', 'Close the support window'];
  const colour = script.dataset.colour ?? '#2456d6';

  const host = document.createElement('kefu-chat');
  const root = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  const box = document.createElement('div');
  let frame: HTMLIFrameElement | null = null;
  button.type = 'button';
  button.append(bubble());
  root.append(box, button);
  set(button, {
    ...{ position: 'fixed', right: '20px', bottom: '20px', width: '56px', height: '56px', border: '0' },
    ...{ 'border-radius': '28px', background: colour, color: '#fff', cursor: 'pointer', 'z-index': '2147483000' },
    ...{ 'box-shadow': '0 6px 24px rgb(10 30 80 / 30%)', display: 'grid', 'place-items': 'center', padding: '0' },
  });
  set(box, {
    ...{ position: 'fixed', right: '20px', bottom: '88px', width: 'min(390px, calc(100vw - 40px))', display: 'none' },
    ...{ height: 'min(640px, calc(100dvh - 110px))', 'border-radius': '16px', overflow: 'hidden' },
    ...{ 'box-shadow': '0 12px 48px rgb(10 30 80 / 32%)', 'z-index': '2147483000', background: '#fff' },
  });
  show(false);
  button.addEventListener('click', () => show(box.style.display === 'none'));
  addEventListener('message', ({ origin, source, data }) => {
    if (origin === desk && source === frame?.contentWindow && data === 'kefu:close') show(false);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(false);
  });
  document.body.append(host);

  function show(is: boolean): void {
    if (is && frame === null) frame = openFrame();
    box.style.display = is ? 'block' : 'none';
    button.setAttribute('aria-label', is ? closeName : openName);
    button.setAttribute('aria-expanded', String(is));
    if (is) frame?.focus();
  }

  function openFrame(): HTMLIFrameElement {
    const made = document.createElement('iframe');
    made.src = `${desk}/widget?lang=${isChinese ? 'zh' : 'en'}`;
    made.title = openName;
    made.referrerPolicy = 'origin';
    set(made, { width: '100%', height: '100%', border: '0', display: 'block' });
    box.append(made);
    return made;
  }

  function set(element: HTMLElement, styles: Record<string, string>): void {
    for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  }

  function bubble(): SVGElement {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('width', '26');
    svg.setAttribute('fill', 'none');
    svg.setAttribute('stroke', 'currentColor');
    svg.setAttribute('stroke-width', '1.8');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute(
      'd',
      'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5Z',
    );
    svg.append(path);
    return svg;
  }
})();
