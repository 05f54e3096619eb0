/** At once first, then at most once per interval, and never without the last request. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Throttle } from '../../client/src/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a throttle', () => {
  it('runs the first request at once, and only it', () => {
    const run = vi.fn();
    new Throttle(run, 150).request();
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs what was asked meanwhile once, when the interval is over', () => {
    const run = vi.fn();
    const throttle = new Throttle(run, 150);
    for (let key = 0; key < 5; key += 1) throttle.request();
    vi.advanceTimersByTime(149);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(2);
    throttle.request();
    expect(run).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(150);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('is silent after it was disposed', () => {
    const run = vi.fn();
    const throttle = new Throttle(run, 150);
    throttle.request();
    throttle.request();
    throttle.dispose();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
