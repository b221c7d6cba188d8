/** Where the built files are, as seen from a test and from a bundle in dist/lab: both two folders deep. */
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli/vpc-doctor.js');
export const DELAY = join(ROOT, 'test/lab/delay.pl');
export const CLOUD_SERVER = join(ROOT, 'dist/lab/cloud-server.js');
export const LATE_DNS = join(ROOT, 'dist/lab/late-dns.js');
