import type { Language } from '../../shared/text/language.ts';

const en = {
  about: 'About VPC Doctor', settings: 'Settings …', hide: 'Hide VPC Doctor', hideOthers: 'Hide Others', unhide: 'Show All', quit: 'Quit VPC Doctor',
  file: 'File', export: 'Save Report …', saveAs: 'Save As', close: 'Close Window',
  run: 'Check', check: 'Check This Computer', cancel: 'Cancel',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select All',
  view: 'View', pageCheck: 'Check', pageDetails: 'Details', pageHistory: 'History', pageProfile: 'Profile', resetZoom: 'Actual Size', zoomIn: 'Zoom In', zoomOut: 'Zoom Out', fullScreen: 'Full Screen',
  window: 'Window', help: 'Help', guide: 'Guide', updates: 'Check for Updates …',
} as const;

type MenuTexts = Readonly<Record<keyof typeof en, string>>;

const zhCN: MenuTexts = {
  about: '关于 VPC Doctor', settings: '设置……', hide: '隐藏 VPC Doctor', hideOthers: '隐藏其他', unhide: '全部显示', quit: '退出 VPC Doctor',
  file: '文件', export: '保存报告……', saveAs: '另存为', close: '关闭窗口',
  run: '检测', check: '检测这台电脑', cancel: '取消',
  edit: '编辑', undo: '撤销', redo: '重做', cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选',
  view: '视图', pageCheck: '检测', pageDetails: '详情', pageHistory: '历史', pageProfile: '配置文件', resetZoom: '实际大小', zoomIn: '放大', zoomOut: '缩小', fullScreen: '全屏',
  window: '窗口', help: '帮助', guide: '使用指南', updates: '检查更新……',
};

export const MENU_TEXTS: Readonly<Record<Language, MenuTexts>> = { en, 'zh-CN': zhCN };
