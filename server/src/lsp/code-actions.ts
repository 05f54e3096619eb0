/** Code actions on the wire: which kinds a client asks for, and ours in its form. */
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { harmless } from '../base/harmless.ts';
import type { Action, ActionWish } from '../features/code-actions.ts';
import type { Analysis } from '../service/analysis.ts';
import type { Session } from './session.ts';
import { toDiagnostic, toWorkspaceEdit } from './to-protocol.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.postmortem`;
export const ORGANIZE_TIMELINE = `${CodeActionKind.Source}.organize.postmortemTimeline`;

const KINDS: Readonly<Record<Action['kind'], string>> = {
  fix: CodeActionKind.QuickFix,
  refactoring: CodeActionKind.RefactorRewrite,
  fixAll: FIX_ALL,
  organize: ORGANIZE_TIMELINE,
};

/**
 * What the client wants: without `only`, fixes, and refactorings too when a person asked; source actions only by name.
 */
export function wishOf({ context }: CodeActionParams): ActionWish {
  const { only } = context;
  const wants = (kind: Action['kind']): boolean =>
    only?.some((asked) => isWithin(KINDS[kind], asked)) ?? false;
  if (only) {
    return {
      fix: wants('fix'),
      refactoring: wants('refactoring'),
      fixAll: wants('fixAll'),
      organize: wants('organize'),
    };
  }
  const isByPerson = context.triggerKind !== CodeActionTriggerKind.Automatic;
  return { fix: true, refactoring: isByPerson, fixAll: false, organize: false };
}

export function toCodeAction(analysis: Analysis, action: Action, session: Session): CodeAction {
  const diagnostics: Diagnostic[] = (action.findings ?? []).map((finding) =>
    toDiagnostic(finding, analysis, session),
  );
  return {
    title: harmless(action.title),
    kind: KINDS[action.kind],
    edit: toWorkspaceEdit(analysis, action.edits, session),
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(action.isPreferred && { isPreferred: true }),
  };
}

/** `source.fixAll.postmortem` lies within `source`, `source.fixAll` and itself. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
