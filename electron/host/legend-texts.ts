import type { Language } from '../../shared/text/language.ts';

/** The words of LEGEND.md; \`…\` is code there. */
export interface LegendTexts {
  readonly title: string;
  readonly legend: string;
  readonly json: string;
  readonly html: string;
  readonly index: string;
  more(count: number): string;
  readonly redacted: string;
  readonly raw: string;
  /** A bundle that was made from a report alone has no bytes. */
  readonly asText: string;
  readonly replay: string;
  readonly addresses: string;
  readonly sameSubnet: string;
  /** Before the command; `stderr`: its error output, `file`: a file. */
  readonly from: Readonly<Record<'stdout' | 'stderr' | 'file', string>>;
  /** Before the name of a command. */
  several(count: number): string;
  unfinished(reason: string): string;
  readonly colon: string;
}

export const LEGEND_TEXTS: Readonly<Record<Language, LegendTexts>> = {
  en: {
    title: 'What is in this bundle',
    legend: 'this page.',
    json: 'the report, format `vpc-doctor/report@1`: verdict, checks, findings, facts; the outputs stand in `evidence/` alone.',
    html: 'the same for people; opens in any browser, loads nothing and runs no script.',
    index:
      'which file, and which part of it, holds the output of which command, when it ran and how it ended.',
    more: (count) => `${count} more in \`evidence/\`, each with its command in \`evidence/index.json\`.`,
    redacted:
      'Private values are replaced by pseudonyms such as `ip-3` or `host-1`; the same value has the same one in every file. Evidence is UTF-8, whatever the command printed. `redaction` in `report.json` counts the replacements by rule and gives each address an invented stand-in, which a replay judges in its place.',
    raw: 'Nothing is redacted: evidence is what each command printed, byte for byte, with every private value.',
    asText:
      'Nothing is redacted: evidence is what each command printed, as text in UTF-8, with every private value.',
    replay:
      "`vpc-doctor replay <this file>` judges it again on any machine, without touching that machine's network.",
    addresses: 'Addresses',
    sameSubnet: ', same /24 as ',
    from: { stdout: 'output of', stderr: 'error output of', file: 'content of' },
    several: (count) => `${count} outputs, each below its command line, of `,
    unfinished: (reason) => `did not come to its end (${reason}); this is what it had said`,
    colon: ': ',
  },
  'zh-CN': {
    title: '本技术支持包的内容',
    legend: '本说明。',
    json: '报告，格式为 `vpc-doctor/report@1`：结论、检查项、问题和信息；原始输出只在 `evidence/` 中。',
    html: '供阅读的同一份报告，可用任何浏览器打开，不加载任何内容，也不运行脚本。',
    index: '说明每个文件或其中的哪一部分是哪条命令的输出、何时运行、如何结束。',
    more: (count) => `另有 ${count} 个文件在 \`evidence/\` 中，对应的命令见 \`evidence/index.json\`。`,
    redacted:
      '隐私信息已替换为占位符，例如 `ip-3`、`host-1`；同一个值在所有文件中使用同一个占位符。无论命令输出何种编码，证据均为 UTF-8。`report.json` 中的 `redaction` 按规则统计替换次数，并为每个地址给出一个虚构的替代值，重新分析时使用。',
    raw: '未脱敏：证据与每条命令的输出逐字节相同，包含全部隐私信息。',
    asText: '未脱敏：证据是每条命令的输出（UTF-8 文本），包含全部隐私信息。',
    replay: '`vpc-doctor replay <本文件>` 可在任意电脑上重新分析，不会访问那台电脑的网络。',
    addresses: '地址',
    sameSubnet: '，与其位于同一个 /24：',
    from: { stdout: '输出：', stderr: '错误输出：', file: '内容：' },
    several: (count) => `${count} 份输出，各自位于其命令行之下：`,
    unfinished: (reason) => `未运行完（${reason}），以下是已有的输出`,
    colon: '：',
  },
};
