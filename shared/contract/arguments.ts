/** The run-time check of every call's argument: strict objects, limited sizes, nothing else passes. */
import { z } from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { LIMITS } from '../profile/limits.ts';
import { mutedSchema } from '../mute/schema.ts';
import { noteSchema } from '../report/note.ts';
import { SETTINGS_PANES } from './settings-pane.ts';
import { EXPORT_FORMATS, type ArgsOf, type CallName } from './contract.ts';
import { DRILL_ARGUMENTS } from './drill-arguments.ts';
import { PLAN_ARGUMENTS } from './plan-arguments.ts';
import { profileChanges } from './profile-changes.ts';
import { settingsSchema } from './settings-schema.ts';

const MOST_REPORT_CHARACTERS = 60_000_000;
const MOST_COPY_CHARACTERS = 200_000;

const none = z.null();
const language = z.enum(LANGUAGES);
const short = z.string().max(100);
const source = z.union([z.literal('run'), z.strictObject({ opened: short })]);
const file = z.strictObject({ name: z.string().max(300), base64: z.string().max(MOST_REPORT_CHARACTERS) });
const exporting = z.strictObject({
  source,
  format: z.enum(EXPORT_FORMATS),
  language,
  redact: z.boolean(),
  note: noteSchema.strict().nullable(),
});
const profileText = z.object({ text: z.string().max(LIMITS.textBytes) }).strict();

export const ARGUMENTS: { readonly [N in CallName]: z.ZodType<ArgsOf<N>> } = {
  ...DRILL_ARGUMENTS,
  ...PLAN_ARGUMENTS,
  info: none,
  contacts: none,
  start: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('workstation') }),
    z.strictObject({ kind: z.literal('demo'), scenario: short, healed: z.literal(true).exactOptional() }),
  ]),
  cancel: none,
  report: z.strictObject({ language }),
  verify: z.strictObject({ finding: short, healed: z.boolean(), language }),
  exportReport: exporting,
  previewReport: exporting,
  openFile: z.strictObject({ file, language }),
  judgeOpened: z.strictObject({ id: short, again: z.boolean(), language }),
  compareReports: z.strictObject({ source, file, language }),
  profile: none,
  checkProfile: profileText,
  editProfile: z.strictObject({ text: z.string().max(LIMITS.textBytes), changes: profileChanges }),
  saveProfile: profileText,
  resetProfile: none,
  exportProfile: profileText,
  addTargets: z.strictObject({
    profile: z.string().max(LIMITS.textBytes),
    csv: z.string().max(LIMITS.targetsBytes),
  }),
  setSettings: settingsSchema,
  history: none,
  openRun: z.strictObject({ id: short, language }),
  clearHistory: none,
  compare: z.strictObject({ id: short, language }),
  setMuted: mutedSchema.omit({ on: true }).extend({ muted: z.boolean() }),
  openPane: z.strictObject({ pane: z.enum(SETTINGS_PANES) }),
  copy: z.strictObject({ text: z.string().max(MOST_COPY_CHARACTERS) }),
};
