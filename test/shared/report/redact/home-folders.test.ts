import { describe, expect, it } from 'vitest';
import { usersIn } from '../../../../shared/report/redact/home-folders.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';

const redacted = (text: string): string => createRedactor([]).text(text);

describe('home folders', () => {
  it.each([
    ['/media/jane/STICK/x', '/media/user-1/STICK/x'],
    ['/run/media/jane/STICK', '/run/media/user-1/STICK'],
    ['/var/run/media/jane', '/var/run/media/user-1'],
    ['D:\\Home\\jane\\x', 'D:\\Home\\user-1\\x'],
    ['e:/homes/jane', 'e:/homes/user-1'],
    ['D:\\Profiles\\jane\\x', 'D:\\Profiles\\user-1\\x'],
    ['\\\\server\\home$\\jane', '\\\\host-1\\home$\\user-1'],
    ['\\\\server\\users\\jane\\x', '\\\\host-1\\share-1\\user-1\\x'],
    ['\\\\server\\PROFILES$\\jane', '\\\\host-1\\PROFILES$\\user-1'],
    ['"\\\\\\\\server\\\\Users\\\\jane\\\\x"', '"\\\\\\\\host-1\\\\share-1\\\\user-1\\\\x"'],
    ['\\\\server\\dfs\\home\\jane', '\\\\host-1\\share-1\\home\\user-1'],
    ['\\\\server\\c$\\Users\\jane', '\\\\host-1\\c$\\Users\\user-1'],
    ['\\\\server\\jane$', '\\\\host-1\\share-1'],
    ['\\\\?\\UNC\\server\\users\\jane\\x', '\\\\?\\UNC\\host-1\\share-1\\user-1\\x'],
    ['smb://server/users/jane', 'smb://host-1/share-1/user-1'],
    ['//server/profiles$/jane /mnt cifs', '//server/profiles$/user-1 /mnt cifs'],
    ['\\Device\\HarddiskVolume3\\Users\\jane\\x.exe', '\\Device\\HarddiskVolume3\\Users\\user-1\\x.exe'],
    ['%SystemDrive%\\Users\\jane', '%SystemDrive%\\Users\\user-1'],
    ['//home/jane/profile/x', '//home/user-1/profile/x'],
    ['file:///home/jane/users/x', 'file:///home/user-1/users/x'],
  ])('%s becomes %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['HOME=/Users/jane doe\nSHELL=/bin/zsh', 'HOME=/Users/user-1\nSHELL=/bin/zsh'],
    [
      '    Desktop    REG_SZ    C:\\Users\\Jane Doe  \r\n',
      '    Desktop    REG_SZ    C:\\Users\\user-1  \r\n',
    ],
    ['C:\\Users\\Jane Doe', 'C:\\Users\\user-1'],
    ['PS C:\\Users\\Jane van Dyke> ipconfig', 'PS C:\\Users\\user-1> ipconfig'],
    ['C:\\Users\\Jane Doe;C:\\Windows', 'C:\\Users\\user-1;C:\\Windows'],
    ['(C:\\Users\\Jane Doe)', '(C:\\Users\\user-1)'],
    ['path=C:%5CUsers%5CJane%20Doe', 'path=C:%5CUsers%5Cuser-1'],
    ['\\\\server\\home$\\Jane Doe', '\\\\host-1\\home$\\user-1'],
  ])('a name with a blank at the end is taken whole: %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    ['open /home/jane: permission denied', 'open /home/user-1: permission denied'],
    ['the folder /home/jane is missing', 'the folder /home/user-1 is missing'],
    ['the folder /Users/jane doe does not exist', 'the folder /Users/user-1 does not exist'],
    ['文件夹 /home/jane 不存在', '文件夹 /home/user-1 不存在'],
    ['/dev/sdb1 on /home/jane type ext4 (rw)', '/dev/sdb1 on /home/user-1 type ext4 (rw)'],
    ['nas:/x /home/jane nfs4 rw,vers=4 0 0', 'nas:/x /home/user-1 nfs4 rw,vers=4 0 0'],
    ['cp /home/jane /tmp', 'cp /home/user-1 /tmp'],
    ['It is in /home/jane.', 'It is in /home/user-1.'],
  ])('a sentence goes on behind a folder: %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each(['/home/jane crashed', 'in /home/jane.', '(/home/jane)', 'at /home/jane and data/x'])(
    '%s: the owner is known elsewhere as well',
    (text) => {
      expect(usersIn(text)).toContain('jane');
    },
  );

  it.each([
    '/media/cdrom',
    '/media/usb0/x',
    'https://cdn.aliyuncs.com/media/logo.png',
    'audio/media/x',
    'https://ecs.aliyuncs.com/users/list',
    '/Users/Shared is not there',
    '/home/user-1 crashed',
    'D:\\Home',
    '\\\\.\\pipe\\users',
    'HKEY_USERS\\S-1-5-18\\Software',
    'C:\\Windows\\System32\\config\\systemprofile',
    'the home of the user',
    'social media and the like',
  ])('%s stays', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it.each([
    '\\'.repeat(200_000),
    '/'.repeat(200_000),
    '\\a'.repeat(100_000),
    '//a'.repeat(70_000),
    'C:\\Users\\a '.repeat(20_000),
  ])('takes no longer for hostile text', (text) => {
    expect(usersIn(`home ${text}`).length).toBeLessThanOrEqual(60_000);
  });
});
