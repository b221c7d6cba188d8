import type { Language } from '../../shared/text/language.ts';

interface TrayTexts {
  /** How many services are watched. */
  readonly quiet: (services: number) => string;
  readonly out: (names: string) => string;
  readonly more: (names: string, more: number) => string;
  readonly open: string;
  readonly end: string;
  readonly quit: string;
  readonly alarm: (names: string) => { readonly title: string; readonly body: string };
  readonly goesOn: { readonly title: string; readonly body: string };
}

const en: TrayTexts = {
  quiet: (services) => `VPC Doctor is watching ${services} services: nothing is out`,
  out: (names) => `VPC Doctor is watching. Out: ${names}`,
  more: (names, more) => `${names} and ${more} more`,
  open: 'Show Window',
  end: 'End Watch',
  quit: 'Quit VPC Doctor',
  alarm: (names) => ({
    title: 'VPC Doctor: no answer',
    body: `Out: ${names}. This message goes when all are back.`,
  }),
  goesOn: {
    title: 'VPC Doctor is still watching',
    body: 'The window is closed and the watch goes on. Its icon in the system tray opens the window again or ends the watch.',
  },
};

const zhCN: TrayTexts = {
  quiet: (services) => `VPC Doctor 正在监视 ${services} 项服务：没有中断`,
  out: (names) => `VPC Doctor 正在监视。中断：${names}`,
  more: (names, more) => `${names} 等另外 ${more} 项`,
  open: '显示窗口',
  end: '结束监视',
  quit: '退出 VPC Doctor',
  alarm: (names) => ({ title: 'VPC Doctor：没有应答', body: `中断：${names}。全部恢复后，此消息会消失。` }),
  goesOn: {
    title: 'VPC Doctor 仍在监视',
    body: '窗口已关闭，监视仍在进行。可通过系统托盘中的图标重新打开窗口或结束监视。',
  },
};

/** TRAY_TEXTS: tooltip, menu and messages of the tray. */
export const TRAY_TEXTS: Readonly<Record<Language, TrayTexts>> = { en, 'zh-CN': zhCN };
