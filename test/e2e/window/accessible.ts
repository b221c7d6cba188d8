/** What axe complains of on a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright';

interface Wrong {
  readonly id: string;
  readonly target: readonly unknown[];
}

/** The page that has axe already keeps it: bringing it takes as long as asking it. */
const BRING = `globalThis.axe === undefined`;

/**
 * violations gives what axe complains of on the page, or in one part of it, which CSS selects.
 * Frames are not looked into: the preview in its sandbox runs no script, and its page has a test of its own.
 */
export async function violations(page: Page, where: string, part = 'html'): Promise<readonly string[]> {
  if (await page.evaluate<boolean>(BRING)) await page.evaluate(axe.source);
  // The dark page is the light one in other colors, so that nothing but their contrast can be wrong anew.
  const isDark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  // What passes is not told, which takes twice as long as finding it.
  const options = {
    iframes: false,
    resultTypes: ['violations'],
    ...(isDark ? { runOnly: ['color-contrast'] } : {}),
  };
  const wrong = await page.evaluate<Wrong[]>(
    `axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)})
       .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target }))))`,
  );
  return wrong.map(({ id, target }) => `${where}: ${id} ${target.join(' ')}`);
}
