/**
 * Documents that mean harm. One list for every place that shows words of a document: each must show them as words, or
 * not at all. What runs calls `hostile()`, what is fetched lies on `hostile.example`: a test that has either has failed.
 */

/** A document, and what is wrong with it. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
}

/** Words of one line, to stand wherever a document has words: title, fields, cells, prose, owners. */
const HOSTILE_WORDS: Readonly<Record<string, string>> = {
  'a script': '<script>hostile()</script>',
  'a script with an address': '<script src="https://hostile.example/x.js"></script>',
  'a script behind a comment': '<!--><script>hostile()</script>-->',
  'the end of a script': '</script><script>hostile()</script>',
  'the end of a style': '</style><img src=x onerror=hostile()>',
  'the end of a title': '</title></textarea></noscript><svg onload=hostile()>',
  'the end of character data': ']]><script>hostile()</script><![CDATA[',
  'an image with a handler': '<img src=x onerror="hostile()">',
  'an image with a handler and no end': '<img src=x onerror=hostile() ',
  'details that open': '<details open ontoggle="hostile()">',
  'a body': '<body onload=hostile()><input autofocus onfocus=hostile()>',
  'a drawing': '<svg><g onload="hostile()"></g></svg>',
  'a drawing with a link':
    '<svg><a xlink:href="javascript:hostile()"><text y="9">x</text></a></svg>',
  'a drawing that changes': '<svg><animate attributeName=href values=javascript:hostile() /></svg>',
  'a drawing with a page':
    '<svg><foreignObject><iframe srcdoc="<script>hostile()</script>"></iframe></foreignObject></svg>',
  mathematics:
    '<math><maction actiontype="statusline#x" xlink:href="javascript:hostile()">x</maction></math>',
  'a frame': '<iframe src="javascript:hostile()"></iframe>',
  'an object': '<object data="data:text/html,<script>hostile()</script>"></object>',
  'a form':
    '<form action="https://hostile.example/"><button formaction="javascript:hostile()">Go</button>',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://hostile.example/">',
  'a base': '<base href="https://hostile.example/">',
  'a style sheet': '<link rel="stylesheet" href="https://hostile.example/x.css">',
  'a style': '<style>@import url(https://hostile.example/x.css); * { display: none }</style>',
  'a style that covers the page':
    '<div style="position:fixed;inset:0;background:url(https://hostile.example/x.png)">x</div>',
  'the end of an attribute': '" onmouseover="hostile()" x="',
  'the end of an attribute in single quotes': "' onmouseover='hostile()' x='",
  'the end of an attribute without quotes': 'x onmouseover=hostile() ',
  'a link that runs': '[click](javascript:hostile())',
  'a link that runs, hidden by entities': '[click](&#106;avascript&colon;hostile())',
  'a link that runs, hidden by blanks': '<a href=" java&Tab;script:hostile()">click</a>',
  'a link that runs, of old': '[click](vbscript:hostile())',
  'a link with data': '[click](data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4=)',
  'a link with a command': '[click](command:workbench.action.terminal.new)',
  'a bare link with a command': '<command:workbench.action.terminal.new>',
  'a link into the editor': '[click](vscode://hostile.example/run?x=1)',
  'a link to a file': '[click](file:///etc/passwd)',
  'a link by reference': '[click][x] and [x]: javascript:hostile()',
  'a bare address': 'https://hostile.example/x and www.hostile.example and x@hostile.example',
  'an address in angles': '<https://hostile.example/x>',
  'an image from afar': '![x](https://hostile.example/x.png)',
  'an image of data': '![x](data:image/svg+xml,%3Csvg%20onload=%22hostile()%22%3E)',
  'an image from above': '![x](../../../../etc/passwd)',
  entities: '&lt;script&gt;hostile()&lt;/script&gt; &amp;lt;img src=x onerror=hostile()&amp;gt;',
  'entities of nothing': '&#0;&#x110000;&NewLine;&ZeroWidthSpace;&bogus;',
  'the end of code': '```</code></pre><script>hostile()</script>',
  'a template string': '${hostile()} `${hostile()}` #{hostile()} <%= hostile() %>',
  'a template of a page': "{{constructor.constructor('hostile()')()}}",
  'a snippet': '${1:x} ${2|a,b|} $TM_FILENAME $0 }',
  icons: '$(alert) $(sync~spin) :warning:',
  'a diagram': '%%{init: {"securityLevel": "loose"}}%% click A call hostile()',
  'a turn to the left': 'safe \u202Egnp.exe\u202C and \u2066\u202Edne\u2069 \u200F\u061C',
  'a turn that never ends': 'safe \u202E\u2067\u202Dgnp',
  'letters that are not seen': 'ha\u200Brm\u2060less\uFEFF \u00ADx \u{E0041}\u{E0042}',
  'letters of another alphabet': 'рaypаl \u{1D5EE}\u{1D5EF}',
  'a heap of marks': `x${'\u0301\u0323'.repeat(200)}`,
  'colors for a terminal': '\u001B[31;1mred\u001B[0m\u001B[2J\u001B[H',
  'a title for a terminal': '\u001B]0;hostile\u0007\u001B]52;c;aG9zdGlsZQ==\u0007',
  'a link for a terminal': '\u001B]8;;https://hostile.example/\u001B\\click\u001B]8;;\u001B\\',
  'controls of eight bits': '\u009B31mred\u009Dtitle\u009C\u0090x\u009C',
  'letters that go back': 'safe\b\b\b\bharm\u0007\u007F\u000E',
  'line ends of other alphabets': 'one\u2028two\u2029three\u0085four\u000Bfive\u000Csix',
  'half a letter': 'x\uD800y\uDC00z',
  'a formula': '=HYPERLINK("https://hostile.example/","x")',
  'a formula that runs': "+cmd|' /C calc'!A0",
  'a formula by name': '@SUM(1+1)*cmd',
  'words for a shell': '$(hostile) `hostile` ; hostile & hostile || %s %n %PATH%',
  'words for a workflow': '::set-output name=x::hostile %0A::error::hostile',
  'a way out': '../../../../etc/passwd%00.md',
  'names of every object': '__proto__ constructor prototype toString hasOwnProperty',
  'an expression that never ends': '(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
};

/** Follows the template, with the words wherever a document has words. */
function documentWith(words: string): string {
  return `# Incident Postmortem — ${words}

## Summary

**Incident ID:** ${words}
**Severity:** ${words}
**Status:** ${words}
**Date of incident:** 2026-03-05
**Document owner:** ${words}
**Last updated:** ${words}

The alert fired too late, and ${words} had no owner. We think it took 25 minutes.

## Impact

| Dimension | Detail |
|---|---|
| Users | ${words} |
| ${words} | 4,200 |

## Timeline

All times in UTC.

| Time (UTC) | Event |
|---|---|
| 14:00 | Incident started: ${words} |
| 14:07 ${words} | Detected: ${words} |
| ${words} | Acknowledged by ${words} |
| 15:10 CET | Mitigated: ${words} |
| 14:40 | Resolved: ${words} |

- 14:50 ${words}
- 14:45: ${words}

## ${words}

John should have known ${words}.

## Root Cause

${words}

1. Why? ${words}

## Detection

**TTD:** 90 minutes ${words}
**Time to acknowledge:** ${words}

## Resolution

<!-- postmortem-ignore ${words} -->
${words}

## Action Items

| # | Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|---|
| 1 | ${words} | ${words} | ${words} | ${words} | ${words} |
| ${words} | Be careful with ${words} | @${words} | P9 | 2026-13-40 | Open |

- [ ] ${words} (@${words}, due ${words})
`;
}

const PLAIN = documentWith('the signing key');

/** `key` as a field of the front matter, as a heading, and as the name of a field. */
function documentNamed(key: string): string {
  const named = PLAIN.replaceAll('Document owner', key).replace('## Detection', `## ${key}`);
  return `---\n${key}: ${key}\npostmortem: { ${key}: { ${key}: 1 } }\n---\n${named}`;
}

function withFrontMatter(lines: string): string {
  return `---\npostmortem: true\n${lines}\n---\n${PLAIN}`;
}

const BOMB = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  .concat(Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}x]`))
  .join('\n');

const WHOLE: Readonly<Record<string, string>> = {
  'a bomb of aliases': withFrontMatter(BOMB),
  'an alias of itself': withFrontMatter('severity: &a [*a, *a]\n<<: *a'),
  'tags that make things': withFrontMatter(`severity: !!js/function "function () { hostile() }"
owner: !!python/object/apply:os.system ["hostile"]
date: !<tag:yaml.org,2002:js/undefined> x`),
  'deep front matter': withFrontMatter(`severity: ${'['.repeat(5000)}`),
  'front matter without end': `---\nseverity: "SEV-1\n${PLAIN}`,
  'one line of a million letters': `${PLAIN}\n${'x'.repeat(1_000_000)}\n`,
  'one long line': `${PLAIN}\n${'<script>hostile()</script> '.repeat(4000)}\n`,
  'one long cell': PLAIN.replace('| 14:00 |', `| 14:00 ${'a '.repeat(20_000)}|`),
  'a row of many cells': PLAIN.replace('| 14:00 |', `${'| 14:00 '.repeat(3000)}|`),
  'many headings': `${PLAIN}${'\n## Timeline\n\n14:00 x\n'.repeat(1500)}`,
  'many stars': `${PLAIN}\n${'*a_ '.repeat(8000)}\n`,
  'one run of stars': `${PLAIN}\n${'*'.repeat(20_000)}x${'*'.repeat(20_000)}\n`,
  'a line of question marks': `${PLAIN}\n${'?'.repeat(20_000)}x\n`,
  'growing runs of backticks': `${PLAIN}\n${Array.from({ length: 250 }, (_, i) => '`'.repeat(i)).join(' ')}\n`,
  'many brackets': `${PLAIN}\n${'['.repeat(15_000)}${']('.repeat(2000)}\n`,
  'deep quotes': `${PLAIN}\n${'> '.repeat(2000)}14:00 x\n`,
  'deep lists': `${PLAIN}\n${Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- 14:00 x`).join('\n')}\n`,
  'a comment without end': PLAIN.replace('## Impact', '<!-- ## Impact'),
  'a directive for everything': `<!-- postmortem-ignore-file -->\n${PLAIN}`,
  'a mark of byte order in the middle': PLAIN.replace('## Impact', '\uFEFF## Impact\uFEFF'),
  'every kind of line end': PLAIN.replaceAll('\n\n', '\r\n\r').replaceAll('\n|', '\r|'),
  'no text at all': `${PLAIN}\0\0\u0001`,
};

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

export const HOSTILE: readonly Hostile[] = [
  ...Object.entries(HOSTILE_WORDS).map(([name, words]) => ({ name, text: documentWith(words) })),
  ...NAMES.map((name) => ({ name: `the name ${name}`, text: documentNamed(name) })),
  ...Object.entries(WHOLE).map(([name, text]) => ({ name, text })),
];

/** Config files that mean harm, by the name of the file. */
export const HOSTILE_CONFIGS: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'names of every object': [
    '.postmortem.json',
    '{"__proto__": {"preset": "strict", "root": true}, "constructor": {"prototype": {"x": 1}}, "rules": {"__proto__": "off", "constructor": "error"}, "actionDueDays": {"__proto__": 1}, "metrics": {"__proto__": {"ttaFrom": "started"}}}',
  ],
  'names of every object in YAML': [
    '.postmortem.yaml',
    '__proto__: {preset: strict}\nrules:\n  __proto__: off\n  toString: error\nsections: {__proto__: [x], impact: [__proto__]}\n',
  ],
  'a bomb of aliases': ['.postmortem.yaml', `${BOMB}\nseverities: *a12\n`],
  'an alias of itself': ['.postmortem.yaml', 'rules: &a {missing-field: *a}\n<<: *a\n'],
  'tags that make things': [
    '.postmortem.yaml',
    'preset: !!js/function "function () { hostile() }"\nseverities: !!python/object/apply:os.system ["hostile"]\n',
  ],
  'a deep nest': ['.postmortem.yaml', `severities: ${'['.repeat(20_000)}`],
  'a deep nest in JSON': ['.postmortem.json', `{"severities": ${'['.repeat(20_000)}`],
  'globs that lead out': [
    '.postmortem.yaml',
    'include: ["../**", "/etc/**", "**/../../x.md"]\nexclude: [".."]\n',
  ],
  'a glob that never ends': [
    '.postmortem.yaml',
    `include: ["${'*a'.repeat(60)}", "${'{a,b}'.repeat(40)}", "${'!(a)'.repeat(20)}", "{1..100000000}"]\nx: 1\n`,
  ],
  'words that steer a terminal': [
    '.postmortem.yaml',
    '"\\e]0;hostile\\a\\e[2J\u009B31m": 1\npreset: "\\u202Egnp\\e[31m"\n',
  ],
  'words that are scripts': [
    '.postmortem.yaml',
    'preset: "<script>hostile()</script>"\nseverities: ["<img src=x onerror=hostile()>", "[x](command:x)"]\n',
  ],
  'something else': ['.postmortem.yaml', '\u0001\u0002%PDF-1.4\n'],
};
