/** Resolver files of macOS, and where its client is. */
import { specsFor, type Spec } from '../spec.ts';

export const MACOS_FILES: readonly Spec[] = specsFor('darwin', [
  [
    'resolver file',
    (d) => `cat /etc/resolver/${d.fqdn('domain in a path')}`,
    (d) => `# written by ${d.word('author', false)}
domain ${d.domain('domain')}
search ${d.domain('search domain')}
nameserver ${d.ip('name server')}
port 5353
`,
  ],
  [
    'resolv.conf',
    'cat /etc/resolv.conf',
    (d) => `#
# ${d.keep('macOS Notice')}
#
search ${d.domain('search domain')} ${d.fqdn('second search domain')}
nameserver ${d.ip('name server')}
nameserver ${d.ip6('name server in IPv6', 'short', 'link')}%en0
`,
  ],
  [
    'client',
    'plutil -extract CFBundleShortVersionString raw -o - "/Applications/Alibaba Cloud Workspace.app/Contents/Info.plist"',
    (d) => `${d.keep('7.6.0')}\n`,
  ],
  [
    'place of the client',
    'mdfind "kMDItemCFBundleIdentifier == \'com.aliyun.wuying.osx\'"',
    (d) => `/Users/${d.word('home', false)}/Applications/${d.script('folder', 'chinese')}/WuYing.app\n`,
  ],
]);
