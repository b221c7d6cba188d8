/** Makers, models, versions and clients that must stay. */

/** Makers and models, as the firmware of computers says them. */
export const COMPUTERS: readonly (readonly [maker: string, model: string])[] = [
  ['Dell Inc.', 'Latitude 7440'],
  ['Dell Inc.', 'Precision 5570'],
  ['Dell Inc.', 'XPS 13 9310'],
  ['Dell Inc.', 'OptiPlex SFF Plus 7010'],
  ['HP', 'HP EliteBook 840 14 inch G10 Notebook PC'],
  ['Hewlett-Packard', 'HP ProDesk 600 G6'],
  ['HP', 'HP t640 Thin Client'],
  ['LENOVO', '21HMCTO1WW'],
  ['LENOVO', 'ThinkPad T14 Gen 3'],
  ['LENOVO', 'IdeaPad 5 15ITL05'],
  ['LENOVO', 'ThinkCentre M70q'],
  ['Apple Inc.', 'MacBookPro18,3'],
  ['Apple Inc.', 'Mac14,2'],
  ['Microsoft Corporation', 'Surface Laptop 5'],
  ['Microsoft Corporation', 'Virtual Machine'],
  ['ASUSTeK COMPUTER INC.', 'ZenBook UX425EA'],
  ['Acer', 'TravelMate P214'],
  ['Micro-Star International Co., Ltd.', 'Modern 14'],
  ['Gigabyte Technology Co., Ltd.', 'BRIX'],
  ['FUJITSU', 'LIFEBOOK E5511'],
  ['HUAWEI', 'MateBook D 14'],
  ['HONOR', 'MagicBook'],
  ['TIMI', 'RedmiBook 14'],
  ['Alibaba Cloud', 'Alibaba Cloud ECS'],
  ['VMware, Inc.', 'VMware7,1'],
  ['innotek GmbH', 'VirtualBox'],
  ['QEMU', 'Standard PC (Q35 + ICH9, 2009)'],
];

export const VERSIONS: readonly string[] = [
  '7.6.1',
  '7.2.0.1',
  '7.5.2-RS3',
  '6.10.3.20240911',
  '5.0.0.40',
  '1.0.0',
  '7.7.0 (R.10112)',
  '2.11.20.18',
  '8.0.1-beta.2',
  '7.6.0-R-20260118',
];

/** Programs that the reader looks for. */
export const CLIENTS: readonly string[] = [
  'Alibaba Cloud Workspace',
  'Alibaba Cloud Workspace Client',
  '无影云电脑',
  '无影 AgentBay',
  '阿里云无影',
  'WUYING Terminal',
  'Elastic Desktop Service Client',
];
