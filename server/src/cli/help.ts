/** What --help prints. */
const GENERAL = `Usage: postmortem <command> [options] FILE…

Commands:
  check     report what is missing or wrong in postmortems
  inspect   print what is read from a document: sections, timeline, moments, metrics, actions

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

Reports what is missing or wrong. Files that are no postmortems are passed over.

Options:
  --format pretty|json           how to report (default: pretty)
  --preset auto|standard|strict  how much a postmortem has to say (default: what the
                                 config file says, else auto)
  --max-level LEVEL              error, warning, info or hint: findings at this level
                                 or above make the exit code 1 (default: warning)
  --now YYYY-MM-DD|today         the day, for rules that need one (overdue-action);
                                 without it they are silent, so that the same text
                                 gives the same answer on any day
`;

const INSPECT = `Usage: postmortem inspect [options] FILE…

Prints what is read from each document, postmortem or not: why it is checked, where
each day and zone came from, and which entries could have been a moment and lost.

Options:
  --format pretty|json   how to print (default: pretty)
`;

export function helpText(about: 'check' | 'inspect' | undefined): string {
  return about === 'check' ? CHECK : about === 'inspect' ? INSPECT : GENERAL;
}
