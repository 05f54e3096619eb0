/** Names of months and weekdays in the languages that postmortems are written in. Data only. */

const NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'januari', 'janvier', 'enero', 'janeiro'],
  ['feb', 'february', 'februar', 'februari', 'février', 'febrero', 'fevereiro'],
  ['mar', 'march', 'mars', 'märz', 'mrz', 'marzo', 'março'],
  ['apr', 'april', 'avril', 'abril'],
  ['may', 'mai', 'maj', 'mayo', 'maio'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'junho'],
  ['jul', 'july', 'juli', 'juillet', 'julio', 'julho'],
  ['aug', 'august', 'augusti', 'août', 'agosto'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'setembro'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre', 'outubro'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  ['dec', 'december', 'des', 'desember', 'dez', 'dezember', 'décembre', 'diciembre', 'dezembro'],
];

/** Lower-case name to month, counted from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** A weekday before a date says nothing that the date does not. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  [
    'mon tue tues wed thu thur thurs fri sat sun',
    'monday tuesday wednesday thursday friday saturday sunday',
    'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    'montag dienstag mittwoch donnerstag freitag samstag sonntag',
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
    'lunes martes miércoles jueves viernes sábado domingo',
  ]
    .join(' ')
    .split(' '),
);
