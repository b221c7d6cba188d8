/** The words of the checks that declare themselves. A new check is added here, and in check/registry.ts. */
import * as wifiEn from '../check/workstation/wifi.en.ts';
import * as wifiZh from '../check/workstation/wifi.zh-CN.ts';
import * as loadEn from '../check/workstation/load.en.ts';
import * as loadZh from '../check/workstation/load.zh-CN.ts';
import * as mtuEn from '../check/path/mtu.en.ts';
import * as mtuZh from '../check/path/mtu.zh-CN.ts';
import * as clockEn from '../check/workstation/clock.en.ts';
import * as clockZh from '../check/workstation/clock.zh-CN.ts';
import * as clientEn from '../check/workstation/client.en.ts';
import * as clientZh from '../check/workstation/client.zh-CN.ts';
import * as reachableEn from '../check/computer/reachable.en.ts';
import * as reachableZh from '../check/computer/reachable.zh-CN.ts';
import type { DeclaredId } from '../check/declared.ts';
import type { Language } from '../text/language.ts';
import type { CheckNames, CheckTexts } from './check-text.ts';

type Names = { readonly [Id in DeclaredId]: CheckNames<Id> };
type Texts = { readonly [Id in DeclaredId]: CheckTexts<Id> };

/** Short names: the first screen shows them, so nothing longer may stand here. */
export const CHECK_NAMES = {
  en: {
    'workstation.wifi': wifiEn.names,
    'workstation.load': loadEn.names,
    'path.mtu': mtuEn.names,
    'workstation.clock': clockEn.names,
    'workstation.client': clientEn.names,
    'computer.reachable': reachableEn.names,
  },
  'zh-CN': {
    'workstation.wifi': wifiZh.names,
    'workstation.load': loadZh.names,
    'path.mtu': mtuZh.names,
    'workstation.clock': clockZh.names,
    'workstation.client': clientZh.names,
    'computer.reachable': reachableZh.names,
  },
} as const satisfies Readonly<Record<Language, Names>>;

export const CHECK_TEXTS = {
  en: {
    'workstation.wifi': wifiEn.texts,
    'workstation.load': loadEn.texts,
    'path.mtu': mtuEn.texts,
    'workstation.clock': clockEn.texts,
    'workstation.client': clientEn.texts,
    'computer.reachable': reachableEn.texts,
  },
  'zh-CN': {
    'workstation.wifi': wifiZh.texts,
    'workstation.load': loadZh.texts,
    'path.mtu': mtuZh.texts,
    'workstation.clock': clockZh.texts,
    'workstation.client': clientZh.texts,
    'computer.reachable': reachableZh.texts,
  },
} as const satisfies Readonly<Record<Language, Texts>>;
