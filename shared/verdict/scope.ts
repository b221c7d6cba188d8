/** What a verdict covers, and what it does not: "ready" is said of one region, and of what was tested. */
import { isRegion, REGIONS } from '../profile/regions.ts';
import type { Report } from '../report/schema.ts';
import { listIn, textIn } from '../report/values.ts';
import type { Language } from '../text/language.ts';

interface ScopeTexts {
  readonly region: (name: string) => string;
  readonly computers: (count: number) => string;
  readonly noComputers: string;
  readonly never: string;
}

const TEXTS: Readonly<Record<Language, ScopeTexts>> = {
  en: {
    region: (name) => `Tested for the region ${name}.`,
    computers: (count) =>
      count === 1
        ? 'One cloud computer of the profile was tested.'
        : `${count} cloud computers of the profile were tested.`,
    noComputers: 'Not covered: the way to the cloud computers, since the profile names none.',
    never:
      'Never covered: user name and password, and what is set in the cloud (whether the office network permits VPC access, and which source addresses may log in).',
  },
  'zh-CN': {
    region: (name) => `检测的地域：${name}。`,
    computers: (count) => `检测了配置文件中的 ${count} 台云电脑。`,
    noComputers: '未涵盖：到云电脑的网络，因为配置文件中没有列出云电脑。',
    never: '始终不涵盖：用户名和密码，以及云端设置（办公网络是否允许通过 VPC 接入、哪些来源 IP 可以登录）。',
  },
};

/** scopeLines says in sentences what a ready verdict covers and what not; none where a log-on is not said to work. */
export function scopeLines({ verdict, profile }: Report, language: Language): readonly string[] {
  if (verdict.state !== 'ready' && verdict.state !== 'ready-with-warnings') return [];
  const texts = TEXTS[language];
  const region = textIn(profile['region']);
  const count = listIn(profile['cloudComputers']).length;
  return [
    ...(region === '' ? [] : [texts.region(regionName(region, language))]),
    count === 0 ? texts.noComputers : texts.computers(count),
    texts.never,
  ];
}

/** regionName gives a region by its name and id; one that is not known by its id alone. */
export function regionName(region: string, language: Language): string {
  return isRegion(region) ? `${REGIONS[region][language]} ${region}` : region;
}
