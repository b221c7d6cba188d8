import type { Profile } from '../profile/profile.ts';

/** What a drill is judged against. */
export type DrillSettings = Pick<Profile, 'path' | 'officeNetwork' | 'cloudServices' | 'failover'>;
