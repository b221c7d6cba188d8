// A Windows executable with as much inside as electron-builder reads and writes.
// No TypeScript, because resedit's types bring those of a browser to every file.
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

const ENGLISH = { lang: 1033, codepage: 1200 };

/** Version information, where the digest of the archive goes beside, and what else is wanted after the last section. */
export function windowsExecutable(after) {
  const executable = NtExecutable.createEmpty();
  const resource = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(ENGLISH, { ProductName: 'Electron', FileDescription: 'Electron' });
  version.outputToResourceEntries(resource.entries);
  resource.outputResource(executable);
  executable.setExtraData(after);
  return Buffer.from(executable.generate());
}

/** What a finished executable says about the app. */
export function readWindowsExecutable(bytes) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(bytes));
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  return {
    productName: version.getStringValues(ENGLISH).ProductName,
    integrity: JSON.parse(Buffer.from(integrity.bin).toString('utf8')),
  };
}
