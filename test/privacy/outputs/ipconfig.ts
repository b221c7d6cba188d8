/** `ipconfig /all` in the languages that are read; labels as Windows has them, values invented. */
import type { Draw } from '../draw.ts';
import { dotted, type Spec } from '../spec.ts';

interface Labels {
  readonly heading: string;
  readonly host: string;
  readonly primary: string;
  readonly node: readonly [string, string];
  readonly search: string;
  readonly title: string;
  readonly suffix: string;
  readonly description: string;
  readonly mac: string;
  readonly dhcp: readonly [string, string];
  readonly link: string;
  readonly temporary: string;
  readonly ipv4: string;
  readonly preferred: string;
  readonly mask: string;
  readonly gateway: string;
  readonly server: string;
  readonly duid: string;
  readonly dns: string;
  readonly wins: string;
  readonly netbios: readonly [string, string];
}

const LANGUAGES: Readonly<Record<string, Labels>> = {
  en: { heading: 'Windows IP Configuration', host: 'Host Name', primary: 'Primary Dns Suffix', node: ['Node Type', 'Hybrid'], search: 'DNS Suffix Search List', title: 'Ethernet adapter Ethernet 3', suffix: 'Connection-specific DNS Suffix', description: 'Description', mac: 'Physical Address', dhcp: ['DHCP Enabled', 'Yes'], link: 'Link-local IPv6 Address', temporary: 'Temporary IPv6 Address', ipv4: 'IPv4 Address', preferred: 'Preferred', mask: 'Subnet Mask', gateway: 'Default Gateway', server: 'DHCP Server', duid: 'DHCPv6 Client DUID', dns: 'DNS Servers', wins: 'Primary WINS Server', netbios: ['NetBIOS over Tcpip', 'Enabled'] },
  'zh-CN': { heading: 'Windows IP 配置', host: '主机名', primary: '主 DNS 后缀', node: ['节点类型', '混合'], search: 'DNS 后缀搜索列表', title: '以太网适配器 以太网 3', suffix: '连接特定的 DNS 后缀', description: '描述', mac: '物理地址', dhcp: ['DHCP 已启用', '是'], link: '本地链接 IPv6 地址', temporary: '临时 IPv6 地址', ipv4: 'IPv4 地址', preferred: '首选', mask: '子网掩码', gateway: '默认网关', server: 'DHCP 服务器', duid: 'DHCPv6 客户端 DUID', dns: 'DNS 服务器', wins: '主 WINS 服务器', netbios: ['TCPIP 上的 NetBIOS', '已启用'] },
  'zh-TW': { heading: 'Windows IP 設定', host: '主機名稱', primary: '主要 DNS 尾碼', node: ['節點類型', '混合式'], search: 'DNS 尾碼搜尋清單', title: '乙太網路卡 乙太網路 3', suffix: '連線特定 DNS 尾碼', description: '描述', mac: '實體位址', dhcp: ['DHCP 已啟用', '是'], link: '連結-本機 IPv6 位址', temporary: '臨時 IPv6 位址', ipv4: 'IPv4 位址', preferred: '偏好選項', mask: '子網路遮罩', gateway: '預設閘道', server: 'DHCP 伺服器', duid: 'DHCPv6 用戶端 DUID', dns: 'DNS 伺服器', wins: '主要 WINS 伺服器', netbios: ['NetBIOS over Tcpip', '啟用'] },
  ja: { heading: 'Windows IP 構成', host: 'ホスト名', primary: 'プライマリ DNS サフィックス', node: ['ノード タイプ', 'ハイブリッド'], search: 'DNS サフィックス検索一覧', title: 'イーサネット アダプター イーサネット 3', suffix: '接続固有の DNS サフィックス', description: '説明', mac: '物理アドレス', dhcp: ['DHCP 有効', 'はい'], link: 'リンクローカル IPv6 アドレス', temporary: '一時 IPv6 アドレス', ipv4: 'IPv4 アドレス', preferred: '優先', mask: 'サブネット マスク', gateway: 'デフォルト ゲートウェイ', server: 'DHCP サーバー', duid: 'DHCPv6 クライアント DUID', dns: 'DNS サーバー', wins: 'プライマリ WINS サーバー', netbios: ['NetBIOS over TCP/IP', '有効'] },
  ko: { heading: 'Windows IP 구성', host: '호스트 이름', primary: '주 DNS 접미사', node: ['노드 유형', '혼성'], search: 'DNS 접미사 검색 목록', title: '이더넷 어댑터 이더넷 3', suffix: '연결별 DNS 접미사', description: '설명', mac: '물리적 주소', dhcp: ['DHCP 사용', '예'], link: '링크-로컬 IPv6 주소', temporary: '임시 IPv6 주소', ipv4: 'IPv4 주소', preferred: '기본 설정', mask: '서브넷 마스크', gateway: '기본 게이트웨이', server: 'DHCP 서버', duid: 'DHCPv6 클라이언트 DUID', dns: 'DNS 서버', wins: '주 WINS 서버', netbios: ['Tcpip를 통한 NetBIOS', '사용'] },
  de: { heading: 'Windows-IP-Konfiguration', host: 'Hostname', primary: 'Primäres DNS-Suffix', node: ['Knotentyp', 'Hybrid'], search: 'DNS-Suffixsuchliste', title: 'Ethernet-Adapter Ethernet 3', suffix: 'Verbindungsspezifisches DNS-Suffix', description: 'Beschreibung', mac: 'Physische Adresse', dhcp: ['DHCP aktiviert', 'Ja'], link: 'Verbindungslokale IPv6-Adresse', temporary: 'Temporäre IPv6-Adresse', ipv4: 'IPv4-Adresse', preferred: 'Bevorzugt', mask: 'Subnetzmaske', gateway: 'Standardgateway', server: 'DHCP-Server', duid: 'DHCPv6-Client-DUID', dns: 'DNS-Server', wins: 'Primärer WINS-Server', netbios: ['NetBIOS über TCP/IP', 'Aktiviert'] },
  fr: { heading: 'Configuration IP de Windows', host: "Nom de l'hôte", primary: 'Suffixe DNS principal', node: ['Type de noeud', 'Hybride'], search: 'Liste de recherche du suffixe DNS', title: 'Carte Ethernet Ethernet 3', suffix: 'Suffixe DNS propre à la connexion', description: 'Description', mac: 'Adresse physique', dhcp: ['DHCP activé', 'Oui'], link: 'Adresse IPv6 de liaison locale', temporary: 'Adresse IPv6 temporaire', ipv4: 'Adresse IPv4', preferred: 'préféré', mask: 'Masque de sous-réseau', gateway: 'Passerelle par défaut', server: 'Serveur DHCP', duid: 'DUID de client DHCPv6', dns: 'Serveurs DNS', wins: 'Serveur WINS principal', netbios: ['NetBIOS sur Tcpip', 'Activé'] },
  es: { heading: 'Configuración IP de Windows', host: 'Nombre de host', primary: 'Sufijo DNS principal', node: ['Tipo de nodo', 'híbrido'], search: 'Lista de búsqueda de sufijos DNS', title: 'Adaptador de Ethernet Ethernet 3', suffix: 'Sufijo DNS específico para la conexión', description: 'Descripción', mac: 'Dirección física', dhcp: ['DHCP habilitado', 'sí'], link: 'Vínculo: dirección IPv6 local', temporary: 'Dirección IPv6 temporal', ipv4: 'Dirección IPv4', preferred: 'Preferido', mask: 'Máscara de subred', gateway: 'Puerta de enlace predeterminada', server: 'Servidor DHCP', duid: 'DUID de cliente DHCPv6', dns: 'Servidores DNS', wins: 'Servidor WINS principal', netbios: ['NetBIOS sobre TCP/IP', 'habilitado'] },
  pt: { heading: 'Configuração de IP do Windows', host: 'Nome do host', primary: 'Sufixo DNS primário', node: ['Tipo de nó', 'híbrido'], search: 'Lista de pesquisa de sufixo DNS', title: 'Adaptador Ethernet Ethernet 3', suffix: 'Sufixo DNS específico de conexão', description: 'Descrição', mac: 'Endereço Físico', dhcp: ['DHCP Habilitado', 'Sim'], link: 'Endereço IPv6 de link local', temporary: 'Endereço IPv6 Temporário', ipv4: 'Endereço IPv4', preferred: 'Preferencial', mask: 'Máscara de Sub-rede', gateway: 'Gateway Padrão', server: 'Servidor DHCP', duid: 'DUID de Cliente DHCPv6', dns: 'Servidores DNS', wins: 'Servidor WINS Primário', netbios: ['NetBIOS em Tcpip', 'Habilitado'] },
  it: { heading: 'Configurazione IP di Windows', host: 'Nome host', primary: 'Suffisso DNS primario', node: ['Tipo nodo', 'Ibrido'], search: 'Elenco di ricerca suffissi DNS', title: 'Scheda Ethernet Ethernet 3', suffix: 'Suffisso DNS specifico per connessione', description: 'Descrizione', mac: 'Indirizzo fisico', dhcp: ['DHCP abilitato', 'Sì'], link: 'Indirizzo IPv6 locale rispetto al collegamento', temporary: 'Indirizzo IPv6 temporaneo', ipv4: 'Indirizzo IPv4', preferred: 'Preferenziale', mask: 'Subnet mask', gateway: 'Gateway predefinito', server: 'Server DHCP', duid: 'DUID Client DHCPv6', dns: 'Server DNS', wins: 'Server WINS primario', netbios: ['NetBIOS su TCP/IP', 'Attivato'] },
  ru: { heading: 'Настройка протокола IP для Windows', host: 'Имя компьютера', primary: 'Основной DNS-суффикс', node: ['Тип узла', 'Гибридный'], search: 'Порядок просмотра суффиксов DNS', title: 'Адаптер Ethernet Ethernet 3', suffix: 'DNS-суффикс подключения', description: 'Описание', mac: 'Физический адрес', dhcp: ['DHCP включен', 'Да'], link: 'Локальный IPv6-адрес канала', temporary: 'Временный IPv6-адрес', ipv4: 'IPv4-адрес', preferred: 'Основной', mask: 'Маска подсети', gateway: 'Основной шлюз', server: 'DHCP-сервер', duid: 'DUID клиента DHCPv6', dns: 'DNS-серверы', wins: 'Основной WINS-сервер', netbios: ['NetBios через TCP/IP', 'Включен'] },
  pl: { heading: 'Konfiguracja IP systemu Windows', host: 'Nazwa hosta', primary: 'Sufiks podstawowej domeny DNS', node: ['Typ węzła', 'Hybrydowy'], search: 'Lista przeszukiwania sufiksów DNS', title: 'Karta Ethernet Ethernet 3', suffix: 'Sufiks DNS konkretnego połączenia', description: 'Opis', mac: 'Adres fizyczny', dhcp: ['DHCP włączone', 'Tak'], link: 'Adres IPv6 połączenia lokalnego', temporary: 'Tymczasowy adres IPv6', ipv4: 'Adres IPv4', preferred: 'Preferowane', mask: 'Maska podsieci', gateway: 'Brama domyślna', server: 'Serwer DHCP', duid: 'Identyfikator DUID klienta DHCPv6', dns: 'Serwery DNS', wins: 'Podstawowy serwer WINS', netbios: ['NetBIOS przez Tcpip', 'Włączony'] },
  tr: { heading: 'Windows IP Yapılandırması', host: 'Ana Bilgisayar Adı', primary: 'Birincil DNS Soneki', node: ['Düğüm Türü', 'Karma'], search: 'DNS Soneki Arama Listesi', title: 'Ethernet bağdaştırıcısı Ethernet 3', suffix: 'Bağlantıya özgü DNS Soneki', description: 'Açıklama', mac: 'Fiziksel Adres', dhcp: ['DHCP Etkin', 'Evet'], link: 'Bağlantı Yerel IPv6 Adresi', temporary: 'Geçici IPv6 Adresi', ipv4: 'IPv4 Adresi', preferred: 'Tercih Edilen', mask: 'Alt Ağ Maskesi', gateway: 'Varsayılan Ağ Geçidi', server: 'DHCP Sunucusu', duid: 'DHCPv6 İstemcisi DUID', dns: 'DNS Sunucuları', wins: 'Birincil WINS Sunucusu', netbios: ['Tcpip üzerinden NetBIOS', 'Etkin'] },
};

const CARDS = ['Intel(R) Ethernet Connection (17) I219-LM', 'Realtek PCIe 2.5GbE Family Controller', 'Killer E3100G 2.5 Gigabit Ethernet Controller', 'Intel(R) Ethernet Controller I226-V', 'ASIX USB to Gigabit Ethernet Family Adapter', 'Marvell AQtion 10Gbit Network Adapter', 'Broadcom NetXtreme Gigabit Ethernet', 'Qualcomm Atheros AR8161 PCI-E Gigabit Ethernet Controller', 'VMware Virtual Ethernet Adapter for VMnet8', 'Hyper-V Virtual Ethernet Adapter', 'TAP-Windows Adapter V9', 'Lenovo USB Ethernet', 'Microsoft Network Adapter Multiplexor Driver'];

function textOf(words: Labels, card: string, d: Draw): string {
  const row = (label: string, value: string): string => dotted(d.keep(label), value);
  const more = (value: string): string => `${' '.repeat(39)}${value}`;
  return `\n${d.keep(words.heading)}\n\n${[
    row(words.host, d.host('host name')),
    row(words.primary, d.domain('primary suffix')),
    row(words.node[0], words.node[1]),
    row(words.search, d.domain('first suffix of the list')),
    more(d.fqdn('second suffix of the list')),
    more(d.domain('third suffix of the list')),
    '',
    `${d.keep(words.title)}:`,
    '',
    row(words.suffix, d.domain('suffix of an adapter')),
    row(words.description, d.keep(card)),
    row(words.mac, d.mac('physical address', 'dash')),
    row(words.dhcp[0], words.dhcp[1]),
    row(words.link, `${d.ip6('link-local address', 'short', 'link')}%12(${words.preferred}) `),
    row(words.temporary, `${d.ip6('temporary address')}(${words.preferred}) `),
    row(words.ipv4, `${d.ip('own address')}(${words.preferred}) `),
    row(words.mask, d.keep('255.255.254.0')),
    row(words.gateway, `${d.ip6('gateway in IPv6', 'short', 'eui64')}%12`),
    more(d.ip('gateway')),
    row(words.server, d.ip('DHCP server')),
    row(words.duid, `00-01-00-01-2C-5A-77-31-${d.mac('DUID', 'dash')}`),
    row(words.dns, d.ip6('DNS server in IPv6', 'short', 'unique')),
    more(d.ip('DNS server')),
    more(d.keep('100.100.2.136')),
    row(words.wins, d.ip('WINS server')),
    row(words.netbios[0], d.keep(words.netbios[1])),
  ].join('\n')}\n`;
}

export const IPCONFIG: readonly Spec[] = Object.entries(LANGUAGES).map(([language, words], index) => ({
  name: `ipconfig in ${language}`,
  platform: 'win32',
  command: 'ipconfig /all',
  text: (d) => textOf(words, CARDS[index] ?? '', d),
}));
