import type { Language } from '../../shared/text/language.ts';

export interface UpdateTexts {
  readonly newer: (version: string) => string;
  readonly newerDetail: (current: string, feed: string) => string;
  readonly newest: (version: string) => string;
  readonly newestDetail: (feed: string) => string;
  readonly failed: string;
  readonly failedDetail: (feed: string, why: string) => string;
  readonly close: string;
}

const en: UpdateTexts = {
  newer: (version) => `VPC Doctor ${version} is available`,
  newerDetail: (current, feed) =>
    `You use ${current}. The new version is announced at ${feed}. Nothing was downloaded, and nothing is installed: get it where you got this one, or ask your IT.`,
  newest: (version) => `VPC Doctor ${version} is up to date`,
  newestDetail: (feed) => `${feed} announces no newer version for this system.`,
  failed: 'Could not ask for a newer version',
  failedDetail: (feed, why) => `${feed} gave no usable answer: ${why}`,
  close: 'OK',
};

const zhCN: UpdateTexts = {
  newer: (version) => `VPC Doctor ${version} 已发布`,
  newerDetail: (current, feed) =>
    `当前使用的版本是 ${current}。新版本信息来自 ${feed}。没有下载或安装任何内容：请从原来的渠道获取新版本，或联系 IT 部门。`,
  newest: (version) => `VPC Doctor ${version} 已是最新版本`,
  newestDetail: (feed) => `${feed} 没有发布适用于本系统的更新版本。`,
  failed: '无法查询新版本',
  failedDetail: (feed, why) => `${feed} 未返回可用的结果：${why}`,
  close: '好',
};

export const UPDATE_TEXTS: Readonly<Record<Language, UpdateTexts>> = { en, 'zh-CN': zhCN };
