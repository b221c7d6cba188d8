/** The options that say what is checked, as they are repeated in a command that is there to be copied. */
import { quote } from '../../shared/advice/quote.ts';
import type { ProfileOptions } from './load-profile.ts';

const PLAIN = /^[\w./\\:+,@=-]+$/;

/** repeatedOptions gives these options as text with a blank before each; empty where none was given. */
export function repeatedOptions(
  { profile, region, target = [], targets }: ProfileOptions,
  platform: NodeJS.Platform = process.platform,
): string {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['--profile', profile],
    ['--region', region],
    ...target.map((one) => ['--target', one] as const),
    ['--targets', targets],
  ];
  return pairs
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name} ${argument(value, platform)}`]))
    .join('');
}

function argument(value: string, platform: NodeJS.Platform): string {
  return PLAIN.test(value) ? value : quote(platform === 'win32' ? 'powershell' : 'sh', value);
}
