/** What a drill would ask, before it asks. */
import { describe, expect, it } from 'vitest';
import { ownDrillEngine } from '../../../../electron/host/drill/own-engine.ts';
import { profileWith } from '../../../support/profile.ts';

describe('the plan', () => {
  it('names from the profile alone what will be asked, and contacts nothing', () => {
    const profile = profileWith({ gatewayHosts: [{ host: 'gw.corp.example', ports: [8443] }] });
    const { services, perSecond, bounds, waitMs, namesPaths } = ownDrillEngine('/nowhere').plan(profile);
    expect(services.map(({ id }) => id)).toEqual([
      'dns-udp 100.100.2.136:53',
      'dns-tcp 100.100.2.136:53',
      'dns-udp 100.100.2.138:53',
      'dns-tcp 100.100.2.138:53',
      'system-name ecd-vpc.cn-hangzhou.aliyuncs.com',
      'api-new ecd-vpc.cn-hangzhou.aliyuncs.com:443',
      'api-standing ecd-vpc.cn-hangzhou.aliyuncs.com:443',
      'ping gw.corp.example',
      'tcp gw.corp.example:8443',
    ]);
    expect(services.every(({ address }) => address !== '0.0.0.0')).toBe(true);
    expect(perSecond).toBeLessThanOrEqual(50);
    expect({ bounds, waitMs, namesPaths }).toEqual({ bounds: [], waitMs: 30_000, namesPaths: false });
  });
});
