/** From the options of the command line to a profile; every mistake ends with exit code 2 and its line. */
import { dirname, resolve } from 'node:path';
import { defaultProfile, apiHosts } from '../../shared/profile/defaults.ts';
import { LIMITS } from '../../shared/profile/limits.ts';
import { problemText, type Problem } from '../../shared/profile/problem.ts';
import type { CloudComputer, Profile } from '../../shared/profile/profile.ts';
import { readProfile } from '../../shared/profile/read.ts';
import { REGION_IDS, regionOf } from '../../shared/profile/regions.ts';
import { listText } from '../../shared/profile/list-text.ts';
import { parseTarget, parseTargets, withTargets } from '../../shared/profile/targets.ts';
import type { Language } from '../../shared/text/language.ts';
import { CliError, didYouMean } from './exit-code.ts';
import { readRegular } from '../host/read-bounded.ts';
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
}

/** A bundle of roots has about 200 kB. */
const MOST_PEM_BYTES = 4 * 1024 * 1024;

/** loadProfile takes the profile's file, else the given base (a plan's), else the defaults, and what options add. */
export async function loadProfile(
  options: ProfileOptions,
  language: Language,
  otherwise: Profile = defaultProfile(),
): Promise<LoadedProfile> {
  const base = options.profile === undefined ? otherwise : await readProfileFile(options.profile, language);
  const regional = options.region === undefined ? base : withRegion(base, options.region);
  const profile = withTargets(regional, [
    ...(await fromCsv(options.targets, language)),
    ...(options.target ?? []).map(fromOption),
  ]);
  return { profile, trustedCaPem: await readTrustedCa(profile, options.profile) };
}

/** readProfileFile reads and checks one file. */
export async function readProfileFile(path: string, language: Language): Promise<Profile> {
  const result = readProfile(await readLimited(path, LIMITS.textBytes));
  if (result.ok) return result.profile;
  throw refused(result.problems, result.more, path, language);
}

/** refused names every mistake of a file with its line. */
export function refused(
  problems: readonly Problem[],
  more: number,
  path: string,
  language: Language,
): CliError {
  const lines = problems.map((problem) => problemText(problem, path, language));
  const rest = language === 'en' ? `… and ${more} more problems.` : `……另有 ${more} 个问题。`;
  return new CliError([...lines, ...(more > 0 ? [rest] : [])].join('\n'));
}

/** A region given by hand wins, and its names with it. */
function withRegion(profile: Profile, text: string): Profile {
  const region = regionOf(text);
  if (region === null)
    throw new CliError(
      `--region: found ${JSON.stringify(text)};${didYouMean(text, REGION_IDS)} allowed: ${REGION_IDS.join(', ')}, or an office network ID such as cn-hangzhou+dir-123.`,
    );
  return { ...profile, region, apiHosts: apiHosts(region).map((host) => ({ host, port: profile.apiPort })) };
}

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

async function fromCsv(path: string | undefined, language: Language): Promise<readonly CloudComputer[]> {
  if (path === undefined) return [];
  const { computers, problems, more } = parseTargets(
    listText(await readBytes(path, LIMITS.targetsBytes), decode),
  );
  // A check of half the list would say nothing of the other half.
  if (problems.length > 0) throw refused(problems, more, path, language);
  return computers;
}

function fromOption(text: string): CloudComputer {
  const target = parseTarget(text);
  if (target === null)
    throw new CliError(
      `--target: found ${JSON.stringify(text)}; allowed: an IPv4 address, with a port if needed, such as 172.16.0.5:443.`,
    );
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
      throw new CliError(error instanceof Error ? error.message : String(error));
    },
  );
  if (!pem.includes('-----BEGIN CERTIFICATE-----'))
    throw new CliError(`${path} (trustedCa) holds no PEM certificate.`);
  return pem;
}
