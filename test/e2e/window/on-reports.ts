/** Reports in the browser form: demos that make them, and files of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS, type ScenarioName } from '../../../electron/demo/scenarios.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { OnForm } from './on-form.ts';

/** What the window says of reports. */
export const REPORTS = en.reports;

/** openForReports opens the form, with a folder for files. */
export async function openForReports(form: OnForm): Promise<void> {
  await form.open();
  mkdirSync(form.served.dataFolder, { recursive: true });
}

/** runDemo runs a demo to its result. */
export async function runDemo(form: OnForm, scenario: ScenarioName): Promise<void> {
  await form.app.startDemo(SCENARIOS[scenario].title.en);
  await form.app.waitForResult();
}

/** reportFile writes a report to a file, and gives its path. */
export function reportFile(form: OnForm, name: string, report: Report): string {
  const path = join(form.served.dataFolder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
}
