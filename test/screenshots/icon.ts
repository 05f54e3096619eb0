/** Draws docs/images/icon.png from icon.svg, at the 256 pixels that the Marketplace asks for. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const svg = await readFile('docs/images/icon.svg', 'utf8');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: 'docs/images/icon.png', omitBackground: true });
await browser.close();
