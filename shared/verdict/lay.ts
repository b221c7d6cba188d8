/**
 * The result in one sentence for somebody who knows no networks: what it means, whether they can fix it themselves, and
 * who can. From codes alone, so it can be told in any language, of a saved report as well.
 */
import type { Owner } from '../diagnosis/finding.ts';
import type { Report } from '../report/schema.ts';
import { fieldsOf, textIn } from '../report/values.ts';
import type { Language } from '../text/language.ts';
import { meaningOf } from './meaning.ts';
import { layTexts } from './texts.ts';
import { whoActs } from './who.ts';

/** laySentence gives the sentence; contacts of the profile stand in it where they are known. */
export function laySentence(report: Report, language: Language): string {
  const texts = layTexts(language);
  const ask = (owner: Owner): string => texts.person(owner, contactOf(report, owner));
  const [first] = report.checklist;
  const who = whoActs(report);
  if (report.timings.cancelled) return texts.cancelled;
  switch (report.verdict.state) {
    case 'inconclusive':
      return texts.unsure(ask('it'));
    case 'ready':
      return texts.ready(ask('cloud'));
    case 'ready-with-warnings':
    case 'not-ready': {
      if (first === undefined || who === null) return texts.unsure(ask('it'));
      const meaning = texts.meanings[meaningOf(first)];
      const fixer = texts.who(who, ask);
      if (report.verdict.state === 'ready-with-warnings') return texts.warned(meaning, fixer);
      return texts.notReady(meaning, first.confidence === 'high', fixer);
    }
  }
}

/** A redacted report has a pseudonym in its place. */
function contactOf({ profile }: Report, owner: Owner): string | undefined {
  const contact = textIn(fieldsOf(profile['contact'])[owner]);
  return contact === '' ? undefined : contact;
}
