/** The walkthrough: four steps, each with a small picture in the colors of the theme and commands that exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Commands } from '../../client/src/commands/ids.ts';

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly Step[] }[] };
};
const steps = manifest.contributes.walkthroughs.flatMap((each) => each.steps);
const ids: readonly string[] = Object.values(Commands);

describe('the walkthrough', () => {
  it('has four steps', () => {
    expect(steps).toHaveLength(4);
  });

  describe.each(steps)('$title', ({ description, media, completionEvents }) => {
    it('leads to commands that there are, and is done when one was used', () => {
      const linked = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id ?? '');
      expect(linked.length).toBeGreaterThan(0);
      for (const id of linked) {
        expect(ids).toContain(id);
        expect(completionEvents).toContain(`onCommand:${id}`);
      }
    });

    it('has a picture that is small, draws in the colors of the theme and fetches nothing', () => {
      const picture = readFileSync(media.svg, 'utf8');
      expect(picture.length).toBeLessThan(2500);
      const colors = picture.match(/(?:fill|stroke)="(?!none)[^"]*"/g) ?? [];
      for (const color of colors) expect(color).toMatch(/"var\(--vscode-[\w-]+, #[0-9a-f]{6}\)"/);
      expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|script|url\(/);
      expect(media.altText).toMatch(/^[A-Z].*[^.]$/);
    });
  });
});
