/** The language that the command line speaks: by its option, and by the system. */
import { describe, expect, it } from 'vitest';
import { languageIn } from '../../../electron/cli/language.ts';
import { program } from '../../../electron/cli/program.ts';

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
