/** How many findings the documents of a corpus have, by rule and by document: what a person reads to see where it is loud. */
import type { ReportedFinding } from '../../server/src/rules/rule.ts';

type Found = Pick<ReportedFinding, 'level' | 'rule'>;

interface Row {
  readonly documents: ReadonlySet<string>;
  readonly hits: number;
}

export class Tally {
  readonly #documents = new Map<string, number>();
  readonly #grave: number[] = [];
  readonly #rules = new Map<string, Row>();

  add(path: string, findings: readonly Found[]): void {
    this.#documents.set(path, findings.length);
    this.#grave.push(findings.filter(isGrave).length);
    for (const { level, rule } of findings) {
      const key = `${rule.padEnd(26)} ${level.padEnd(8)}`;
      const { documents = [], hits = 0 } = this.#rules.get(key) ?? {};
      this.#rules.set(key, { documents: new Set([...documents, path]), hits: hits + 1 });
    }
  }

  /** The number of errors and warnings of each document, in the order they were added. */
  grave(): number[] {
    return [...this.#grave];
  }

  /** A table: rule, level, documents, hits; the loudest first. */
  perRule(): string {
    return [...this.#rules]
      .sort(([, a], [, b]) => b.hits - a.hits)
      .map(
        ([key, row]) => `${key} ${number(row.documents.size)} documents ${number(row.hits)} hits`,
      )
      .join('\n');
  }

  /** A table: hits, document; the loudest first. */
  perDocument(): string {
    return [...this.#documents]
      .sort(([, a], [, b]) => b - a)
      .map(([path, hits]) => `${number(hits)} ${path}`)
      .join('\n');
  }
}

function isGrave({ level }: Found): boolean {
  return level === 'error' || level === 'warning';
}

function number(count: number): string {
  return String(count).padStart(4);
}
