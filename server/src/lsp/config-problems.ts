/** What is wrong in config files, pushed to the files themselves; taken back when they are mended, gone or needed no more. */
import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import { harmless } from '../base/harmless.ts';
import { linesOf } from '../base/lines.ts';
import type { FoundConfig } from '../service/config/config-store.ts';
import { toRange } from './positions.ts';

export interface ConfigProblems {
  /** These hold for some document. */
  readonly show: (configs: readonly FoundConfig[]) => void;
  /** No others hold for any document now. */
  readonly keepOnly: (configs: readonly FoundConfig[]) => void;
}

export function configProblems(connection: Connection): ConfigProblems {
  const shown = new Map<string, FoundConfig>();
  const send = ({ uri, text, problems }: Pick<FoundConfig, 'uri' | 'text' | 'problems'>): void => {
    const lines = linesOf(text);
    const diagnostics = problems.map(({ span, message }) => ({
      range: toRange(lines, span),
      severity: DiagnosticSeverity.Warning,
      source: 'postmortem',
      message: harmless(message),
    }));
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const show = (configs: readonly FoundConfig[]): void => {
    for (const config of configs) {
      const before = shown.get(config.uri);
      if (before === config) continue;
      shown.set(config.uri, config);
      if (config.problems.length > 0 || before) send(config);
    }
  };
  return {
    show,
    keepOnly: (configs) => {
      const held = new Set(configs.map(({ uri }) => uri));
      for (const uri of shown.keys()) {
        if (held.has(uri)) continue;
        shown.delete(uri);
        send({ uri, text: '', problems: [] });
      }
      show(configs);
    },
  };
}
