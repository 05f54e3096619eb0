import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeSettings } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { edited, randomEdit } from '../support/edits.ts';
import { recordingHost } from '../support/host.ts';
import { plain } from '../support/plain.ts';

const URI = 'file:///postmortems/2026-02-11-checkout.md';
const { settings } = decodeSettings({ preset: 'strict' });
const example = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');
const faulty = example
  .replace(
    '## Root Cause\n',
    '## Root Cause\n\nThe engineer should have checked. Obviously a mistake.\n',
  )
  .replace(/\| @[a-z.-]+ /, '| TBD ')
  .replace('## Impact\n', '## Impact\n\nMany users saw errors for a while.\n');

function serviceWith(text: string) {
  const service = createLanguageService(recordingHost());
  service.put({ uri: URI, version: 1, text });
  return service;
}

/** Findings with the edits of their fixes. */
function found(service: ReturnType<typeof serviceWith>): unknown {
  const findings = service.findings(URI, settings);
  return plain(findings.map(({ fixes, ...rest }) => ({ ...rest, fixes: fixes?.() })));
}

test('findings and fixes after random edits are those of the text alone', () => {
  const edits = fc.array(randomEdit, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(edits, (each) => {
      const service = serviceWith(faulty);
      found(service);
      each.reduce((text, edit, version) => {
        const next = edited(text, edit);
        service.put({ uri: URI, version: version + 2, text: next });
        expect(found(service)).toEqual(found(serviceWith(next)));
        return next;
      }, faulty);
    }),
    { numRuns: 10 },
  );
}, 120_000);

test('versions that nobody asked about are skipped', () => {
  const service = serviceWith(faulty);
  found(service);
  service.put({ uri: URI, version: 2, text: faulty.replace('Many users', 'Some users') });
  service.put({ uri: URI, version: 3, text: `Note.\n\n${faulty}` });
  expect(found(service)).toEqual(found(serviceWith(`Note.\n\n${faulty}`)));
});

test('a letter in prose leaves the entries, the actions and the other facts the very same objects', () => {
  const service = serviceWith(faulty);
  const facts = () => {
    const { timeline, actions, metadata, moments } =
      service.analysis(URI)?.model(settings) ?? expect.fail();
    return { timeline, actions, metadata, moments };
  };
  const before = facts();
  const text = faulty.replace('Obviously a mistake', 'Obviously a mistakes');
  service.put({ uri: URI, version: 2, text });
  for (const [name, value] of Object.entries(facts())) {
    expect(value, name).toBe(before[name as keyof typeof before]);
  }
});
