import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { CliError } from './exit-code.ts';

/** languageOf takes --lang, else the system's language; anything Chinese is zh-CN, the rest English. */
export function languageOf(option: string | undefined, env: NodeJS.ProcessEnv = process.env): Language {
  if (option === undefined) return fromSystem(env);
  // `zh` is what people type; there is one Chinese here.
  const wanted = option.toLowerCase() === 'zh' ? 'zh-cn' : option.toLowerCase();
  const found = LANGUAGES.find((language) => language.toLowerCase() === wanted);
  if (found === undefined) throw new CliError((texts) => texts.language(option, LANGUAGES));
  return found;
}

function fromSystem(env: NodeJS.ProcessEnv): Language {
  const set = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  const locale = set === '' ? Intl.DateTimeFormat().resolvedOptions().locale : set;
  return /^zh\b|^zh_/i.test(locale) ? 'zh-CN' : 'en';
}

/** languageIn finds the language before the line is understood, for help and for what is wrong with it; a wrong --lang counts as none. */
export function languageIn(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at]?.startsWith('--lang=') === true ? argv[at].slice('--lang='.length) : argv[at + 1];
  try {
    return languageOf(at < 0 ? undefined : word, env);
  } catch {
    return fromSystem(env);
  }
}
