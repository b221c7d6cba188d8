/** A report as its file holds it, for the tests that open files. */
import type { Report } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

/** A report, without anything that its file could not hold. */
export const report = JSON.parse(
  JSON.stringify(reportOf('a filtered API', 'en', { note: { text: '登录时卡住' } })),
) as Report;

/** Its file. */
export const text = JSON.stringify(report);

/** The index of a bundle of one output. */
export const index = JSON.stringify([{ id: 'a', command: 'ip -j rule', platform: 'linux' }]);
