/** What Node's and the browser's extension host both have beside `vscode`: the few globals that the client uses. */

declare function setTimeout(run: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare function atob(base64: string): string;

interface Worker {
  terminate(): void;
}
declare const Worker: new (url: string) => Worker;

/** Only in a worker. */
declare const WorkerGlobalScope: object | undefined;
