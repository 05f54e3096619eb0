/** What --help prints. The same texts stand in docs/cli.md; a house test keeps them equal. */
import { PROFILES } from '../features/profiles/profiles.ts';
import type { CommandName } from './arguments.ts';

const PROFILE_IDS = PROFILES.map(({ id }) => id).join(', ');

const GENERAL = `Usage: postmortem <command> [options] FILE…

Commands:
  check     report what is missing or wrong in postmortems, and fix what can be fixed
  inspect   print what is read from a document: sections, timeline, moments, actions
  metrics   print TTD, TTA, TTM, TTR and the duration, each with its two entries
  timeline  print the timeline as a picture (SVG), a page (HTML), Mermaid text or JSON
  agenda    print the agenda of a review, with what the document leaves open
  new       begin a postmortem, with the next id and everything filled in that is known

FILE is a file, a folder (its Markdown files), a glob in quotes ("docs/**/*.md"),
or - for standard input.

Options:
  -h, --help      this text, or that of a command
  -v, --version   the version

Config files (.postmortem.json, .jsonc, .yaml or .yml) beside a document and above it
hold, up to the top of its repository.

Exit codes: 0 nothing found, 1 findings, 2 wrong arguments, an unreadable file or a
mistake in a config file; everything else is still read.
`;

const CHECK = `Usage: postmortem check [options] FILE…
       postmortem check --explain RULE

Reports what is missing or wrong. Files that are no postmortems are passed over.

Options:
  --format FORMAT                pretty, json, sarif, junit or github (default: pretty)
  --preset auto|standard|strict  how much a postmortem has to say (default: what the
                                 config file says, else auto)
  --max-level LEVEL              error, warning, info or hint: findings at this level
                                 or above make the exit code 1 (default: warning)
  --now YYYY-MM-DD|today         the day, for rules that need one (overdue-action);
                                 without it they are silent, so that the same text
                                 gives the same answer on any day
  --fix                          apply the fixes that change no meaning to the files, and
                                 report what is left; what was changed is said on standard
                                 error. With - the fixed text goes to standard output, and
                                 the report to standard error
  --explain RULE                 say what a rule finds and why, and how to silence it

Colours and links only on a terminal, and never where NO_COLOR is set.
`;

const INSPECT = `Usage: postmortem inspect [options] FILE…

Prints what is read from each document, postmortem or not: why it is checked, where
each day and zone came from, and which entries could have been a moment and lost.

Options:
  --format pretty|json   how to print (default: pretty)
`;

const METRICS = `Usage: postmortem metrics [options] FILE…

Prints the times between the moments of each timeline, with the two entries behind
each, or says which moment no entry reads as.

Options:
  --format pretty|json   how to print (default: pretty)
`;

const TIMELINE = `Usage: postmortem timeline [options] FILE > timeline.svg

Prints the timeline of one document as the text of a file that stands alone. Findings
are not in it.

Options:
  --format svg|html|mermaid|json   a picture, a page with every entry, text for a
                                   mermaid block, or data (default: svg)
  --theme light|dark               the colors of pictures and pages (default: light)
`;

const AGENDA = `Usage: postmortem agenda FILE…

Prints the agenda of a review as Markdown: the six steps of the meeting, each with
what the document leaves open.
`;

const NEW = `Usage: postmortem new [options] [FOLDER]

Writes a new postmortem into FOLDER, with the incident id after those of the documents
there, and prints its path. Without FOLDER the text goes to standard output. A file
that is there already is never replaced.

Options:
  --service NAME           what broke
  --severity SEVERITY      one of the team's (default: left open, to be chosen)
  --profile PROFILE        the shape of the document: a template of the team (profiles in
                           its config file) by its name, or
                     ${PROFILE_IDS}
  --author NAME            who owns the document
  --now YYYY-MM-DD|today   the day of the incident (default: today)
`;

const TEXTS: Readonly<Record<CommandName, string>> = {
  check: CHECK,
  inspect: INSPECT,
  metrics: METRICS,
  timeline: TIMELINE,
  agenda: AGENDA,
  new: NEW,
};

export function helpText(about?: CommandName): string {
  return about === undefined ? GENERAL : TEXTS[about];
}
