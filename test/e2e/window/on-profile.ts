/** The profile page for its tests: opened with a profile of one's own, and what is kept of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userFolder } from '../../support/user-folder.ts';
import type { OnForm } from './on-form.ts';
import { ProfileForm } from './profile-form.ts';

/** A profile as a person writes it, with notes. */
export const OWN = '# Ours\nregion: cn-hangzhou # here\n\n# who\ncontact: helpdesk\n';

interface Opening {
  /** The text of the profile; absent: there is none. */
  readonly own?: string;
  /** How long the page may take; absent: as long as any. */
  readonly patienceMs?: number;
}

/** openProfile opens the page in a folder of its own. */
export async function openProfile(window: OnForm, { own, patienceMs }: Opening = {}): Promise<ProfileForm> {
  const folder = userFolder('profile');
  mkdirSync(folder, { recursive: true });
  if (own !== undefined) writeFileSync(join(folder, 'profile.yaml'), own);
  await window.open(folder);
  const form = new ProfileForm(window.opened.page);
  if (patienceMs !== undefined) form.page.setDefaultTimeout(patienceMs);
  await form.open('profile');
  await form.page.getByRole('heading', { level: 1, name: form.words.title }).waitFor();
  return form;
}

/** keptProfile is the file of the profile. */
export function keptProfile(window: OnForm): string {
  return readFileSync(join(window.served.dataFolder, 'profile.yaml'), 'utf8');
}
