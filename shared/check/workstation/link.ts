import { isHardware, mayBeHardware, natureOf } from '../../adapter/nature.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { Adapter } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { liveness } from '../liveness.ts';
import { isAllLocal, remoteTargets } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { isUplink } from './uplink.ts';
import { codesOf } from '../gather.ts';
import type { Command } from '../../advice/action.ts';
import { quote } from '../../advice/quote.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_LINK } from '../../diagnosis/differences.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.link': {
      findings: {
        'workstation.no-link': { readonly adapters: readonly string[] };
      };
      reasons: {
        'link-up': { readonly adapters: readonly string[] };
        'link-virtual': { readonly adapters: readonly string[] };
      };
    };
  }
}

export const LINK = {
  'workstation.no-link': {
    stage: 'adapter',
    severity: 'error',
    owner: 'you',
    explainedBy: [],
    meaning: 'no-network',
    explains: OF_LINK,
    restsOn: [],
    actions: [
      { id: 'connect', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      {
        id: 'enable-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: ({ adapters }): readonly Command[] => [
          { shell: 'powershell', run: 'Get-NetAdapter | Format-Table Name, Status, InterfaceDescription' },
          ...adapters.slice(0, 1).map(
            (name): Command => ({
              shell: 'powershell',
              run: `Enable-NetAdapter -Name ${quote('powershell', name)}`,
              undo: `Disable-NetAdapter -Name ${quote('powershell', name)} -Confirm:$false`,
            }),
          ),
        ],
      },
      {
        id: 'enable-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: () => [{ shell: 'sh', run: 'ip -br link' }],
      },
    ],
  },
} as const satisfies FindingsOf<'workstation.link'>;

/** Whether any network adapter is connected. */
export const linkCheck: Check = {
  id: 'workstation.link',
  stage: 'adapter',
  blocksLogin: false,
  needs: ['adapters', 'routes', 'lookup', 'dns'],
  finds: codesOf(LINK),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const evidence = context.facts.evidence('adapters');
    const real = adapters.value.filter((one) => one.kind !== 'loopback');
    const up = real.filter((one) => one.up);
    if (up.some((one) => mayBeHardware(natureOf(one)) || joinsCards(one, context)))
      return linked(up, evidence);
    // A dial-up line, or a switch that joins the LAN, shows itself by what answers over it.
    if (up.length > 0 && remoteTargets(context).some((target) => liveness(context, target) === 'alive'))
      return linked(up, evidence);
    const cards = real.filter((one) => isHardware(natureOf(one)));
    if (up.length > 0 && cards.length === 0) {
      return withoutFinding(
        'inconclusive',
        { key: 'link-virtual', args: { adapters: namesOf(up) } },
        evidence,
      );
    }
    return found([
      finding('workstation.no-link', { adapters: namesOf(up.length > 0 ? cards : real) }, { evidence }),
    ]);
  },
};

function joinsCards(one: Adapter, { facts }: Context): boolean {
  return natureOf(one).is === 'switch' && isUplink(one, facts);
}

function namesOf(adapters: readonly Adapter[]): readonly string[] {
  return adapters.map(({ name }) => name);
}

function linked(up: readonly Adapter[], evidence: readonly string[]): Judgement {
  return withoutFinding('pass', { key: 'link-up', args: { adapters: namesOf(up) } }, evidence);
}
