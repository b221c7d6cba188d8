/** Lines of the sample of IOS that cases change. */
import { casesOf } from './case.ts';

/** A case of IOS. */
export const ios = casesOf('cisco-ios');

export const IOS_OUT = '  neighbor 10.0.0.1 route-map TO-CLOUD out\n';

export const IOS_LIST = 'ip prefix-list DC seq 5 permit 10.20.0.0/16\n';

export const IOS_END = 'line vty 0 4\n';

export const IOS_STANDBY = 'ip route 172.16.0.0 255.240.0.0 198.51.100.14 200 name standby';
