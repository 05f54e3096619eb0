/** In which order a document's language writes day and month, where `05/03/2026` alone leaves it open. */
import { perObject } from '../../base/per-object.ts';
import type { FrontMatterEntry } from '../metadata/front-matter.ts';
import type { Section } from '../postmortem.ts';
import { plainLetters } from '../vocabulary/plain-letters.ts';
import type { DateOrder } from './written-date.ts';

/** Names of sections in languages that put the day first; English does either. */
const DAY_FIRST =
  /\b(?:tidslinje|forløp|hendelsesforløp|sammendrag|oppsummering|konsekvens(?:er)?|rotarsak(?:er)?|arsak(?:er)?|tiltak|lærdom(?:mer)?|sammanfattning|rotorsak(?:er)?|atgarder|lardomar|zeit(?:leiste|verlauf|achse|strahl)|zusammenfassung|auswirkung(?:en)?|(?:grund|haupt)?ursachen?|maßnahmen|erkenntnisse|behebung|chronologie|causes? racines?|lecons|actions correctives|resumen|linea de tiempo|cronologia|causas? raiz|lecciones|acciones|resumo|linha do tempo|licoes|acoes|impacto|samenvatting|tijdlijn|oorza(?:ak|ken)|gevolgen|acties|riepilogo|cronistoria|causa radice|azioni|lezioni)\b/i;

export function orderOfLanguage(
  sections: readonly Pick<Section, 'heading'>[],
  frontMatter: readonly FrontMatterEntry[],
): DateOrder | undefined {
  const stated = frontMatter.find(({ key }) => /^(?:lang|language|locale)$/i.test(key));
  const language = stated?.values[0];
  if (language !== undefined) return orderIn(language);
  return isDayFirst(sections) ? 'day-first' : undefined;
}

/** Looked at once for as long as the headings stay the same. */
const isDayFirst = perObject((sections: readonly Pick<Section, 'heading'>[]): boolean => {
  const foreign = sections.filter(({ heading }) => DAY_FIRST.test(plainLetters(heading)));
  return foreign.length >= 2;
});

/** In Japan and its neighbours the year comes first. */
const YEAR_FIRST = new Set(['ja', 'zh', 'ko', 'hu', 'lt', 'mn']);

/** `en` says nothing, and in Canada people write either. */
function orderIn(tag: string): DateOrder | undefined {
  const [, language, region] = /^([a-z]{2})(?:[-_]([a-z]{2,4}))?$/.exec(tag.toLowerCase()) ?? [];
  if (language === undefined || YEAR_FIRST.has(language) || region === 'ca') return undefined;
  if (language === 'en' && region === undefined) return undefined;
  return language === 'en' && region === 'us' ? 'month-first' : 'day-first';
}
