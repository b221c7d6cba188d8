import { formatEndpoint } from '../../net/endpoint.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { HttpAnswer } from '../../observation/exchange.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { codesOf } from '../gather.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { known } from '../../ledger/ledger.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.clock': {
      findings: {
        'workstation.clock-skew': { readonly offsetMinutes: number };
      };
      reasons: {
        'clock-no-reference': None;
        'clock-right': { readonly seconds: number };
      };
    };
  }
}

export const CLOCK = {
  'workstation.clock-skew': {
    stage: 'api-tls',
    severity: 'warning',
    owner: 'you',
    explainedBy: [],
    explainsErrors: true,
    meaning: 'clock',
    explains: { facts: [], profile: [] },
    restsOn: [],
    actions: [
      { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'date-time' },
      {
        id: 'sync-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: () => [{ shell: 'cmd', run: 'w32tm /resync /force', risk: 'computer' }],
      },
      {
        id: 'sync-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: () => [{ shell: 'sh', run: 'sudo sntp -sS time.apple.com', risk: 'computer' }],
      },
      {
        id: 'sync-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: () => [
          { shell: 'sh', run: 'sudo timedatectl set-ntp true', undo: 'sudo timedatectl set-ntp false' },
        ],
      },
    ],
  },
} as const satisfies FindingsOf<'workstation.clock'>;

/** Certificates and signed calls get in trouble from here on. */
const WARN_MINUTES = known('clock-trouble-minutes');
/** Signed API calls are refused when their time is further off than this. */
const FAIL_MINUTES = known('signature-minutes');
const MINUTE_MS = 60_000;

/** This workstation's clock against that of the API's answer. */
export const clockCheck: Check = {
  id: 'workstation.clock',
  stage: 'api-tls',
  blocksLogin: false,
  needs: ['http', 'tls'],
  finds: codesOf(CLOCK),
  judge: (context) => {
    const dated = context.facts.all('http').filter((answer) => answer.clockOffsetMs !== null);
    const [best] = [...dated].sort(
      (a, b) => Number(isVouchedFor(b, context)) - Number(isVouchedFor(a, context)),
    );
    if (best?.clockOffsetMs == null)
      return withoutFinding('inconclusive', { key: 'clock-no-reference', args: {} });
    // The answer's clock ahead of ours means that ours is behind.
    const offsetMinutes = Math.round(-best.clockOffsetMs / MINUTE_MS);
    if (Math.abs(offsetMinutes) < WARN_MINUTES) {
      return withoutFinding('pass', {
        key: 'clock-right',
        args: { seconds: Math.round(Math.abs(best.clockOffsetMs) / 1000) },
      });
    }
    const severity = Math.abs(offsetMinutes) >= FAIL_MINUTES ? 'error' : 'warning';
    const confidence = isVouchedFor(best, context) ? 'high' : 'low';
    return found([finding('workstation.clock-skew', { offsetMinutes }, { severity, confidence })]);
  },
};

/** A stranger's clock proves nothing; one with a trusted certificate, or in the API's own form, does. */
function isVouchedFor(answer: HttpAnswer, { facts }: Context): boolean {
  if (answer.apiSignature) return true;
  const target = formatEndpoint(answer.target);
  return facts
    .all('tls')
    .some(
      (one) => formatEndpoint(one.target) === target && (one.trust === 'bundled' || one.trust === 'profile'),
    );
}
