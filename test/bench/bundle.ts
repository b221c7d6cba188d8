import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** bundleWith writes a bundle of a Mac with that route table into a folder of its own, and gives its path. */
export function bundleWith(routes: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-bench-'));
  writeFileSync(join(folder, 'routes.txt'), routes);
  writeFileSync(
    join(folder, 'index.json'),
    JSON.stringify([{ id: 'routes', command: 'netstat -rn -f inet', platform: 'darwin' }]),
  );
  return folder;
}
