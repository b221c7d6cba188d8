// What starts the command line: beside it, whatever the folder is called, and whatever the environment says to Node.

/** For Windows. `%~dp0` is the folder of the file itself; the exit code is the command line's. */
export const WINDOWS_LAUNCHER = [
  '@setlocal',
  '@set "NODE_OPTIONS="',
  '@"%~dp0runtime\\node.exe" "%~dp0cli\\vpc-doctor.js" %*',
  '@exit /b %ERRORLEVEL%',
  '',
].join('\r\n');

/** For macOS and Linux. It needs no program on PATH, but for a link to itself. */
export const UNIX_LAUNCHER = `#!/bin/sh
self=$0
while [ -h "$self" ]; do
  target=$(PATH=/usr/bin:/bin readlink "$self") || exit 1
  case $target in
    /*) self=$target ;;
    *) self=\${self%/*}/$target ;;
  esac
done
case $self in
  */*) here=\${self%/*} ;;
  *) here=. ;;
esac
unset NODE_OPTIONS
exec "$here/runtime/node" "$here/cli/vpc-doctor.js" "$@"
`;
