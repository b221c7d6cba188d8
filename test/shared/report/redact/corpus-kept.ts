/** What support needs to see, and what only looks private. */
import { CHECK_IDS } from '../../../../shared/check/registry.ts';
import { REGION_IDS } from '../../../../shared/profile/regions.ts';
import { CODES, CONSTANTS, TIMES, VERSIONS } from './corpus/kept-values.ts';
import { COMMANDS, PRODUCTS, SENTENCES } from './corpus/kept-words.ts';

export const KEPT: readonly string[] = [
  ...new Set([
    ...CONSTANTS,
    ...VERSIONS,
    ...TIMES,
    ...CODES,
    ...PRODUCTS,
    ...COMMANDS,
    ...SENTENCES,
    ...CHECK_IDS,
    ...REGION_IDS.map((region) => `ecd-vpc.${region}.aliyuncs.com`),
  ]),
];
