// What wixl cannot say and Windows Installer can, as tables and queries for msibuild.

/**
 * The administrator's profile is obeyed by every user, and every user may make folders below %ProgramData%: so the folder
 * belongs to the administrators, inherits nothing, and others may only read.
 */
export const MANAGED_RIGHTS = 'O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';

/** Texts of tables in the form of Windows Installer's archives: columns, their types, the key, rows. */
export const TABLES = {
  Environment: table(
    ['Environment', 'Name', 'Value', 'Component_'],
    ['s72', 'l255', 'L255', 's72'],
    [
      // = set it, - take it away again, * of the machine and not of a user; [~] is what is there.
      ['OnPath', '=-*Path', '[~];[CLIDIR]', 'OnPath'],
    ],
  ),
  // A copy and no move; nothing happens where the property is empty.
  MoveFile: table(
    ['FileKey', 'Component_', 'SourceName', 'DestName', 'SourceFolder', 'DestFolder', 'Options'],
    ['s72', 's72', 'L255', 'L255', 'S72', 's72', 'i2'],
    [['Profile', 'Managed', '', 'N0000~1.YAM|profile.yaml', 'PROFILE', 'MANAGEDDIR', '0']],
  ),
  MsiLockPermissionsEx: table(
    ['MsiLockPermissionsEx', 'LockObject', 'Table', 'SDDLText', 'Condition'],
    ['s72', 's72', 's32', 's0', 'S255'],
    [['Managed', 'MANAGEDDIR', 'CreateFolder', MANAGED_RIGHTS, '']],
  ),
};

function table(columns, types, rows) {
  return { columns, types, rows };
}

/** A table as msibuild reads it. */
export function archiveOf(name) {
  const { columns, types, rows } = TABLES[name];
  return [columns, types, [name, columns[0]], ...rows].map((cells) => `${cells.join('\t')}\r\n`).join('');
}

/** The older version is removed in the transaction, so it comes back where the newer one cannot be installed. */
export const QUERIES = [
  ...[
    ['MoveFiles', 3800],
    ['RemoveEnvironmentStrings', 3300],
    ['WriteEnvironmentStrings', 5200],
  ].map(
    ([action, sequence]) =>
      `INSERT INTO \`InstallExecuteSequence\` (\`Action\`, \`Condition\`, \`Sequence\`) VALUES ('${action}', '', ${sequence})`,
  ),
  "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'",
  "UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;INSTALLDIR;PROFILE' WHERE `Property` = 'SecureCustomProperties'",
];
