/** The one way out: what has not passed cannot be written, and an ordinary word is no leak. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from '../../../electron/cli/output.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import type { JsonText } from '../../../shared/text/target-text.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { reportJson } from '../../../shared/report/json.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

const ELECTRON = join(import.meta.dirname, '../../../electron');

describe('the gate', () => {
  it('is asked by the types', () => {
    // @ts-expect-error: a text that has not passed the gate.
    const bypass = (text: JsonText): Promise<void> => emit(text, {});
    expect(bypass).toBeTypeOf('function');
  });

  it('alone makes the mark', () => {
    const sources = readdirSync(ELECTRON, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name.endsWith('.ts'))
      .map((one) => join(one.parentPath, one.name));
    expect(
      sources.filter((path) => /\bas Shareable\b|\bmarked\.shareable\b/.test(readFileSync(path, 'utf8'))),
    ).toEqual([join(ELECTRON, 'host/gate.ts')]);
  });
});

/**
 * A label with `none`, `true` or `unknown` behind it has no name, and root is everybody's.
 * So these are not among the words of the tool, of pages, of systems and of everyday life.
 */
const ORDINARY = (
  'mark router strong title company scope subject table mac host-1 adapters adapter address answer api arp array article aside audio base block body bold book border bridge browser build button cable call card case cell center chain ' +
  'change chart check class clear client clock cloud code color column command comment content count cover cross data date day default desk detail device dialog div doctor document door down drive edge east empty end engine error evidence ' +
  'event example exit export fact family field figure file filter finding flag flow font footer format forward frame front gate gateway general grade gray green group guard guest guide hand handle head header heading health heart height help ' +
  'hidden high history home hop host house html image index info inline input item job join judge jump key kind label lang language large lead left legend length level light limit line link list listing local lock loop loss low main manual ' +
  'map margin mask master match max medium member memory menu meta method metric middle min minor mode model month mouse name nature nav net network next node normal north note notice number object office open option order origin other ' +
  'outcome outer output owner pack page paint panel park part pass path pattern pause peer pen phone ping place plan plus point policy port print private probe process product profile program prose proxy public pure quality query queue quick ' +
  'race range rank rate raw reach read ready reason record red region reply report request reset rest result right ring road rose round route row rule run safe sample save scale scan scene school screen script search second section seen ' +
  'server service shape share sheet side sign silent size small sort source south space span speed split square stage stamp standard star start state status step stone store stream strip style sub summary support sure surface svg switch ' +
  'symbol system tab tag target task team test text theme time tone tool top total trace track trail transit tree trial type unit user value verdict verify version view virtual visible wall warning wave way web week west white ' +
  'wide width window wire word work world wrong year zone 主机 网络 地址 名称'
).split(' ');

function named(word: string): Report {
  const report = reportOf('a filtered API');
  const host = {
    kind: 'host',
    subject: '',
    fact: { known: true, value: { hostName: word, userName: word, os: 'Windows 11' } },
    evidence: [],
    startedMs: 0,
    durationMs: 0,
  };
  const evidence = {
    id: 'ipconfig',
    command: 'ipconfig /all',
    platform: 'win32' as const,
    startedAt: '',
    exitCode: 0,
    text: `\nWindows IP Configuration\n\n   Host Name . . . . . . . . . . . . : ${word}\n   IP Routing Enabled. . . . . . . . : No\n`,
  };
  return {
    ...report,
    observations: [...report.observations.filter(({ kind }) => kind !== 'host'), host],
    evidence: [evidence],
  };
}

describe('a computer and a user that are called by an ordinary word', () => {
  it('are hidden where their name stands, and refuse nothing', () => {
    const refused: string[] = [];
    const shown: string[] = [];
    // A third of them; all in `npm run test:many`.
    for (const word of ORDINARY.filter((_, at) => process.env['MEASURED'] !== undefined || at % 3 === 0)) {
      const report = named(word);
      const { report: shared, refuseLeaks } = shareable(report, { isOwn: false });
      try {
        for (const text of [reportJson(shared), renderHtml(shared, 'en'), renderMarkdown(shared)])
          refuseLeaks(text, 'the report');
      } catch {
        refused.push(word);
      }
      const fact = shared.observations.find(({ kind }) => kind === 'host')?.fact['value'];
      if (
        JSON.stringify(fact).includes(`"${word}"`) ||
        !/Host Name [ .]*: (?:host|user)-\d+\n/.test(shared.evidence[0]?.text ?? '')
      )
        shown.push(word);
    }
    expect(ORDINARY.length).toBeGreaterThan(300);
    expect({ refused, shown }).toEqual({ refused: [], shown: [] });
  });
});
