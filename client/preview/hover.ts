/** An entry under the pointer lights up in the chart and in the list. */
import type { Parts } from './parts.ts';

/** @param point lights up the entry in the chart; undefined puts the light out */
export function linkHover(
  { root, list }: Pick<Parts, 'root' | 'list'>,
  point: (id: number | undefined) => void,
): void {
  const light = (id: number | undefined): void => {
    point(id);
    for (const item of list.querySelectorAll('li.entry'))
      item.classList.toggle('hot', item.getAttribute('data-entry') === String(id));
  };
  root.addEventListener('pointerover', ({ target }) => {
    const over = target instanceof Element ? target.closest('[data-entry]') : null;
    const id = over?.getAttribute('data-entry');
    light(id === undefined || id === null ? undefined : Number(id));
  });
  root.addEventListener('pointerleave', () => light(undefined));
}
