import { errnoText } from '../errno.ts';
import { REPORT_SCHEMA } from '../../report/schema.ts';
import type { ElsewhereKind } from '../../report/problem.ts';
import type { ReportProblemTexts } from '../contract/report-problem.ts';

export const reportProblems: ReportProblemTexts = {
  'cannot-read': ({ errno }) => `无法读取（${errnoText(errno, 'zh-CN')}）。`,
  empty: () => '是空文件。',
  'too-large': ({ bytes, allowed }) => `过大：${megabytes(bytes)}，最多允许 ${megabytes(allowed)}。`,
  'not-json': ({ detail }) => `不是 JSON 文件：${detail}`,
  'for-reading': ({ form }) =>
    `是${{ html: '网页（HTML）', pdf: ' PDF', markdown: '文本（Markdown）' }[form]}：仅供阅读，不含可在此打开的数据。请用${{ html: '浏览器', pdf: ' PDF 阅读器', markdown: '文本编辑器' }[form]}打开，或选择同一份报告的技术支持包（.zip）或数据（.json）。`,
  'other-kind': ({ kind }) =>
    `不是 VPC Doctor 的检测报告，而是${{ picture: '图片', office: '办公文档', binary: '其他程序的文件', text: '其他文本' }[kind]}。报告是 VPC Doctor 保存的技术支持包（.zip）或数据（.json）。`,
  elsewhere: ({ kind }) => ELSEWHERE[kind],
  truncated: () => '不完整：内容在中途结束。请重新复制或下载。',
  'too-deep': ({ allowed }) => `不是检测报告：嵌套超过 ${allowed} 层。`,
  'too-many': ({ at, allowed }) =>
    `的数据量超出报告的上限：${at === '' ? '总数' : ` ${at} `}超过 ${allowed} 项。`,
  'not-a-report': ({ found }) =>
    `不是 VPC Doctor 的检测报告${found === '' ? '' : `：文件中标明的格式是“${found}”`}。应为“${REPORT_SCHEMA}”。`,
  'newer-version': ({ found }) =>
    `是新版本的报告（“${found}”）。当前版本可读取“${REPORT_SCHEMA}”：请升级 VPC Doctor。`,
  'older-version': ({ found }) =>
    `是已不再支持的旧版本报告（“${found}”）。当前版本可读取“${REPORT_SCHEMA}”：请重新检测。`,
  damaged: ({ at, detail }) => `已损坏：位置 ${at}：${detail}`,
  'forbidden-key': ({ at }) => `被拒绝：报告中不应出现键 ${at}。`,
  'not-a-zip': ({ detail }) => `不是可读取的 zip 文件：${detail}`,
  'not-a-bundle': () => '不是技术支持包：其中既没有 index.json，也没有 report.json。',
  'no-output': () => '不含任何命令的输出。',
  'several-systems': ({ systems }) => `混有多种系统的输出：${systems.join('、')}。`,
  'too-many-files': ({ allowed }) => `所含文件超过 ${allowed} 个。`,
  'unpacks-too-large': ({ allowed }) => `解压后超过 ${megabytes(allowed)}。`,
  'too-dense': ({ file, allowed }) => `被拒绝：${JSON.stringify(file)} 解压后超过原大小的 ${allowed} 倍。`,
  twice: ({ file }) => `中 ${JSON.stringify(file)} 出现了两次。`,
  link: ({ file }) => `被拒绝：${JSON.stringify(file)} 是链接。`,
  'leads-out': ({ file, id }) => `被拒绝：${file} 中 ${JSON.stringify(id)} 的文件指向技术支持包之外。`,
  'bad-index': ({ file, detail }) => `无法读取：${file} 已损坏：${detail}`,
  'bad-file': ({ file, problem }, words) => `无法读取：${file} ${words(problem)}`,
};

const ELSEWHERE: Readonly<Record<ElsewhereKind, string>> = {
  profile: '是配置文件，不是检测报告。请在“配置文件”页面使用，或通过 --profile 指定。',
  plan: '是组网规划，不是检测报告。请使用命令“vpc-doctor plan check”检查。',
  'plan-report':
    '是规划检查的结果，不能在此打开。如需阅读，请运行“vpc-doctor plan check”并使用 --format html。',
  list: '是云电脑列表，不是检测报告。请在“配置文件”页面添加，或通过 --targets 指定。',
  events: '是检测过程（NDJSON），不是检测报告：报告在其最后一行。如只需报告，请使用 --format json 检测。',
};

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
