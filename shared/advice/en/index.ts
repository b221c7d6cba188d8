import { join } from '../../check/gather.ts';
import { CHECK_TEXTS } from '../checks.ts';
import type { FindingTexts } from '../text.ts';
import { api } from './api.ts';
import { dns } from './dns.ts';
import { path } from './path.ts';
import { route } from './route.ts';
import { workstation } from './workstation.ts';

export const en: FindingTexts = {
  ...workstation,
  ...dns,
  ...route,
  ...path,
  ...api,
  ...join(CHECK_TEXTS.en, 'findings'),
};
