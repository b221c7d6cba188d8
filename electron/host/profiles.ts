/** The profile that runs use: an administrator's, else the user's own, else the defaults. */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ProfileView } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import { defaultProfile } from '../../shared/profile/defaults.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { readProfile } from '../../shared/profile/read.ts';
import { profileTemplate } from '../../shared/profile/template.ts';
import type { Language } from '../../shared/text/language.ts';
import { LIMITS } from '../../shared/profile/limits.ts';
import { readManaged, type ManagedProfile, type Refusal } from './managed-profile.ts';
import { readRegular } from './read-bounded.ts';
import type { Objection } from './rights/objection.ts';
import { writeFileAtomically } from './write-file.ts';
import { codeOf } from '../process/system-error.ts';

export interface ProfilePlaces {
  readonly managed: string;
  readonly own: string;
  /** Who could have written the managed one. */
  readonly objection: Objection;
}

/** A bundle of roots has about 200 kB. */
const MOST_PEM_BYTES = 4 * 1024 * 1024;

export interface ActiveProfile {
  readonly profile: Profile;
  /** Whether it is the administrator's. */
  readonly managed: boolean;
  readonly trustedCaPem: string | null;
}

export class Profiles {
  readonly #places: ProfilePlaces;

  constructor(places: ProfilePlaces) {
    this.#places = places;
  }

  /** view gives the text in force; comments of the defaults are in the user's language. */
  async view(language: Language): Promise<ProfileView> {
    const managed = await this.#managed();
    if (managed.state === 'found') return viewOf('managed', this.#places.managed, managed.text);
    const own = await textOf(this.#places.own, LIMITS.textBytes);
    return own === null
      ? viewOf('default', null, profileTemplate('cn-hangzhou', language))
      : viewOf('own', this.#places.own, own);
  }

  /** active gives the profile to run with and its private roots. Throws a HostError where the text in force is wrong. */
  async active(): Promise<ActiveProfile> {
    const { origin, path, text } = await this.view('en');
    if (origin === 'default') return { profile: defaultProfile(), managed: false, trustedCaPem: null };
    const result = readProfile(text);
    if (!result.ok) throw new HostError('invalid', `${path ?? ''}: ${result.problems[0]?.found ?? ''}`);
    return {
      profile: result.profile,
      managed: origin === 'managed',
      trustedCaPem: await pemOf(result.profile, path ?? ''),
    };
  }

  async save(text: string, language: Language): Promise<ProfileView> {
    await this.#refuseManaged();
    const result = readProfile(text);
    if (!result.ok) throw new HostError('invalid', 'the profile has problems');
    await mkdir(dirname(this.#places.own), { recursive: true, mode: 0o700 });
    await writeFileAtomically(this.#places.own, text, { overwrite: true });
    return this.view(language);
  }

  async reset(language: Language): Promise<ProfileView> {
    await this.#refuseManaged();
    await rm(this.#places.own, { force: true });
    return this.view(language);
  }

  /** refusedManaged says why a managed profile is there and not obeyed; null: it is obeyed, or there is none. */
  async refusedManaged(): Promise<Refusal | null> {
    const managed = await this.#managed().catch(() => null);
    return managed?.state === 'refused' ? managed.why : null;
  }

  #managed(): Promise<ManagedProfile> {
    return readManaged(this.#places.managed, this.#places.objection).catch(cannotRead);
  }

  async #refuseManaged(): Promise<void> {
    if ((await this.#managed()).state === 'found')
      throw new HostError('read-only', `the administrator's profile ${this.#places.managed} is in force`);
  }
}

/** placesIn gives where the profiles are, with a user's folder. */
export function placesIn(dataFolder: string, managed: string, objection: Objection): ProfilePlaces {
  return { managed, own: join(dataFolder, 'profile.yaml'), objection };
}

function viewOf(origin: ProfileView['origin'], path: string | null, text: string): ProfileView {
  const result = readProfile(text);
  return { origin, path, text, problems: result.ok ? [] : result.problems };
}

async function textOf(path: string, mostBytes: number): Promise<string | null> {
  try {
    return (await readRegular(path, mostBytes)).toString('utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : cannotRead(error);
  }
}

function cannotRead(error: unknown): never {
  throw new HostError('failed', error instanceof Error ? error.message : String(error), { cause: error });
}

async function pemOf({ trustedCa }: Profile, profilePath: string): Promise<string | null> {
  if (trustedCa === null) return null;
  const path = resolve(dirname(profilePath), trustedCa);
  const pem = await textOf(path, MOST_PEM_BYTES);
  if (pem?.includes('-----BEGIN CERTIFICATE-----') !== true)
    throw new HostError('invalid', `${path} (trustedCa) holds no PEM certificate`);
  return pem;
}
