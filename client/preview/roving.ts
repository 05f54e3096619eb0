/** Roving focus in the list: one button is in the tab order, keys move among them. */

const PAGE = 10;

/** Arrow keys, Page Up and Down, Home and End move the focus; the button that had it last keeps the tab stop. */
export function makeRoving(list: HTMLOListElement): void {
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...list.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const next = destination(event.key, here, buttons.length);
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
  list.addEventListener('focusin', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button) giveTabStop(list, button);
  });
}

/** Where a key leads from item `here` of `count`; undefined for keys that do not move. */
export function destination(key: string, here: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, last);
    case 'ArrowUp':
      return Math.max(here - 1, 0);
    case 'PageDown':
      return Math.min(here + PAGE, last);
    case 'PageUp':
      return Math.max(here - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The first entry takes the tab stop when the one that had it is gone. */
export function keepOneTabStop(list: HTMLOListElement): void {
  if (list.querySelector('button[tabindex="0"]')) return;
  const first = list.querySelector('button');
  if (first) giveTabStop(list, first);
}

/** The entry at the caret is where Tab should lead, unless the reader is in the list already. */
export function giveTabStop(list: HTMLOListElement, chosen: HTMLButtonElement): void {
  for (const button of list.querySelectorAll('button[tabindex="0"]'))
    if (button instanceof HTMLButtonElement) button.tabIndex = -1;
  chosen.tabIndex = 0;
}
