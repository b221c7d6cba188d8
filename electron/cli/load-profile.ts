/** From the options of the command line to a profile; every mistake ends with exit code 2 and its line. */
import { dirname, resolve } from 'node:path';
import { defaultProfile, apiHosts } from '../../shared/profile/defaults.ts';
import { LIMITS } from '../../shared/profile/limits.ts';
import { problemText, type Problem } from '../../shared/profile/problem.ts';
import type { CloudComputer, Profile } from '../../shared/profile/profile.ts';
import { readProfile } from '../../shared/profile/read.ts';
import { REGION_IDS, regionOf } from '../../shared/profile/regions.ts';
import { isSpreadsheet, spreadsheetText } from '../../shared/profile/spreadsheet.ts';
import { listText } from '../../shared/profile/list-text.ts';
import { parseTarget, parseTargets, withTargets } from '../../shared/profile/targets.ts';
import type { Language } from '../../shared/text/language.ts';
import { CliError } from './exit-code.ts';
import { nearestName } from '../../shared/text/nearest.ts';
import { supportedPlatform } from '../host/check-workstation.ts';
import { managedProfilePath } from '../host/data-folder.ts';
import { readManaged } from '../host/managed-profile.ts';
import { ReadError, readRegular } from '../host/read-bounded.ts';
import type { Objection } from '../host/rights/objection.ts';
import { rightsOf } from '../host/rights/rights.ts';
import { usageTexts } from './texts/usage.ts';
import { readBytes, readLimited } from './read-file.ts';

export interface ProfileOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly target?: readonly string[];
  readonly targets?: string;
}

export interface LoadedProfile {
  readonly profile: Profile;
  readonly trustedCaPem: string | null;
  /** Whether it is the administrator's. */
  readonly managed: boolean;
}

/** A bundle of roots has about 200 kB. */
const MOST_PEM_BYTES = 4 * 1024 * 1024;

/** The profile that is in force where no --profile is given. */
export interface Managed {
  readonly path: string;
  readonly objection: Objection;
}

/** What stands in for a profile that is not named; null: the defaults, since this machine's does not count. */
export type Otherwise = Managed | { readonly profile: Profile } | null;

/** loadProfile gives the profile of the options: the one that is named, else what stands in for it (the administrator's), else the defaults. */
export async function loadProfile(
  options: ProfileOptions,
  language: Language,
  otherwise: Otherwise = managedHere(),
): Promise<LoadedProfile> {
  const { base, path, managed = false } = await baseOf(options.profile, language, otherwise);
  const regional = options.region === undefined ? base : withRegion(base, options.region);
  const profile = withTargets(regional, [
    ...(await fromCsv(options.targets, language)),
    ...(options.target ?? []).map(fromOption),
  ]);
  return { profile, managed, trustedCaPem: await readTrustedCa(profile, path) };
}

/** This system's place of the administrator's profile. */
function managedHere(): Managed {
  const platform = supportedPlatform();
  return { path: managedProfilePath(platform, process.env), objection: rightsOf(platform) };
}

interface Base {
  readonly base: Profile;
  readonly path: string | undefined;
  readonly managed?: boolean;
}

async function baseOf(named: string | undefined, language: Language, otherwise: Otherwise): Promise<Base> {
  if (named !== undefined) return { base: await readProfileFile(named, language), path: named };
  if (otherwise === null) return { base: defaultProfile(), path: undefined };
  if ('profile' in otherwise) return { base: otherwise.profile, path: undefined };
  const { path } = otherwise;
  const found = await readManaged(path, otherwise.objection).catch((error: unknown) => {
    if (!(error instanceof ReadError)) throw error;
    throw new CliError((texts) => texts.cannotRead(path, error.code));
  });
  switch (found.state) {
    case 'absent':
      return { base: defaultProfile(), path: undefined };
    // A check against other values than the administrator's would be a wrong one.
    case 'refused':
      throw new CliError((texts) => texts.managedRefused(found.why));
    case 'found': {
      const result = readProfile(found.text);
      if (result.ok) return { base: result.profile, path, managed: true };
      throw refused(result, path, language);
    }
  }
}

/** readProfileFile reads and checks one file. */
export async function readProfileFile(path: string, language: Language): Promise<Profile> {
  const result = readProfile(await readLimited(path, LIMITS.textBytes));
  if (result.ok) return result.profile;
  throw refused(result, path, language);
}

/** What is wrong with a file; `more`: mistakes beyond those that are listed. */
interface Mistakes {
  readonly problems: readonly Problem[];
  readonly more: number;
}

/** refused names every mistake of a file with its line. */
export function refused({ problems, more }: Mistakes, path: string, language: Language): CliError {
  const lines = problems.map((problem) => problemText(problem, path, language));
  const rest = usageTexts(language).more(more);
  return new CliError(() => [...lines, ...(more > 0 ? [rest] : [])].join('\n'));
}

/** A region given by hand wins, and its names with it. */
function withRegion(profile: Profile, text: string): Profile {
  const region = regionOf(text);
  if (region === null)
    throw new CliError((texts) => texts.region(text, nearestName(text, REGION_IDS), REGION_IDS));
  return { ...profile, region, apiHosts: apiHosts(region).map((host) => ({ host, port: profile.apiPort })) };
}

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

async function fromCsv(path: string | undefined, language: Language): Promise<readonly CloudComputer[]> {
  if (path === undefined) return [];
  const bytes = await readBytes(path, LIMITS.targetsBytes);
  if (isSpreadsheet(bytes)) throw new CliError(() => spreadsheetText(path, language));
  const { computers, problems, more } = parseTargets(listText(bytes, decode));
  // A check of half the list would say nothing of the other half.
  if (problems.length > 0) throw refused({ problems, more }, path, language);
  return computers;
}

function fromOption(text: string): CloudComputer {
  const target = parseTarget(text);
  if (target === null) throw new CliError((texts) => texts.target(text, true));
  return target;
}

/** The path in a profile is relative to the profile. */
async function readTrustedCa(
  { trustedCa }: Profile,
  profilePath: string | undefined,
): Promise<string | null> {
  if (trustedCa === null) return null;
  const path = profilePath === undefined ? trustedCa : resolve(dirname(profilePath), trustedCa);
  // The profile names it, and may come from somebody else.
  const pem = await readRegular(path, MOST_PEM_BYTES).then(
    (bytes) => bytes.toString('utf8'),
    (error: unknown) => {
      if (!(error instanceof ReadError)) throw error;
      throw new CliError((texts) => texts.cannotRead(path, error.code));
    },
  );
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new CliError((texts) => texts.noCertificate(path));
  return pem;
}
