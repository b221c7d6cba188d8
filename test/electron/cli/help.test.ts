/** The help and what is said about mistakes, in both languages: read from the program as data, no process is started. */
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { CliError } from '../../../electron/cli/exit-code.ts';
import type { Refusal } from '../../../electron/host/managed-profile.ts';
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
