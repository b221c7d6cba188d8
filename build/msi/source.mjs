// The package as a source for wixl: what is installed where, and what may be left out.
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { guidOf, keyOf, nameOf, UPGRADE_CODE } from './names.mjs';

const NEWER =
  'A newer version of VPC Doctor is installed already. Uninstall it first to go back to this one.';

/** `root` is where wixl is started, `folder` what becomes the installation's folder, seen from there. */
export function sourceOf({ version, root, folder }) {
  const { xml, components } = contentOf({ root, folder }, '');
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="VPC Doctor" Language="1033" Version="${version}" Manufacturer="VPC Doctor" UpgradeCode="${UPGRADE_CODE}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="VPC Doctor ${version}"/>
    <Media Id="1" Cabinet="app.cab" EmbedCab="yes"/>
    <MajorUpgrade DowngradeErrorMessage="${NEWER}"/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <!-- wixl writes no versions of files. Without them a program on the disk counts as newer, is kept, and then goes with the older product. -->
    <Property Id="REINSTALLMODE" Value="amus"/>
    <!-- An upgrade and an uninstallation go where the older version is. -->
    <Property Id="INSTALLDIR"><RegistrySearch Id="Place" Root="HKLM" Key="Software\\VPC Doctor" Name="InstallDir" Type="raw" Win64="yes"/></Property>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLDIR" Name="VPCDOC~1|VPC Doctor">
${xml}
          <Component Id="StartMenu" Guid="${guidOf('start menu')}" Win64="yes">
            <CreateFolder/>
            <RegistryValue Id="Place" Root="HKLM" Key="Software\\VPC Doctor" Name="InstallDir" Type="string" Value="[INSTALLDIR]" KeyPath="yes"/>
            <Shortcut Id="StartMenu" Directory="ProgramMenuFolder" Name="VPCDOC~1|VPC Doctor" Target="[INSTALLDIR]VPC Doctor.exe" WorkingDirectory="INSTALLDIR" Description="Checks the way to the cloud computer"/>
          </Component>
        </Directory>
      </Directory>
      <Directory Id="ProgramMenuFolder"/>
      <Directory Id="CommonAppDataFolder">
        <Directory Id="MANAGEDDIR" Name="VPCDOC~1|VPC Doctor">
          <Component Id="Managed" Guid="${guidOf('managed profile')}" Win64="yes"><CreateFolder/></Component>
        </Directory>
      </Directory>
    </Directory>
    <Feature Id="App" Level="1" Title="VPC Doctor">
${[...components, 'StartMenu', 'Managed'].map((id) => `      <ComponentRef Id="${id}"/>`).join('\n')}
    </Feature>
    <Feature Id="CommandLineOnPath" Level="1000" Title="The command line on PATH"><ComponentRef Id="OnPath"/></Feature>
  </Product>
</Wix>
`;
}

/** A component per file, its key path, so that a repair finds each missing one. */
function contentOf(place, path) {
  const entries = readdirSync(posix.join(place.root, place.folder, path), { withFileTypes: true }).sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
  const components = [];
  const parts = entries.map((entry, index) => {
    const inner = posix.join(path, entry.name);
    const name = escape(nameOf(entry.name, index));
    if (entry.isDirectory()) {
      const content = contentOf(place, inner);
      components.push(...content.components);
      return `<Directory Id="${inner === 'cli' ? 'CLIDIR' : keyOf('d', inner)}" Name="${name}">\n${inner === 'cli' ? ON_PATH : ''}${content.xml}\n</Directory>`;
    }
    const component = keyOf('c', inner);
    components.push(component);
    const file = `<File Id="${keyOf('f', inner)}" Name="${name}" Source="${escape(posix.join(place.folder, inner))}" KeyPath="yes"/>`;
    return `<Component Id="${component}" Guid="${guidOf(`file ${inner}`)}" Win64="yes">${file}</Component>`;
  });
  return { xml: parts.join('\n'), components };
}

/** What it does stands in a table that wixl does not know (tables.mjs). */
const ON_PATH = `<Component Id="OnPath" Guid="${guidOf('on path')}" Win64="yes"><CreateFolder/></Component>\n`;

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
