/** The help and what is said about mistakes, in both languages: read from the program as data, no process is started. */
import { mkdtempSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { CliError } from '../../../electron/cli/exit-code.ts';
import { languageIn } from '../../../electron/cli/language.ts';
import type { Refusal } from '../../../electron/host/managed-profile.ts';
import { unixRights } from '../../../electron/host/rights/unix.ts';
import { loadProfile } from '../../../electron/cli/load-profile.ts';
import { program } from '../../../electron/cli/program.ts';
import { readBytes } from '../../../electron/cli/read-file.ts';
import { usageTexts } from '../../../electron/cli/texts/usage.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';

const HAN = /\p{Script=Han}/u;

function helpOf(command: Command): string {
  let told = '';
  command.configureOutput({ writeOut: (text) => (told += text) });
  command.outputHelp();
  return told;
}

function commandsOf(language: Language): readonly Command[] {
  const cli = program(() => undefined, language);
  return [cli, ...cli.commands, ...cli.commands.flatMap((one) => one.commands)];
}

/** What is told on stderr about a line that is wrong. */
async function mistake(words: readonly string[], language: Language): Promise<string> {
  let told = '';
  const cli = program(() => undefined, language);
  const listen = (command: Command): void => {
    command.configureOutput({ writeErr: (text) => (told += text) });
    command.commands.forEach(listen);
  };
  listen(cli);
  await cli.parseAsync(['node', 'vpc-doctor', ...words]).catch(() => undefined);
  return told;
}

describe.each(LANGUAGES)('--help in %s', (language) => {
  const commands = commandsOf(language).map((command) => [command.name(), command] as const);

  it.each(commands)(
    '%s: every option and the command itself are described in the language',
    (_name, command) => {
      const help = helpOf(command);
      expect(help).not.toMatch(/default: (?:\[\]|false|undefined)|\[\]\)/);
      const described = [command.description(), ...command.options.map(({ description }) => description)];
      for (const text of described) expect([text, HAN.test(text)]).toEqual([text, language === 'zh-CN']);
      if (language === 'zh-CN') expect(help).not.toMatch(/Usage:|Options:|Commands:|default:|choices:/);
    },
  );

  it.each(commands.filter(([, command]) => command.name() !== 'vpc-doctor' && command.name() !== 'help'))(
    '%s: states its own exit codes and examples',
    (name, command) => {
      const help = helpOf(command);
      expect(help).toContain(language === 'en' ? 'Exit codes:' : '退出码：');
      const calls = help.split('\n').filter((line) => line.startsWith('  vpc-doctor '));
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.filter((line) => !line.includes(name))).toEqual([]);
    },
  );

  it('repeats no example from one command to the next', () => {
    const own = commands.map(([, command]) =>
      helpOf(command)
        .split('\n')
        .filter((line) => line.startsWith('  vpc-doctor check ')),
    );
    expect(own.filter((lines) => lines.length > 0)).toHaveLength(1);
  });

  it.each([
    [['check', '--formt', 'json'], language === 'en' ? "unknown option '--formt'" : '没有选项 --formt'],
    [['chek'], language === 'en' ? "unknown command 'chek'" : '没有命令 chek'],
    [['verify'], language === 'en' ? 'missing required argument' : '缺少参数 finding'],
    [['check', '--format', 'pdf'], language === 'en' ? 'Allowed choices are text' : '可用的值：text'],
    [['check', '--region'], language === 'en' ? 'argument missing' : '缺少参数'],
  ] as const)('tells of a mistake: %j', async (words, expected) => {
    const told = await mistake(words, language);
    expect(told).toContain(expected);
    if (language === 'zh-CN') expect(told).not.toMatch(/error:|Did you mean|add --help/);
  });
});

describe('the language', () => {
  it.each([
    [['check', '--lang', 'zh'], 'zh-CN'],
    [['--lang=zh-CN', '--help'], 'zh-CN'],
    [['check', '--lang', 'en'], 'en'],
    [['check'], 'en'],
    [['check', '--lang', 'klingon'], 'en'],
  ] as const)('of %j is %s', (argv, expected) => {
    expect(languageIn(argv, { LANG: 'en_US.UTF-8' })).toBe(expected);
  });

  it("is the system's where nothing else is said", () => {
    expect(languageIn(['check'], { LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
  });

  it('may stand before the command', async () => {
    let lang: unknown;
    const cli = program(() => undefined, 'en');
    const explain = cli.commands.find((one) => one.name() === 'explain');
    explain?.action((_code: unknown, options: { lang?: string }) => {
      lang = options.lang;
    });
    await cli.parseAsync(['node', 'vpc-doctor', '--lang', 'zh', 'explain']);
    expect(lang).toBe('zh');
  });
});

describe('mistakes', () => {
  it('have words in every language, and no code of the system', async () => {
    const error: unknown = await readBytes('/no/such/file', 10).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(CliError);
    const told = LANGUAGES.map((language) => (error as CliError).inLanguage(language));
    expect(told).toEqual([
      'cannot read /no/such/file: there is no such file or folder.',
      '无法读取 /no/such/file（没有这个文件或文件夹）。',
    ]);
  });

  const place = 'C:\\ProgramData\\VPC Doctor';
  const REFUSALS: readonly Refusal[] = [
    { kind: 'other-owner', place },
    { kind: 'writable', place },
    { kind: 'not-understood', place },
    { kind: 'unreadable', place, detail: 'no koffi' },
    { kind: 'not-on-a-drive', place },
    { kind: 'no-file', place },
    { kind: 'too-large', place },
  ];
  it.each(LANGUAGES)('are told whole in %s', (language) => {
    const texts = usageTexts(language);
    const all = [
      texts.language('x', LANGUAGES),
      texts.seconds('--budget', 'x', { least: 1, most: 300 }),
      texts.hours('--for', 'x', 24),
      texts.drillFormat('x'),
      texts.drillRedacted,
      texts.drillTooLarge('x'),
      texts.drillDamaged('x', 'y'),
      texts.noDrill('x'),
      texts.leak({ rule: 'r', form: 'f', what: 'w' }),
      texts.name('--only', 'x', { near: 'dns.answer', allowed: ['dns.answer'] }),
      texts.finding('x', null),
      texts.target('x', true),
      texts.exists('a.json'),
      ...REFUSALS.map((why) => texts.managedRefused(why)),
    ];
    for (const text of all) {
      expect(text.length).toBeGreaterThan(10);
      expect([text, HAN.test(text)]).toEqual([text, language === 'zh-CN']);
    }
  });
});

const ROOT = process.getuid?.() ?? 0;

describe.skipIf(process.platform === 'win32')('the managed profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'managed-'));
  chmodSync(folder, 0o755);
  const path = join(folder, 'profile.yaml');

  it('is in force where no other is named', async () => {
    writeFileSync(path, 'region: cn-shanghai\n', { mode: 0o644 });
    const { profile } = await loadProfile({}, 'en', { path, objection: unixRights(ROOT) });
    expect(profile.region).toBe('cn-shanghai');
  });

  it('gives way to one that is named, and to a region', async () => {
    const other = join(folder, 'other.yaml');
    writeFileSync(other, 'region: cn-beijing\n');
    const named = await loadProfile({ profile: other }, 'en', { path, objection: unixRights(ROOT) });
    expect(named.profile.region).toBe('cn-beijing');
    const regional = await loadProfile({ region: 'cn-shenzhen' }, 'en', {
      path,
      objection: unixRights(ROOT),
    });
    expect(regional.profile.region).toBe('cn-shenzhen');
  });

  it('is not obeyed where others can write it, and the run says so instead of testing something else', async () => {
    chmodSync(path, 0o666);
    await expect(loadProfile({}, 'en', { path, objection: unixRights(ROOT) })).rejects.toThrow(
      /administrator's profile is not used/,
    );
    chmodSync(path, 0o644);
  });

  it('names the line of a mistake', async () => {
    writeFileSync(path, 'region: nowhere\n');
    await expect(loadProfile({}, 'en', { path, objection: unixRights(ROOT) })).rejects.toThrow(
      /profile\.yaml:1/,
    );
  });

  it('does not count for a bundle of another machine', async () => {
    expect((await loadProfile({}, 'en', null)).profile.region).toBe('cn-hangzhou');
  });
});
