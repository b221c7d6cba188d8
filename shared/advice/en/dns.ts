import type { FamilyTexts } from '../text.ts';
import { dnsAnswer } from './dns-answer.ts';
import { dnsPlace } from './dns-place.ts';
import { dnsResolver } from './dns-resolver.ts';
import { dnsServer } from './dns-server.ts';

export const dns: FamilyTexts<'dns'> = { ...dnsServer, ...dnsResolver, ...dnsAnswer, ...dnsPlace };
