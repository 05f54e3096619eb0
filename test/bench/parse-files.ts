/** Parses every file of a folder, in one thread: `node parse-files.cjs FOLDER`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../../server/src/syntax/markdown.ts';

const [, , folder = '.'] = process.argv;
for (const name of readdirSync(folder)) treeOf(readFileSync(join(folder, name), 'utf8'));
