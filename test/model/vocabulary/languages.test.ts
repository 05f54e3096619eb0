/** The eight sections and their questions, as teams name them in other languages. */
import { describe, expect, test } from 'vitest';
import { sectionKindOf } from '../../../server/src/model/vocabulary/section-kind.ts';

const KINDS = [
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'detection',
  'resolution',
  'action-items',
  'lessons',
  'went-well',
  'went-poorly',
  'lucky',
] as const;

/** One name of each kind, in that order. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  german: [
    'Zusammenfassung des Vorfalls',
    'Betroffene Systeme',
    'Zeitachse',
    'Hauptursache',
    'Wie wurde das Problem entdeckt?',
    'Sofortmaßnahmen',
    'Was ändern wir?',
    'Was wir daraus lernen',
    'Was gut lief',
    'Was schlecht lief',
    'Wo wir Glück hatten',
  ],
  norwegian: [
    'Sammendrag',
    'Hvem ble berørt?',
    'Hendelsesforløp',
    'Hvorfor skjedde dette?',
    'Hvordan ble feilen oppdaget?',
    'Løsning',
    'Neste steg',
    'Hva lærte vi?',
    'Hva gikk bra?',
    'Hva kan bli bedre?',
    'Hvor hadde vi flaks?',
  ],
  french: [
    "Résumé de l'incident",
    'Utilisateurs impactés',
    'Chronologie des événements',
    'Cause principale',
    'Détection',
    'Retour à la normale',
    "Plan d'action",
    'Leçons tirées',
    "Ce qui s'est bien passé",
    "Axes d'amélioration",
    'Où avons-nous eu de la chance ?',
  ],
  spanish: [
    'Resumen del incidente',
    'Usuarios afectados',
    'Línea temporal',
    'Causa principal',
    '¿Cómo se detectó?',
    'Cómo se resolvió',
    'Acciones de mejora',
    'Lecciones aprendidas',
    '¿Qué salió bien?',
    'Oportunidades de mejora',
    'Dónde tuvimos suerte',
  ],
  portuguese: [
    'Resumo do incidente',
    'Usuários afetados',
    'Linha do tempo',
    'Causas raízes',
    'Como foi detectado',
    'Como foi resolvido',
    'Ações de melhoria',
    'O que aprendemos',
    'O que deu certo',
    'Oportunidades de melhoria',
    'Onde tivemos sorte',
  ],
  japanese: [
    'インシデント概要',
    '影響範囲',
    '発生経緯',
    '発生原因',
    '検知の経緯',
    '復旧作業',
    '今後の対策',
    'ふりかえり',
    'うまくいったこと',
    'うまくいかなかったこと',
    '幸運だったこと',
  ],
  dutch: [
    'Samenvatting',
    'Gevolgen',
    'Tijdlijn',
    'Onderliggende oorzaak',
    'Hoe werd het ontdekt?',
    'Oplossing',
    'Actiepunten',
    'Wat hebben we geleerd?',
    'Wat ging er goed?',
    'Wat ging er mis?',
    'Waar hadden we geluk?',
  ],
  italian: [
    'Riepilogo',
    'Utenti coinvolti',
    'Cronologia degli eventi',
    'Causa radice',
    'Rilevamento',
    'Ripristino',
    'Azioni correttive',
    'Lezioni apprese',
    'Cosa ha funzionato bene',
    'Cosa non ha funzionato',
    'Dove siamo stati fortunati',
  ],
  swedish: [
    'Sammanfattning',
    'Påverkan',
    'Händelseförlopp',
    'Grundorsak',
    'Upptäckt',
    'Återställning',
    'Åtgärder',
    'Lärdomar',
    'Vad gick bra?',
    'Vad gick fel?',
    'Var hade vi tur?',
  ],
};

describe.each(Object.entries(NAMES))('in %s', (_, names) => {
  test.each(KINDS.map((kind, index) => [names[index] ?? '', kind]))('%s → %s', (name, kind) => {
    expect(sectionKindOf(name)?.kind).toBe(kind);
  });
});

test.each([
  ['Lo que falló', 'went-poorly'],
  ['O que falhou', 'went-poorly'],
  ['Ce qui a échoué', 'went-poorly'],
  ['改善が必要なこと', 'went-poorly'],
  ['Lo que funcionó', 'went-well'],
  ['O que funcionou', 'went-well'],
  ['O que não funcionou', 'went-poorly'],
  ['Analyse de la cause racine', 'root-cause'],
  ['Analyse des causes racines', 'root-cause'],
  ['Análisis de la causa raíz', 'root-cause'],
  ['Análise das causas', 'root-cause'],
  ['Follow-up Meetings Scheduled', undefined],
  ['Follow-ups from the meeting', 'action-items'],
  ['Detection', 'detection'],
  ['Detection time', undefined],
  ['Alert detection time', undefined],
])('%s → %s', (name, kind) => {
  expect(sectionKindOf(name)?.kind).toBe(kind);
});

test.each(['Kosten', 'Utenti', 'Verloopstukken', 'Zeitgeist'])('%s names no section', (name) => {
  expect(sectionKindOf(name)).toBeUndefined();
});
