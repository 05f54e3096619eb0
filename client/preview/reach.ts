/** Brings an element into sight, without movement for readers who asked for none. */

export function reach(element: Element): void {
  const calm =
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
