/** Hostile notes and histories: how they are made, and what becomes of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../electron/cli/render.ts';
import { History } from '../../electron/host/history.ts';
import { shareable } from '../../electron/host/share-run.ts';
import { defaultProfile } from '../../shared/profile/defaults.ts';
import { addNote } from '../../shared/report/add-note.ts';
import { noteOf } from '../../shared/report/note.ts';
import type { Random } from '../privacy/random.ts';
import { mutatedText } from './mutate.ts';
import { type Told, textOrValue } from './kind.ts';
import { reports } from './report-files.ts';

/** openedNote adds a note of damaged text to a report. */
export function openedNote(random: Random): Told {
  const text = mutatedText(
    '密码：abc\nThe gateway 10.1.2.3 of CORP\\zhang is silent since 09:30.\nhttp://a:b@proxy.corp.example:3128/?token=abcdef'.repeat(
      random.pick([1, 3, 12, 40]),
    ),
    random,
  );
  const note = noteOf(text, mutatedText('Monday', random));
  if (note === undefined) return [];
  const noted = addNote(random.pick(reports), note, [{ kind: 'user', value: 'zhang' }]);
  render(noted, random.pick(['text', 'markdown', 'html', 'json'] as const), { toTerminal: false });
  if (random.between(0, 4) === 0) shareable(noted, { isOwn: false });
  return [];
}

const RUN = {
  id: 'a',
  at: '2026-11-20T10:00:00.000Z',
  state: 'ready',
  region: 'cn-hangzhou',
  totalMs: 9000,
  causes: ['dns.forwarder-missing'],
  worked: [{ name: 'ecd-vpc.cn-hangzhou.aliyuncs.com', addresses: ['100.99.8.7'] }],
  facts: {
    adapters: ['eth0'],
    addresses: ['10.1.2.3/24'],
    gateways: ['10.1.2.1'],
    resolvers: null,
    ways: ['x'],
    tunnels: [],
    proxies: [],
    answers: [],
    latencyMs: 3,
  },
};

/** openedHistory opens a damaged history. */
export async function openedHistory(random: Random): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'history.json'),
      textOrValue([RUN, { ...RUN, id: 'b', state: 'not-ready' }], random),
    );
    const history = await History.open(folder);
    for (const { fact } of history.facts(defaultProfile()))
      if (!fact.known) throw new Error('a remembered fact is unknown');
    // A damaged file starts anew, and says so.
    if (history.replaced && history.runs().length > 0) throw new Error('runs of a damaged file');
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
