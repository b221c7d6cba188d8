/** Faults of CEN and of its health check. */
import { type PlanMutation, m } from './fault.ts';

const HEALTH = 'cen.healthCheck';

export const CEN: readonly PlanMutation[] = [
  m(
    'VBR not attached',
    'attachments: [office, user-vpc, vbr]',
    'attachments: [office, user-vpc]',
    'plan.cen-attachment',
    'cen.attachments',
  ),
  m(
    'office not attached',
    'attachments: [office, user-vpc, vbr]',
    'attachments: [user-vpc, vbr]',
    'plan.cen-attachment',
    'cen.attachments',
  ),
  m(
    'user VPC not attached',
    'attachments: [office, user-vpc, vbr]',
    'attachments: [office, vbr]',
    'plan.cen-attachment',
    'cen.attachments',
  ),
  m('health source public', 'source: automatic', 'source: 8.8.8.8', 'plan.health-source', `${HEALTH}.source`),
  m(
    'health source of the VBR',
    'source: automatic',
    'source: 10.0.0.1',
    'plan.health-source',
    `${HEALTH}.source`,
  ),
  m(
    'health destination',
    'destination: 10.0.0.2',
    'destination: 10.0.0.1',
    'plan.health-destination',
    `${HEALTH}.destination`,
  ),
  m(
    'interval',
    'intervalSeconds: 2',
    'intervalSeconds: 4',
    'plan.health-interval',
    `${HEALTH}.intervalSeconds`,
  ),
  m(
    'interval of 1',
    'intervalSeconds: 2',
    'intervalSeconds: 1',
    'plan.health-interval',
    `${HEALTH}.intervalSeconds`,
  ),
  m('packets', 'packets: 8', 'packets: 9', 'plan.health-packets', `${HEALTH}.packets`),
  m('packets of 2', 'packets: 8', 'packets: 2', 'plan.health-packets', `${HEALTH}.packets`),
  m(
    'Change Route off',
    'changeRoute: true',
    'changeRoute: false',
    'plan.change-route',
    `${HEALTH}.changeRoute`,
  ),
  m(
    'no health check',
    '  healthCheck:\n    source: automatic\n    assigned: 100.96.0.17\n    destination: 10.0.0.2\n    intervalSeconds: 2\n    packets: 8\n    changeRoute: true\n',
    '',
    'plan.health-missing',
    HEALTH,
  ),
];
