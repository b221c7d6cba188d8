/** Phrases that checks of several families share. */
import { listOf } from '../text/list.ts';

/** At most a few, and how many more. */
export const some = (items: readonly string[]): string => listOf('zh-CN', items);

/** The symptom of what does not answer. */
export const silent = ({ targets }: { readonly targets: readonly string[] }): string =>
  `${some(targets)}：无应答`;
