/** Requests of runs with faults. */
import { type Recipient } from '../../../shared/report/request/recipients.ts';
import { requestTexts } from '../../../shared/report/request/text.ts';
import { type Language } from '../../../shared/text/language.ts';
import { reportOf } from '../../support/report.ts';

/** textTo is the request to one recipient about a workstation of the tests. */
export function textTo(to: Recipient, name: string, language: Language = 'en'): string {
  return requestTexts(reportOf(name, language), language).find((one) => one.to === to)?.text ?? '';
}
