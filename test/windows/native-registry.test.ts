/** The native process as a Windows program: what it reads of the registry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../electron/engine/native-question.ts';
import { CLIENT, DEVICE, facts, NativeInNetwork, RULE } from './native-in-network.ts';
import { missingForWindows } from './surroundings.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`Windows programs are skipped: ${reason}`);

describe.skipIf(reason !== null)('the native process on Windows', () => {
  const native = new NativeInNetwork();
  beforeAll(() => native.up());
  afterAll(() => native.down());

  it('finds the client by the key that its installer writes', async () => {
    await native.registry('add', CLIENT, '/v', 'DisplayName', '/d', '云桌面 🖥', '/f');
    await native.registry('add', CLIENT, '/v', 'DisplayVersion', '/d', '7.9.1', '/f');
    try {
      const questions: Question[] = [{ call: 'RegistryPrograms' }];
      expect(facts(questions, await native.ask(questions)).get('client')).toEqual({
        installed: true,
        name: 'Alibaba Cloud Workspace (云桌面 🖥)',
        version: '7.9.1',
      });
    } finally {
      await native.registry('delete', CLIENT, '/f');
    }
  });

  it('reads what a driver says of an adapter', async () => {
    const first = await native.ask([{ call: 'GetIfTable2' }]);
    const guid = /"InterfaceGuid":"([^"]+)","Alias":"eth0"/.exec(first.answers?.[0]?.text ?? '')?.[1] ?? '';
    expect(guid).toMatch(/^\{[0-9A-F-]{36}\}$/);
    await native.registry('add', DEVICE, '/v', 'NetCfgInstanceId', '/d', guid, '/f');
    await native.registry(
      'add',
      DEVICE,
      '/v',
      'DeviceInstanceID',
      '/d',
      'PCI\\VEN_10EC&DEV_8168\\SERIAL',
      '/f',
    );
    await native.registry('add', DEVICE, '/v', 'Characteristics', '/t', 'REG_DWORD', '/d', '132', '/f');
    try {
      const { answers = [] } = await native.ask([{ call: 'RegistryNetworkDevices' }]);
      expect(answers[0]?.text).toContain(
        `{"InterfaceGuid":"${guid}","ComponentID":null,"PnPDeviceID":"PCI\\\\VEN_10EC&DEV_8168","Characteristics":132}`,
      );
    } finally {
      await native.registry('delete', DEVICE, '/f');
    }
  });

  it('reads the rules of the name policy, and a proxy', async () => {
    const settings = 'HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
    await native.registry('add', RULE, '/v', 'Name', '/t', 'REG_MULTI_SZ', '/d', '.aliyuncs.com', '/f');
    await native.registry('add', RULE, '/v', 'GenericDNSServers', '/d', '10.1.1.53;10.1.1.54', '/f');
    await native.registry('add', settings, '/v', 'ProxyEnable', '/t', 'REG_DWORD', '/d', '1', '/f');
    await native.registry('add', settings, '/v', 'ProxyServer', '/d', 'proxy.corp.example:8080', '/f');
    try {
      const questions: Question[] = [{ call: 'RegistryNamePolicy' }, { call: 'RegistryInternetSettings' }];
      const read = facts(questions, await native.ask(questions));
      expect(read.get('nrpt')).toEqual([
        { namespaces: ['.aliyuncs.com'], servers: ['10.1.1.53', '10.1.1.54'] },
      ]);
      expect(read.get('proxies')).toMatchObject([{ source: 'system', server: 'proxy.corp.example:8080' }]);
    } finally {
      await native.registry('delete', RULE, '/f');
      await native.registry('delete', settings, '/v', 'ProxyEnable', '/f');
      await native.registry('delete', settings, '/v', 'ProxyServer', '/f');
    }
  });
});
