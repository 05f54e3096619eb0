/** Whether the permanent fix that is told is only the mitigation once more. */
import { withoutEnd } from '../../base/without-end.ts';
import type { Remedies } from '../../model/details.ts';

const AS_ABOVE =
  /^(?:the )?(?:same|see)(?: (?:as|the))?(?: (?:above|mitigation|the mitigation|fix|before))?$|^as above$|^(?:ditto|idem)$/i;

export function isSameRemedy({ mitigation, permanent }: Remedies): boolean {
  if (!mitigation || !permanent) return false;
  return (
    AS_ABOVE.test(withoutEnd(permanent.text, /[.\s]/)) ||
    bare(mitigation.text) === bare(permanent.text)
  );
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
