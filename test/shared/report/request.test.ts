/** The text of a request. */
import { describe, expect, it } from 'vitest';
import { demandsOf } from '../../../shared/report/request/demands.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { requestTexts } from '../../../shared/report/request/text.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { reportWords } from '../../../shared/text/report-words.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';
import { reportOf } from '../../support/report.ts';
import { textTo } from './request-facts.ts';

describe('the text of a request', () => {
  it('says that the workstation comes first where it is the cause as well', () => {
    expect(textTo('network', 'a wrong hosts entry and a refused API')).toContain(
      'a cause on the workstation itself is open',
    );
  });

  it('asks for routes and permissions only where the network has a part in the cause', () => {
    expect(textTo('network', 'a gateway that does not even answer ARP')).not.toContain(
      'Routes that must exist',
    );
    expect(textTo('network', 'a filtered API')).toContain('Connections that must be permitted');
    expect(textTo('cloud', 'a filtered API')).not.toContain('Connections that must be permitted');
  });

  it.each(LANGUAGES)('names source, destination, port, time and what was seen, in %s', (language) => {
    const text = textTo('network', 'a filtered API', language);
    for (const value of [
      '192.168.1.0/24',
      '100.64.0.0/10',
      '443',
      'TCP',
      '2026-11-24 10:00:00 UTC',
      'ecd-vpc.cn-hangzhou.aliyuncs.com',
    ])
      expect(text).toContain(value);
    expect(text).not.toContain('timed-out');
  });

  it('tells those who are not in charge who is', () => {
    expect(textTo('cloud', 'a filtered API')).toContain('In charge: network team');
    expect(textTo('network', 'a filtered API')).not.toContain('In charge:');
  });

  it('says that pseudonyms must be replaced', () => {
    const redacted = createRedactor([]).report(reportOf('a filtered API'));
    expect(demandsOf(redacted).source).toEqual(['ip-1/24']);
    expect(requestTexts(redacted, 'en')[0]?.text).toContain('this report is redacted');
  });

  it('stands in the Markdown form and in the page', () => {
    const report = reportOf('a filtered API');
    for (const to of ['network', 'it', 'cloud'] as const) {
      const heading = reportWords('en').request.headings[to];
      expect(renderMarkdown(report)).toContain(`## ${heading}\n\n\`\`\`\n${heading}`);
      expect(renderHtml(report, 'en')).toContain(`<h3>${heading}</h3>`);
    }
  });
});

it('tells of no answer that a later question did not get', () => {
  expect(textTo('network', 'everything private silent')).not.toContain('Seen to work');
});
