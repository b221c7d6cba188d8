import { known, unknown, type Known } from '../../observation/known.ts';
import type { ClientInstallation } from '../../observation/workstation.ts';
import { CLIENT_NAME } from '../common/client.ts';

const VERSION_KEY = 'CFBundleShortVersionString';
/** As XML, as `plutil -p` and `defaults read` print it, and the bare value. */
const FORMS = [
  new RegExp(`<key>${VERSION_KEY}</key>\\s*<string>(\\d[\\w.-]{0,40})</string>`),
  new RegExp(`${VERSION_KEY}"? =>? "(\\d[\\w.-]{0,40})"`),
  new RegExp(`${VERSION_KEY}"? =>? (\\d[\\w.-]{0,40})(?:;|\\n)`),
  /^(\d[\w.-]{0,40})\s*$/,
];

/** parseInfoPlist reads the client's version; the path says which application it is. */
export function parseInfoPlist(text: string, application: string): Known<ClientInstallation> {
  const name = application.slice(application.lastIndexOf('/') + 1).replace(/\.app$/, '');
  if (!CLIENT_NAME.test(name) && !text.includes('com.aliyun.wuying'))
    return unknown('not-applicable', `${name} is another application`);
  const version = FORMS.map((form) => form.exec(text)?.[1]).find((one) => one !== undefined);
  return version === undefined
    ? unknown('unparsable', `no ${VERSION_KEY}`)
    : known({ installed: true, name, version });
}
