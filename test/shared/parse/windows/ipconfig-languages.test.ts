/** Titles, continuation lines and marks of `ipconfig /all` in many languages. */
import { describe, expect, it } from 'vitest';
import { addressStates } from '../../../../shared/parse/windows/ipconfig-states.ts';
import { titleOf } from '../../../../shared/parse/windows/ipconfig-titles.ts';
import { parseIpconfig } from '../../../../shared/parse/windows/ipconfig.ts';

describe('the name of an adapter', () => {
  it.each([
    ['Ethernet adapter Ethernet 3', 'Ethernet 3'],
    ['Wireless LAN adapter Local Area Connection* 2', 'Local Area Connection* 2'],
    ['Unknown adapter OpenVPN Wintun', 'OpenVPN Wintun'],
    ['Carte Ethernet Ethernet 3', 'Ethernet 3'],
    ['Carte réseau sans fil Connexion au réseau local* 2', 'Connexion au réseau local* 2'],
    ['Carte inconnue Bureau', 'Bureau'],
    ['Carte r\ufffdseau sans fil Wi-Fi', 'Wi-Fi'],
    ['Carte r├®seau sans fil Wi-Fi', 'Wi-Fi'],
    ['Адаптер Ethernet Подключение по локальной сети', 'Подключение по локальной сети'],
    ['Адаптер беспроводной локальной сети Беспроводная сеть', 'Беспроводная сеть'],
    ['Неизвестный адаптер Firma', 'Firma'],
    ['Adaptador de Ethernet Ethernet', 'Ethernet'],
    ['Adaptador de LAN inalámbrica Wi-Fi 2', 'Wi-Fi 2'],
    ['Adaptador de Rede sem Fio Wi-Fi', 'Wi-Fi'],
    ['Adaptador Ethernet vEthernet (WSL)', 'vEthernet (WSL)'],
    ['Scheda Ethernet Ethernet', 'Ethernet'],
    ['Scheda LAN wireless Wi-Fi', 'Wi-Fi'],
    ['Karta bezprzewodowej sieci LAN Wi-Fi', 'Wi-Fi'],
    ['Karta Ethernet Biuro', 'Biuro'],
    ['Kablosuz LAN bağdaştırıcısı Wi-Fi', 'Wi-Fi'],
    ['Ethernet bağdaştırıcısı Ofis', 'Ofis'],
    ['이더넷 어댑터 이더넷 2', '이더넷 2'],
    ['무선 LAN 어댑터 Wi-Fi', 'Wi-Fi'],
    ['알 수 없는 어댑터 회사', '회사'],
    ['乙太網路卡 乙太網路 2', '乙太網路 2'],
    ['無線區域網路介面卡 Wi-Fi', 'Wi-Fi'],
    ['不明的介面卡 公司', '公司'],
    ['以太网适配器 以太网 2', '以太网 2'],
    ['无线局域网适配器 本地连接* 2', '本地连接* 2'],
    ['イーサネット アダプター イーサネット 2', 'イーサネット 2'],
    ['Drahtlos-LAN-Adapter WLAN', 'WLAN'],
    ['Unbekannter Adapter Firma', 'Firma'],
    ['Ethernet-adapter Ethernet 2', 'Ethernet 2'],
    ['Adapter voor draadloos LAN Wi-Fi', 'Wi-Fi'],
    ['Onbekende adapter Kantoor', 'Kantoor'],
    ['Ethernet-kort Ethernet', 'Ethernet'],
    ['Trådlöst LAN-kort Wi-Fi', 'Wi-Fi'],
    ['Tr├Ñdl├Âst LAN-kort Wi-Fi', 'Wi-Fi'],
    ['Trådløst LAN-netværkskort Wi-Fi', 'Wi-Fi'],
    ['Adaptér sítě Ethernet Ethernet 2', 'Ethernet 2'],
    ['Adaptér bezdrátové sítě LAN Wi-Fi', 'Wi-Fi'],
    ['Langaton LAN-sovitin Wi-Fi', 'Wi-Fi'],
    ['Vezeték nélküli LAN-adapter Wi-Fi', 'Wi-Fi'],
  ])('%s', (title, name) => {
    expect(titleOf(title, []).name).toBe(name);
  });

  it('is what another output calls it, in any language', () => {
    expect(titleOf('Zzz qqq Carte Ethernet', ['Ethernet', 'Carte Ethernet']).name).toBe('Carte Ethernet');
    expect(titleOf('Προσαρμογέας Ethernet Γραφείο', ['Γραφείο', 'Wi-Fi']).name).toBe('Γραφείο');
  });
});

describe('the mark of an address', () => {
  const stateIn = (words: readonly string[], word: string) => addressStates(words)(word);

  it.each([
    [['Preferred', 'Duplicate'], 'Duplicate', 'duplicate'],
    [['首选', '复制'], '复制', 'duplicate'],
    [['偏好選項', '重複'], '重複', 'duplicate'],
    [['Bevorzugt', 'Doppelt'], 'Doppelt', 'duplicate'],
    [['Основной', 'Дублирование'], 'Дублирование', 'duplicate'],
    [['Duplicado'], 'Duplicado', 'duplicate'],
    [['Tentative'], 'Tentative', 'tentative'],
    [['Preferred', 'Deprecated'], 'Deprecated', 'deprecated'],
    [['Preferred', 'Qqq'], 'Qqq', 'other'],
    [['Zzz', 'Zzz', 'Qqq'], 'Qqq', 'other'],
    [['Zzz', 'Zzz', 'Qqq'], 'Zzz', null],
    [['Zzz'], 'Zzz', null],
    [['Tercih Edilen'], 'Tercih Edilen', null],
    [['기본 설정'], '기본 설정', null],
    [['Preferido'], 'Preferido', null],
    [['Preferowane'], 'Preferowane', null],
  ] as const)('of %j, %s: %s', (words, word, state) => {
    expect(stateIn(words, word)).toBe(state);
  });
});

function adapter(lines: readonly string[]): string {
  return [
    '',
    'Windows IP Configuration',
    '',
    'Ethernet adapter Office:',
    '',
    '   Connection-specific DNS Suffix  . :',
    '   Description . . . . : Example',
    '   Physical Address. . : 02-00-5E-10-00-01',
    ...lines,
    '',
  ].join('\n');
}

describe('lines that editors changed', () => {
  const address = ['   IPv4 Address. . . . : 192.0.2.5(Preferred)', '   Subnet Mask . . . . : 255.255.255.0'];
  it.each([
    ['tabs', '\t\t\t\t\t198.51.100.54'],
    ['one tab and blanks', ' \t        198.51.100.54'],
    ['few blanks', '    198.51.100.54'],
  ])('a second server behind %s', (_name, line) => {
    expect(
      parseIpconfig(
        adapter([
          ...address,
          '   DNS Servers . . . . : 198.51.100.53',
          line,
          '   NetBIOS over Tcpip. : Enabled',
        ]),
      ),
    ).toMatchObject({ value: { resolvers: [{ servers: ['198.51.100.53', '198.51.100.54'] }] } });
  });

  it('an IPv6 server is no label', () => {
    expect(
      parseIpconfig(adapter([...address, '   DNS Servers . . . . : 2001:db8::1', '    2001:db8::2'])),
    ).toMatchObject({ value: { resolvers: [{ servers: ['2001:db8::1', '2001:db8::2'] }] } });
  });

  it('marks a duplicate, and keeps two adapters with lost names apart', () => {
    const text = adapter([
      '   IPv4 Address. . . . : 192.0.2.5(Duplicate)',
      '   Subnet Mask . . . . : 255.255.255.0',
      '   Autoconfiguration IPv4 Address. : 169.254.1.2(Preferred)',
      '   Subnet Mask . . . . : 255.255.0.0',
    ]);
    expect(parseIpconfig(text)).toMatchObject({
      value: {
        adapters: [
          { up: true, addresses: [{ address: '192.0.2.5', state: 'duplicate' }, { address: '169.254.1.2' }] },
        ],
      },
    });
    const two = ['\ufffd\ufffd\ufffd', '\ufffd\ufffd\ufffd']
      .map((name) => adapter(address).replace('Office', name))
      .join('\n');
    const found = parseIpconfig(two);
    expect(new Set(found.known ? found.value.adapters.map(({ name }) => name) : []).size).toBe(2);
  });

  it('an adapter without an address is down, whatever its state is called', () => {
    expect(
      parseIpconfig(adapter([]).replace('   Conn', '   Qqq zzz . . . . . . : Yyy xxx\n   Conn')),
    ).toMatchObject({ value: { adapters: [{ up: false, addresses: [] }] } });
  });
});

describe('a text without its end', () => {
  const address = ['   IPv4 Address. . . . : 192.0.2.5(Preferred)', '   Subnet Mask . . . . : 255.255.255.0'];
  const servers = '   DNS Servers . . . . : 198.51.100.5';

  it.each([
    ['in the middle of a server', adapter([...address, servers]).trimEnd()],
    ['before its servers', adapter([...address, '   Default Gateway . . : 192.0.2.1']).trimEnd()],
  ])('cut %s: the servers may not be all', (_name, text) => {
    expect(parseIpconfig(text)).toMatchObject({ value: { gap: 'the last line has no end' } });
  });

  it.each([
    ['an end of the line', adapter([...address, servers])],
    [
      'the last line of an adapter, in any language',
      adapter([...address, servers, '   NetBIOS qqq Tcpip. : Zzz']).trimEnd(),
    ],
    ['a prompt', `${adapter([...address, servers])}\nC:\\Users\\li>`],
  ])('%s proves the end', (_name, text) => {
    expect(parseIpconfig(text)).toMatchObject({ value: { resolvers: [{ servers: ['198.51.100.5'] }] } });
    expect(parseIpconfig(text)).not.toHaveProperty('value.gap');
  });

  it('an adapter that says neither an address nor its medium is no adapter without a link', () => {
    expect(parseIpconfig(adapter([]))).toMatchObject({ known: false });
    expect(
      parseIpconfig(adapter([]).replace('   Conn', '   Media State . . . . : Media disconnected\n   Conn')),
    ).toMatchObject({ value: { adapters: [{ up: false }] } });
  });
});
