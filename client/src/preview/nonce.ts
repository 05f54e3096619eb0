/** A fresh random word for a page's content security policy. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 32;

export function nonce(): string {
  const letter = (): string => LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  return Array.from({ length: LENGTH }, letter).join('');
}
