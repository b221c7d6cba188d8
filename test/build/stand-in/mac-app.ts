/** The skeleton of Electron.app: the property lists, and binaries where electron-builder renames some. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fuseWire } from './fuses.ts';

const HELPERS = ['', ' (Renderer)', ' (Plugin)', ' (GPU)'];
const FRAMEWORK = 'Contents/Frameworks/Electron Framework.framework/Electron Framework';

/** macApp lists the files of an Electron.app with their contents. */
export function macApp(): Readonly<Record<string, Buffer | string>> {
  const helpers = HELPERS.flatMap((suffix) =>
    bundle(`Contents/Frameworks/Electron Helper${suffix}.app`, `Electron Helper${suffix}`),
  );
  return {
    ...Object.fromEntries([...bundle('.', 'Electron'), ...helpers]),
    [FRAMEWORK]: fuseWire(),
    'Contents/Resources/electron.icns': '',
  };
}

function bundle(folder: string, name: string): readonly (readonly [string, string])[] {
  return [
    [join(folder, 'Contents/Info.plist'), propertyList(name)],
    [join(folder, 'Contents/MacOS', name), 'a stand-in'],
  ];
}

function propertyList(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleName</key><string>${name}</string><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIconFile</key><string>electron.icns</string></dict></plist>
`;
}

/** writeFiles writes a folder from its listing. */
export function writeFiles(folder: string, files: Readonly<Record<string, Buffer | string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: 0o755 });
  }
}
