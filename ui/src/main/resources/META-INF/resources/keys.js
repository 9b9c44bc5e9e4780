// The portal's keys. An element says which key it answers to: data-key="a".
// data-arms: the key only arms it, Enter does it, Escape disarms; data-arms="c" first asks for a text in the field of that
// key, and Ctrl Enter does it from there. Letters never work in a field, and what is armed stays so while one writes there;
// who types on after arming writes there.
// A letter that arms something, or that nothing answers, waits while the server is asked, with the keys after it: what is
// meant may be on its way.
(() => {
  const LETTERS_OFF = 'concord.letters-off';
  const UNTIL_ASKED = 80;
  const LONGEST_WAIT = 3000;
  let armed = null;

  const deepest = () => {
    let focus = document.activeElement;
    while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
    return focus;
  };
  const isField = (node) =>
    node instanceof Element && node.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]');
  const isLetter = (key) => /^[a-z0-9?]$/i.test(key);
  const isSeen = (node) => node.checkVisibility?.() ?? node.offsetParent !== null;
  // What lies over the page and takes keys itself.
  const open = `:is(vaadin-dialog, vaadin-confirm-dialog, vaadin-menu-bar-submenu, vaadin-context-menu, vaadin-select,
    vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker)[opened],
    vaadin-app-layout[overlay][drawer-opened]`;
  const scope = () => [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')].at(-1) ?? document;
  const answering = (key) =>
    [...scope().querySelectorAll('[data-key]')].find((node) => node.dataset.key === key && isSeen(node));
  const grid = () => [...document.querySelectorAll('vaadin-grid[data-list]')].find(isSeen);

  const arm = (node) => {
    disarm();
    const field = node.dataset.arms && answering(node.dataset.arms);
    (field && !field.value.trim() ? field : node).focus();
    armed = node;
    node.classList.add('armed');
  };
  const disarm = () => {
    armed?.classList.remove('armed');
    armed = null;
  };
  const isText = (node) => node?.matches('vaadin-text-area') ?? false;
  const answer = (node) => {
    if (node.hasAttribute('data-arms')) arm(node);
    else if (typeof node.focus === 'function' && node.matches('vaadin-text-field, vaadin-text-area, vaadin-checkbox')) node.focus();
    else (node.querySelector(':scope > vaadin-menu-bar-button') ?? node).click();
  };

  const move = (down) => {
    const list = grid();
    if (!list) return false;
    const inside = list.shadowRoot?.activeElement;
    if (!inside) {
      // What waits to be decided is where one is; else the row that comes next.
      const shown = answering('a') && list.shadowRoot?.querySelector('#items tr[part~="selected-row"] td');
      (shown || list.shadowRoot?.querySelector('#items [tabindex="0"]'))?.focus();
      if (!shown) return true;
    }
    list.shadowRoot?.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: down ? 'ArrowDown' : 'ArrowUp', bubbles: true, composed: true, cancelable: true }),
    );
    return true;
  };

  // What the row that has the focus offers.
  const inRow = (selector) => {
    const inside = grid()?.shadowRoot?.activeElement;
    const cell = inside?.matches('td') ? inside : inside?.querySelector?.('td');
    return cell?.querySelector('slot')?.assignedNodes()[0]?.querySelector?.(selector);
  };

  const escape = (event, field) => {
    if (document.querySelector(open)) return;
    if (field) deepest().blur();
    if (armed) disarm();
    else if (field) return;
    else answering('Escape')?.click();
    event.stopPropagation();
  };

  // A field tells what was typed when it loses the focus, so it does for a moment.
  const commit = (field, node) => {
    const typing = deepest();
    if (field) typing.blur();
    if (field) typing.focus();
    node.click();
  };

  const isAsked = () => window.Vaadin?.connectionState?.state === 'loading';
  const waiting = [];
  const wait = (event) => {
    waiting.push(event.key);
    if (waiting.length === 1) setTimeout(goOn, UNTIL_ASKED, performance.now() + LONGEST_WAIT);
    event.preventDefault();
    event.stopPropagation();
  };
  const goOn = (until) => {
    if (isAsked() && performance.now() < until) setTimeout(goOn, 20, until);
    else requestAnimationFrame(again);
  };
  // What follows the key of a field is a text.
  const again = () =>
    waiting.splice(0).forEach((key) => {
      if (isField(deepest()) && key.length === 1) document.execCommand('insertText', false, key);
      else
        (deepest() ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
        );
    });

  const onKey = (event) => {
    if (event.key === 'Enter' && event.ctrlKey) again();
    const field = isField(deepest());
    if (event.key === 'Escape') return escape(event, field);
    // Outside a field, what Enter alone does is not done by this: another button may bear Ctrl Enter.
    if (event.key === 'Enter' && event.ctrlKey)
      return take(event, armed ? (field || armed.dataset.arms) && armed : answering('Ctrl Enter'), (it) => commit(field, it));
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (event.key === 'Enter' && armed && !field) {
      const node = armed;
      disarm();
      return take(event, node, (it) => it.click());
    }
    if (armed && !field && event.key.length === 1) return write(event);
    if (field) return fromField(event);
    // The key of a field that is there waits for nothing: what is typed after it belongs into the field.
    const typed = event.key.length === 1 || event.key === 'Enter';
    if (waiting.length > 0 && typed && !isText(answering(event.key.toLowerCase()))) return wait(event);
    if (typed) again();
    if (document.querySelector(open) && scope() === document) return undefined;
    if (event.key === 'Enter') return take(event, inRow('[data-open]'), (it) => it.click());
    if (event.key === '/') return take(event, answering('/'));
    if (localStorage.getItem(LETTERS_OFF) && isLetter(event.key)) return undefined;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((key === 'j' || key === 'k') && move(key === 'j')) return event.preventDefault();
    if (key === 'ArrowDown' && !grid()?.contains(document.activeElement) && document.activeElement === document.body)
      return move(true) ? event.preventDefault() : undefined;
    const node = inRow(`[data-row-key="${CSS.escape(key)}"]`) ?? answering(key);
    if (event.isTrusted && isLetter(key) && (!node || node.hasAttribute('data-arms'))) return wait(event);
    return take(event, node);
  };

  // Who types on while something is armed means the comment beside it; a blank alone does nothing, least of all what is armed.
  const write = (event) => {
    event.preventDefault();
    event.stopPropagation();
    const text = [...scope().querySelectorAll('vaadin-text-area[data-key]')].find(isSeen);
    if (!text || event.key === ' ') return;
    text.focus();
    if (event.key !== text.dataset.key) document.execCommand('insertText', false, event.key);
  };

  const fromField = (event) => {
    const search = deepest()?.closest('[data-key="/"]');
    if (event.key === 'ArrowDown' && search) return move(true) ? event.preventDefault() : undefined;
    return undefined;
  };

  const take = (event, node, act = answer) => {
    if (!node) return;
    event.preventDefault();
    event.stopPropagation();
    act(node);
  };

  // The hint of a key is there while something on the page answers to it.
  const answers = (key) => {
    if (key === 'ArrowUp' || key === 'Enter') return grid() !== undefined;
    if (answering(key)) return true;
    return grid()?.querySelector(`[data-row-key="${CSS.escape(key)}"]`) != null;
  };
  let looking = false;
  const hints = () => {
    looking = false;
    if (scope() !== document) return;
    document.querySelectorAll('[data-hint]').forEach((hint) => hint.toggleAttribute('hidden', !answers(hint.dataset.hint)));
  };
  new MutationObserver(() => {
    if (!looking) requestAnimationFrame(hints);
    looking = true;
  }).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['data-key', 'data-row-key', 'opened'] });

  document.addEventListener('keydown', onKey, true);
  // The focus may go from what is armed to where one writes beside it, and away with the window; elsewhere it disarms.
  document.addEventListener('focusout', (event) => {
    const stays = (node) => node === armed || isText(node?.closest?.('[data-key]'));
    if (stays(event.target) && document.hasFocus() && !stays(event.relatedTarget)) disarm();
  });

  // Copy: a button that carries data-copy puts it on the clipboard and says so for a moment.
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy || location.href);
    button.dataset.copied = '';
    document.getElementById('heard')?.replaceChildren(`Copied: ${button.dataset.copyName ?? 'text'}`);
    setTimeout(() => delete button.dataset.copied, 1500);
  });

  window.concord = {
    lettersAreOff: () => localStorage.getItem(LETTERS_OFF) !== null,
    switchLetters: (on) => (on ? localStorage.removeItem(LETTERS_OFF) : localStorage.setItem(LETTERS_OFF, 'yes')),
  };
})();
