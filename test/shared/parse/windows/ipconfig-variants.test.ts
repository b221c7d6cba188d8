/** Outputs of `ipconfig /all` that are unlike the usual one. */
import { describe, expect, it } from 'vitest';
import { parseIpconfig } from '../../../../shared/parse/windows/ipconfig.ts';
import { inLanguage } from './ipconfig-sample.ts';

describe('parseIpconfig', () => {
  it.each([
    [
      'Chinese',
      '以太网适配器 以太网:',
      ['连接特定的 DNS 后缀', '物理地址', 'IPv4 地址', '子网掩码', '默认网关', 'DNS 服务器'],
      '首选',
      '以太网',
    ],
    [
      'German',
      'Ethernet-Adapter Ethernet:',
      [
        'Verbindungsspezifisches DNS-Suffix',
        'Physische Adresse',
        'IPv4-Adresse',
        'Subnetzmaske',
        'Standardgateway',
        'DNS-Server',
      ],
      'Bevorzugt',
      'Ethernet',
    ],
    [
      'Japanese',
      'イーサネット アダプター イーサネット:',
      [
        '接続固有の DNS サフィックス',
        '物理アドレス',
        'IPv4 アドレス',
        'サブネット マスク',
        'デフォルト ゲートウェイ',
        'DNS サーバー',
      ],
      '優先',
      'イーサネット',
    ],
    [
      'French',
      'Carte Ethernet Ethernet :',
      [
        'Suffixe DNS propre à la connexion',
        'Adresse physique',
        'Adresse IPv4',
        'Masque de sous-réseau',
        'Passerelle par défaut',
        'Serveurs DNS',
      ],
      'préféré',
      'Ethernet',
    ],
  ] as const)('reads %s', (_language, title, labels, word, name) => {
    expect(parseIpconfig(inLanguage(title, labels, word))).toMatchObject({
      known: true,
      value: {
        adapters: [
          {
            name,
            up: true,
            description: 'Intel(R) Ethernet',
            addresses: [{ address: '192.168.1.10', prefixLength: 24 }],
          },
        ],
        resolvers: [{ interface: name, servers: ['192.168.1.53', '192.168.1.54'], domains: [] }],
      },
    });
  });
});
