/** What is wrong with a text that is no YAML. The parser's own words are for programmers, and hold a piece of the file. */
import type { ErrorCode } from 'yaml';

const NO_YAML = 'a text that is no YAML';
const KEY_TWICE = 'a key that stands twice';
const ALIAS = 'an alias';
const TAG = 'a tag';
const LONG_KEY = 'a key over several lines, or a second colon';

const FOUND: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: ALIAS,
  BAD_ALIAS: ALIAS,
  MULTIPLE_ANCHORS: ALIAS,
  BAD_COLLECTION_TYPE: TAG,
  BAD_PROP_ORDER: TAG,
  MULTIPLE_TAGS: TAG,
  TAG_RESOLVE_FAILED: TAG,
  BAD_DIRECTIVE: 'a directive',
  BAD_DQ_ESCAPE: 'an escape that YAML does not know',
  BAD_INDENT: 'an indentation that does not fit, or an open bracket',
  TAB_AS_INDENT: 'a tab as indentation',
  BAD_SCALAR_START: 'a value that begins with a reserved sign',
  BLOCK_AS_IMPLICIT_KEY: LONG_KEY,
  MULTILINE_IMPLICIT_KEY: LONG_KEY,
  KEY_OVER_1024_CHARS: 'a key that is too long',
  BLOCK_IN_FLOW: 'a block within brackets',
  DUPLICATE_KEY: KEY_TWICE,
  MISSING_CHAR: 'a bracket, quote, comma, colon or blank that is missing',
  MULTIPLE_DOCS: 'several documents',
  UNEXPECTED_TOKEN: 'a sign that does not belong here',
};

/** brokenSyntax says what the parser met. */
export function brokenSyntax(code: ErrorCode): string {
  return FOUND[code] ?? NO_YAML;
}

/** Other things that were found in place of a text that can be read. */
export const SYNTAX = {
  keyTwice: KEY_TWICE,
  alias: ALIAS,
  quote: 'a quote in the wrong place',
  table: 'a table that cannot be read',
} as const;

const CHINESE: Readonly<Record<string, string>> = {
  [NO_YAML]: '不是 YAML 的文本',
  [KEY_TWICE]: '重复的键',
  [ALIAS]: '别名',
  [TAG]: '标签',
  [LONG_KEY]: '跨多行的键，或多余的冒号',
  'a directive': '指令',
  'an escape that YAML does not know': 'YAML 不认识的转义',
  'an indentation that does not fit, or an open bracket': '不对应的缩进，或未闭合的括号',
  'a tab as indentation': '用制表符缩进',
  'a value that begins with a reserved sign': '以保留符号开头的值',
  'a key that is too long': '过长的键',
  'a block within brackets': '括号内的块',
  'a bracket, quote, comma, colon or blank that is missing': '缺少括号、引号、逗号、冒号或空格',
  'several documents': '多个文档',
  'a sign that does not belong here': '此处多余的符号',
  'nested too deeply': '嵌套过深',
  [SYNTAX.quote]: '位置不对的引号',
  [SYNTAX.table]: '无法读取的表格',
  nothing: '空',
};
const COUNTED: Readonly<Record<string, string>> = {
  values: '个值',
  quotes: '个引号',
  tags: '个标签',
  characters: '个字符',
  rows: '行',
};

/** foundInChinese says what was found; a value of the file is the same in every language. */
export function foundInChinese(found: string): string {
  if (Object.hasOwn(CHINESE, found)) return CHINESE[found] ?? found;
  const counted = /^(more than )?(\d+) ([a-z]+)$/.exec(found);
  const unit = COUNTED[counted?.[3] ?? ''];
  if (counted === null || unit === undefined) return found;
  return `${counted[1] === undefined ? '' : '超过 '}${counted[2] ?? ''} ${unit}`;
}
