/** The diagnostics of this extension on a document, as a test asks for them. */
import * as vscode from 'vscode';
import { until } from './expect.ts';

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function rulesOn(uri: vscode.Uri): string[] {
  return [...new Set(findings(uri).map(ruleOf))].sort();
}

/** Waits until the rule reports, and hands back what it reports first. */
export async function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(
    () => `${rule} reports on ${uri.path}; there is: ${rulesOn(uri).join(', ')}`,
    () => findings(uri).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}

export async function noFinding(uri: vscode.Uri, rule: string): Promise<void> {
  await until(
    () => `${rule} is gone from ${uri.path}`,
    () => (rulesOn(uri).includes(rule) ? undefined : true),
  );
}

/** Waits until nothing is reported any more. */
export async function silent(uri: vscode.Uri): Promise<void> {
  await until(
    () => `nothing is reported on ${uri.path}; there is: ${rulesOn(uri).join(', ')}`,
    () => (findings(uri).length === 0 ? true : undefined),
  );
}
