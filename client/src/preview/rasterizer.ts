/** Asks a page for a PNG and waits for it: one picture at a time, and never for ever. */
import type { FromPreview, ToPreview } from './messages.ts';

/** In milliseconds; a page that has to be opened first takes a while on a slow machine. */
const PATIENCE = 20_000;

export class Rasterizer {
  readonly #post: (message: ToPreview) => void;
  #listening = false;
  #wanted: Wanted | undefined;

  constructor(post: (message: ToPreview) => void) {
    this.#post = post;
  }

  /** The bytes of a PNG. Rejects when the page cannot draw it, goes away, or does not answer. */
  rasterize(svg: string): Promise<Uint8Array> {
    this.#settle(undefined);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(undefined), PATIENCE);
      this.#wanted = { svg, resolve, reject, timer };
      this.#send();
    });
  }

  /** The page listens now: what was asked before is asked again. */
  listens(): void {
    this.#listening = true;
    this.#send();
  }

  answers({ png }: Extract<FromPreview, { type: 'rasterized' }>): void {
    this.#settle(png);
  }

  dispose(): void {
    this.#settle(undefined);
  }

  #send(): void {
    if (this.#listening && this.#wanted) {
      this.#post({ type: 'rasterize', svg: this.#wanted.svg });
    }
  }

  #settle(png: string | undefined): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#wanted = undefined;
    clearTimeout(wanted.timer);
    if (png === undefined) wanted.reject(new Error('The preview could not draw the picture.'));
    else wanted.resolve(Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0)));
  }
}

interface Wanted {
  readonly svg: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: number;
}
