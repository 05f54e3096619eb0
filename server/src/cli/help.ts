/** What --help prints. */
const GENERAL = `Usage: postmortem <command> [options] FILE…

Commands:
  check     report what is missing or wrong in postmortems
  inspect   print what is read from a document: sections, timeline, moments, metrics, actions

FILE is a file, a folder (its Markdown files), or - for standard input.

Options:
  -h, --help      this text, or that of a command
  -v, --version   the version

Exit codes: 0 nothing found, 1 findings, 2 wrong arguments or an unreadable file.
`;

const CHECK = `Usage: postmortem check [options] FILE…

Reports what is missing or wrong. Files that are no postmortems are passed over.

Options:
  --format pretty|json           how to report (default: pretty)
  --preset auto|standard|strict  how much a postmortem has to say (default: auto)
  --max-level LEVEL              error, warning, info or hint: findings at this level
                                 or above make the exit code 1 (default: warning)
`;

const INSPECT = `Usage: postmortem inspect [options] FILE…

Prints what is read from each document, postmortem or not, and where it came from.

Options:
  --format pretty|json   how to print (default: pretty)
`;

export function helpText(about: 'check' | 'inspect' | undefined): string {
  return about === 'check' ? CHECK : about === 'inspect' ? INSPECT : GENERAL;
}
