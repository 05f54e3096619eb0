/** A server that breaks down is started again, but not for ever. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 'rest', Restart: 'restart' },
  ErrorAction: { Continue: 'continue' },
}));
const { CrashPolicy } = await import('../../client/src/crash-policy.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function crashing() {
  const gaveUp = vi.fn();
  const policy = new CrashPolicy(gaveUp);
  const crash = (times: number) => Array.from({ length: times }, () => policy.closed().action);
  return { policy, gaveUp, crash };
}

const RESTARTED = Array<string>(4).fill('restart');

test('four crashes are mended without a word; the fifth within three minutes is told', () => {
  const { gaveUp, crash } = crashing();
  expect(crash(4)).toEqual(RESTARTED);
  expect(gaveUp).not.toHaveBeenCalled();
  expect(crash(1)).toEqual(['rest']);
  expect(gaveUp).toHaveBeenCalledOnce();
});

test('crashes that are three minutes apart are forgotten', () => {
  const { gaveUp, crash } = crashing();
  crash(4);
  vi.advanceTimersByTime(3 * 60_000);
  expect(crash(4)).toEqual(RESTARTED);
  expect(gaveUp).not.toHaveBeenCalled();
});

test('a restart by hand begins anew', () => {
  const { gaveUp, crash } = crashing();
  crash(5);
  expect(crash(4)).toEqual(RESTARTED);
  expect(gaveUp).toHaveBeenCalledOnce();
});

test('what cannot be written to a server that is gone ends nothing, and nobody is told', () => {
  const { policy } = crashing();
  expect(policy.error()).toEqual({ action: 'continue', handled: true });
  expect(policy.closed()).toEqual({ action: 'restart', handled: true });
});
