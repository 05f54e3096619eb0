/** The open documents: one analysis each, of the version that was put last, and gone when the document is. */
import {
  analyse,
  newHeritage,
  type Analysis,
  type Heritage,
  type OpenDocument,
} from './analysis.ts';
import type { Host } from './host.ts';

export interface DocumentStore {
  /** Opens a document, or replaces its text by a new version. */
  readonly put: (document: OpenDocument) => void;
  readonly saved: (uri: string) => void;
  readonly drop: (uri: string) => void;
  readonly analysis: (uri: string) => Analysis | undefined;
  /** All that is open but this one. */
  readonly others: (uri: string) => readonly Analysis[];
  /** True while the text is as it was opened or saved. */
  readonly isResting: (uri: string) => boolean;
}

export function createDocumentStore(host: Host): DocumentStore {
  const open = new Map<string, Analysis>();
  const resting = new Map<string, Analysis>();
  const heritages = new Map<string, Heritage>();
  let serial = 0;
  return {
    put: (document) => {
      const isFirst = !open.has(document.uri);
      const heritage = heritages.get(document.uri) ?? newHeritage(host);
      heritages.set(document.uri, heritage);
      const analysis = analyse(document, host, { serial: ++serial, isFirst, heritage });
      open.set(document.uri, analysis);
      if (isFirst) resting.set(document.uri, analysis);
    },
    saved: (uri) => {
      const analysis = open.get(uri);
      if (analysis) resting.set(uri, analysis);
    },
    drop: (uri) => {
      open.delete(uri);
      resting.delete(uri);
      heritages.delete(uri);
    },
    analysis: (uri) => open.get(uri),
    others: (uri) => [...open].flatMap(([each, analysis]) => (each === uri ? [] : [analysis])),
    isResting: (uri) => open.has(uri) && open.get(uri) === resting.get(uri),
  };
}
