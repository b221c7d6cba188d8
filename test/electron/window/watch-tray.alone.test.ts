/** A watch in the tray: what it shows, what it tells once, and what it takes back. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Watched } from '../../../electron/host/drill/engine.ts';
import { inkOf } from '../../../electron/window/tray-picture.ts';
import { TRAY_TEXTS } from '../../../electron/window/tray-texts.ts';
import { WatchTray } from '../../../electron/window/watch-tray.ts';
import type { Language } from '../../../shared/text/language.ts';
import { SystemTray, type StandInTray } from '../../e2e/desktop/stand-in/tray.ts';
import { flat } from '../../e2e/desktop/stand-in/system.ts';
import { ALL, PING, PING_2, UDP } from '../../support/drill.ts';

const given = vi.hoisted((): { system: unknown } => ({ system: null }));
vi.mock('electron', async () => {
  const standIn = await import('../../e2e/desktop/stand-in/tray.ts');
  const system = new standIn.SystemTray();
  given.system = system;
  return {
    Tray: system.Tray,
    Notification: system.Notification,
    nativeImage: system.nativeImage,
    Menu: { buildFromTemplate: (template: unknown) => ({ template }) },
  };
});

const TEXTS = TRAY_TEXTS.en;
const QUIET: Watched = { services: ALL, out: [] };
const OUT: Watched = { services: ALL, out: [PING.id, UDP.id] };

let language: Language;
let asked: string[];
let tray: WatchTray;
const note = (what: string) => (): void => {
  asked.push(what);
};

beforeEach(() => {
  system().all.length = 0;
  system().messages.length = 0;
  language = 'en';
  asked = [];
  tray = new WatchTray({
    ...{
      language: () => language,
      show: note('show'),
      end: note('end'),
      quit: note('quit'),
      over: note('over'),
    },
  });
});

function system(): SystemTray {
  if (!(given.system instanceof SystemTray)) throw new Error('nobody has asked for Electron yet');
  return given.system;
}
function now(): StandInTray {
  const { now: there } = system();
  if (there === null) throw new Error('nothing in the tray');
  return there;
}
const shown = (): readonly string[] =>
  system()
    .messages.filter(({ state }) => state === 'shown')
    .map(({ body }) => body);

describe('a watch in the tray', () => {
  it('says in words that nothing is out, in its menu as well', () => {
    expect(tray.isWatching).toBe(false);
    tray.hear(QUIET);
    expect(tray.isWatching).toBe(true);
    expect(now().toolTip).toBe(TEXTS.quiet(ALL.length));
    expect(now().menu[0]).toMatchObject({ label: TEXTS.quiet(ALL.length), enabled: false });
    expect(shown()).toEqual([]);
  });

  it('tells an outage once, and takes it back when it is over', () => {
    tray.hear(QUIET);
    for (const one of [OUT, OUT, { ...OUT, out: [PING.id] }]) tray.hear(one);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('172.16.0.11');
    expect(now().toolTip).toBe(TEXTS.out('Ping 172.16.0.11'));
    tray.hear(QUIET);
    expect(shown()).toEqual([]);
    tray.hear(OUT);
    expect(shown()).toHaveLength(1);
  });

  it('has one icon, whose shape is another one where something is out', () => {
    const pictureOf = (watched: Watched): string => {
      tray.hear(watched);
      return now()
        .image.representations.map(({ buffer }) => buffer.toString('base64'))
        .join();
    };
    const [quiet, out] = [pictureOf(QUIET), pictureOf(OUT)];
    expect(out).not.toBe(quiet);
    expect(pictureOf(QUIET)).toBe(quiet);
    expect(system().all).toHaveLength(1);
    expect(now().image.isTemplate).toBe(true);
    expect(now().image.representations.map(({ width }) => width)).toEqual([16, 32, 48]);
  });

  it('names the first ones of many, within what Windows shows', () => {
    tray.hear({ services: ALL, out: ALL.map(({ id }) => id) });
    expect(now().toolTip.length).toBeLessThanOrEqual(127);
    expect(shown()[0]).toContain(`and ${ALL.length - 3} more`);
  });

  it('opens the window, ends the watch, and quits', () => {
    tray.hear(OUT);
    now().emit('click');
    for (const label of [TEXTS.open, TEXTS.end, TEXTS.quit]) now().choose(label);
    system().messages[0]?.emit('click');
    expect(asked).toEqual(['show', 'show', 'end', 'quit', 'show']);
  });

  it('is gone with the watch, and its message with it', () => {
    tray.hear(OUT);
    tray.hear(null);
    expect([system().now, tray.isWatching]).toEqual([null, false]);
    expect(shown()).toEqual([]);
    tray.hear(null);
    expect(asked).toEqual(['over']);
    tray.draw();
    expect(system().now).toBeNull();
  });

  it('says that it goes on when the window is closed', () => {
    tray.hear(QUIET);
    tray.goesOn();
    expect(shown()).toEqual([TEXTS.goesOn.body]);
  });

  it('speaks the language of the settings, at once', () => {
    tray.hear({ services: ALL, out: [PING_2.id] });
    language = 'zh-CN';
    tray.draw();
    const chinese = TRAY_TEXTS['zh-CN'];
    expect(now().toolTip).toMatch(/^VPC Doctor 正在监视。中断：/);
    expect(flat(now().menu).flatMap(({ label }) => label ?? [])).toContain(chinese.end);
  });
});

describe('the shapes', () => {
  const rows = (shape: 'quiet' | 'out'): readonly string[] => {
    const ink = inkOf(shape, 1);
    return Array.from({ length: 16 }, (_, row) =>
      ink
        .slice(row * 16, row * 16 + 16)
        .map((one) => (one > 127 ? '#' : '.'))
        .join(''),
    );
  };

  it('are a disk with a hook and a triangle with an exclamation mark', () => {
    expect(rows('quiet')).toMatchSnapshot();
    expect(rows('out')).toMatchSnapshot();
  });
});
