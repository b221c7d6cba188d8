import type { Language } from './language.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'permission is missing',
    EPERM: 'the system does not permit it',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EBUSY: 'another program uses it',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'it is a link that leads in a circle',
    'NOT-A-FILE': 'it is no regular file',
  },
  'zh-CN': {
    ENOENT: '没有这个文件或文件夹',
    ENOTDIR: '路径中有一段不是文件夹',
    EISDIR: '这是一个文件夹',
    EACCES: '权限不足',
    EPERM: '系统不允许',
    EROFS: '磁盘是只读的',
    ENOSPC: '磁盘已满',
    EBUSY: '其他程序正在使用它',
    ENAMETOOLONG: '名称过长',
    ELOOP: '链接形成了循环',
    'NOT-A-FILE': '不是普通文件',
  },
};

/** errnoText says what an error code of the system means; a code that has no words here is shown as it is. */
export function errnoText(code: string, language: Language): string {
  const known = WORDS[language];
  return Object.hasOwn(known, code) ? (known[code] ?? code) : code;
}
