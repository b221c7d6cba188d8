/** The page of the plan check for its tests: opened in a language, and looked at in every theme and size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import type { Language } from '../../../shared/text/language.ts';
import { violations } from './accessible.ts';
import type { OnForm } from './on-form.ts';
import { PlanForm } from './plan-form.ts';

const FOLDER = process.env['PLAN_SHOTS'];
const TEXTS = { en, 'zh-CN': zhCN } as const;
/** What the tutorial ends with. */
const PAGE = readFileSync('docs/plan.md', 'utf8');
/** quoted gives a file of the tutorial. */
export const quoted = (file: string): string =>
  new RegExp(`\`\`\`\\w+ file=${file}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';
/** openPlan opens the page in a language. */
export async function openPlan(form: OnForm, language: Language): Promise<PlanForm> {
  await form.open();
  const { page } = form.app;
  if (language === 'zh-CN') await page.getByRole('button', { name: en.nav.language, exact: true }).click();
  const plan = new PlanForm(page, TEXTS[language]);
  await plan.open('plan');
  await page.getByRole('heading', { name: plan.words.title, level: 1 }).waitFor();
  return plan;
}

/** lookAtPlan judges both themes and small windows, and takes pictures where somebody wants one. */
export async function lookAtPlan(form: OnForm, name: string): Promise<void> {
  const { page } = form.app;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page, `${name} ${colorScheme}`)).toEqual([]);
    if (FOLDER !== undefined)
      await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
  }
  for (const [size, width, height] of [
    ['small', 800, 600],
    ['zoomed', 400, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    // Nothing is wider than the window but what scrolls by itself.
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      size,
    ).toBeLessThanOrEqual(0);
    if (FOLDER !== undefined) await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`) });
  }
  await page.setViewportSize({ width: 1120, height: 800 });
}
