/** Draws docs/images/icon.png from icon.svg, at the 256 pixels that the Marketplace asks for: `npx tsx test/screenshots/icon.ts`. */
import { readFile } from 'node:fs/promises';
import { launchBrowser } from '../host/workbench.ts';

const svg = await readFile('docs/images/icon.svg', 'utf8');
const chrome = await launchBrowser();
const page = await chrome.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: 'docs/images/icon.png', omitBackground: true });
await chrome.close();
