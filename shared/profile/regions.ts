import type { Language } from '../text/language.ts';
import { hasKey, keysOf } from '../values/keys.ts';

/** Regions in which the service exists, by the id that its names and office network IDs carry. */
export const REGIONS = {
  'cn-hangzhou': { en: 'China (Hangzhou)', 'zh-CN': '华东 1（杭州）' },
  'cn-shanghai': { en: 'China (Shanghai)', 'zh-CN': '华东 2（上海）' },
  'cn-beijing': { en: 'China (Beijing)', 'zh-CN': '华北 2（北京）' },
  'cn-shenzhen': { en: 'China (Shenzhen)', 'zh-CN': '华南 1（深圳）' },
  'cn-guangzhou': { en: 'China (Guangzhou)', 'zh-CN': '华南 3（广州）' },
  'cn-chengdu': { en: 'China (Chengdu)', 'zh-CN': '西南 1（成都）' },
  'cn-qingdao': { en: 'China (Qingdao)', 'zh-CN': '华北 1（青岛）' },
  'cn-zhangjiakou': { en: 'China (Zhangjiakou)', 'zh-CN': '华北 3（张家口）' },
  'cn-wulanchabu': { en: 'China (Ulanqab)', 'zh-CN': '华北 6（乌兰察布）' },
  'cn-nanjing': { en: 'China (Nanjing)', 'zh-CN': '华东 5（南京）' },
  'cn-hongkong': { en: 'China (Hong Kong)', 'zh-CN': '中国香港' },
  'cn-hangzhou-finance': { en: 'China East 1 Finance', 'zh-CN': '华东 1 金融云' },
  'cn-shanghai-finance-1': { en: 'China East 2 Finance', 'zh-CN': '华东 2 金融云' },
  'ap-southeast-1': { en: 'Singapore', 'zh-CN': '新加坡' },
  'ap-southeast-2': { en: 'Australia (Sydney)', 'zh-CN': '澳大利亚（悉尼）' },
  'ap-southeast-5': { en: 'Indonesia (Jakarta)', 'zh-CN': '印度尼西亚（雅加达）' },
  'ap-southeast-6': { en: 'Philippines (Manila)', 'zh-CN': '菲律宾（马尼拉）' },
  'ap-southeast-7': { en: 'Thailand (Bangkok)', 'zh-CN': '泰国（曼谷）' },
  'ap-northeast-1': { en: 'Japan (Tokyo)', 'zh-CN': '日本（东京）' },
  'us-west-1': { en: 'US (Silicon Valley)', 'zh-CN': '美国（硅谷）' },
  'us-east-1': { en: 'US (Virginia)', 'zh-CN': '美国（弗吉尼亚）' },
  'eu-central-1': { en: 'Germany (Frankfurt)', 'zh-CN': '德国（法兰克福）' },
  'eu-west-1': { en: 'UK (London)', 'zh-CN': '英国（伦敦）' },
  'me-east-1': { en: 'UAE (Dubai)', 'zh-CN': '阿联酋（迪拜）' },
  'me-central-1': { en: 'Saudi Arabia (Riyadh)', 'zh-CN': '沙特阿拉伯（利雅得）' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type RegionId = keyof typeof REGIONS;
export const REGION_IDS = keysOf(REGIONS);

/** isRegion says whether the text is a known region id. */
export function isRegion(text: string): text is RegionId {
  return hasKey(REGIONS, text);
}

/**
 * regionOf reads a region id, or an office network ID such as `cn-hangzhou+dir-4183012345`, which carries
 * its region in front. Null where the region is not known. An organization ID carries no region.
 */
export function regionOf(text: string): RegionId | null {
  const [region = '', ...rest] = text.trim().split('+');
  if (!isRegion(region)) return null;
  const isPlain = rest.length === 0;
  return isPlain || (rest.length === 1 && /^dir-\d+$/.test(rest[0] ?? '')) ? region : null;
}
