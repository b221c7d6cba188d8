/** The functions of Windows that are called, by their documented declarations. */
import type { Argument, Bound, Koffi, Library } from './koffi.ts';
import { Refusal } from './refusal.ts';

/** Library, result, parameters. Handles and pointers are `void *`; HKEY is a number that is sign-extended. */
const DECLARATIONS = {
  GetAdaptersAddresses: ['iphlpapi', 'uint32', ['uint32', 'uint32', 'void *', 'void *', 'void *']],
  GetIfTable2: ['iphlpapi', 'uint32', ['void *']],
  GetIpInterfaceTable: ['iphlpapi', 'uint32', ['uint16', 'void *']],
  GetIpForwardTable2: ['iphlpapi', 'uint32', ['uint16', 'void *']],
  GetIpNetTable2: ['iphlpapi', 'uint32', ['uint16', 'void *']],
  FreeMibTable: ['iphlpapi', 'void', ['void *']],
  GetBestRoute2: [
    'iphlpapi',
    'uint32',
    ['void *', 'uint32', 'void *', 'void *', 'uint32', 'void *', 'void *'],
  ],
  GetBestInterface: ['iphlpapi', 'uint32', ['uint32', 'void *']],
  IcmpCreateFile: ['iphlpapi', 'int64', []],
  IcmpSendEcho2Ex: [
    'iphlpapi',
    'uint32',
    [
      'int64',
      'void *',
      'void *',
      'void *',
      'uint32',
      'uint32',
      'void *',
      'uint16',
      'void *',
      'void *',
      'uint32',
      'uint32',
    ],
  ],
  CreateEventW: ['kernel32', 'void *', ['void *', 'int32', 'int32', 'void *']],
  WaitForSingleObject: ['kernel32', 'uint32', ['void *', 'uint32']],
  CloseHandle: ['kernel32', 'int32', ['void *']],
  GetLastError: ['kernel32', 'uint32', []],
  GlobalSize: ['kernel32', 'uint64', ['void *']],
  GlobalFree: ['kernel32', 'void *', ['void *']],
  GetAddrInfoExW: [
    'ws2_32',
    'int32',
    ['void *', 'void *', 'uint32', 'void *', 'void *', 'void *', 'void *', 'void *', 'void *', 'void *'],
  ],
  GetAddrInfoExOverlappedResult: ['ws2_32', 'int32', ['void *']],
  GetAddrInfoExCancel: ['ws2_32', 'int32', ['void *']],
  FreeAddrInfoExW: ['ws2_32', 'void', ['void *']],
  WSAGetLastError: ['ws2_32', 'int32', []],
  RegOpenKeyExW: ['advapi32', 'int32', ['int64', 'void *', 'uint32', 'uint32', 'void *']],
  RegEnumKeyExW: [
    'advapi32',
    'int32',
    ['int64', 'uint32', 'void *', 'void *', 'void *', 'void *', 'void *', 'void *'],
  ],
  RegGetValueW: ['advapi32', 'int32', ['int64', 'void *', 'void *', 'uint32', 'void *', 'void *', 'void *']],
  GetFileSecurityW: ['advapi32', 'int32', ['void *', 'uint32', 'void *', 'uint32', 'void *']],
  ConvertSecurityDescriptorToStringSecurityDescriptorW: [
    'advapi32',
    'int32',
    ['void *', 'uint32', 'uint32', 'void *', 'void *'],
  ],
  LocalSize: ['kernel32', 'uint64', ['void *']],
  LocalFree: ['kernel32', 'void *', ['void *']],
  RegCloseKey: ['advapi32', 'int32', ['int64']],
  WinHttpGetDefaultProxyConfiguration: ['winhttp', 'int32', ['void *']],
  WinHttpGetIEProxyConfigForCurrentUser: ['winhttp', 'int32', ['void *']],
  WlanOpenHandle: ['wlanapi', 'uint32', ['uint32', 'void *', 'void *', 'void *']],
  WlanEnumInterfaces: ['wlanapi', 'uint32', ['void *', 'void *', 'void *']],
  WlanQueryInterface: [
    'wlanapi',
    'uint32',
    ['void *', 'void *', 'uint32', 'void *', 'void *', 'void *', 'void *'],
  ],
  WlanFreeMemory: ['wlanapi', 'void', ['void *']],
  WlanCloseHandle: ['wlanapi', 'uint32', ['void *', 'void *']],
} as const satisfies Readonly<Record<string, readonly [string, string, readonly string[]]>>;
export type FunctionName = keyof typeof DECLARATIONS;

/** Functions finds each function when it is first called, so that one that is missing spoils no other. */
export class Functions {
  readonly #koffi: Koffi;
  readonly #folder: string;
  readonly #libraries = new Map<string, Library>();
  readonly #bound = new Map<FunctionName, Bound>();

  /** `folder` is System32: a library of the same name elsewhere must never be loaded. */
  constructor(koffi: Koffi, folder: string) {
    this.#koffi = koffi;
    this.#folder = folder;
  }

  call(name: FunctionName, ...args: Argument[]): number {
    return Number(this.#find(name)(...args));
  }

  /** pointer calls a function that returns a handle or a pointer. */
  pointer(name: FunctionName, ...args: Argument[]): bigint {
    return BigInt(this.#find(name)(...args) ?? 0);
  }

  /**
   * later calls a function that blocks on a thread of its own, and gives its result with the error that it
   * left.
   */
  later(
    name: FunctionName,
    ...args: Argument[]
  ): Promise<{ readonly result: number; readonly error: number }> {
    const bound = this.#find(name);
    return new Promise((resolve, reject) => {
      bound.async(...args, (failure, result) => {
        // The error of the thread is handed on to this callback.
        if (failure === null || failure === undefined)
          resolve({ result: Number(result), error: this.call('GetLastError') });
        else reject(failure);
      });
    });
  }

  /** copy takes `length` bytes of the system's memory; whoever asks has checked the length. */
  copy(pointer: bigint, length: number): Uint8Array {
    return Uint8Array.from(new Uint8Array(this.#koffi.view(pointer, length)));
  }

  addressOf(buffer: Uint8Array): bigint {
    return this.#koffi.address(buffer);
  }

  #find(name: FunctionName): Bound {
    const known = this.#bound.get(name);
    if (known !== undefined) return known;
    const [file, result, parameters] = DECLARATIONS[name];
    try {
      const library = this.#libraries.get(file) ?? this.#koffi.load(`${this.#folder}\\${file}.dll`);
      this.#libraries.set(file, library);
      const bound = library.func('__stdcall', name, result, parameters);
      this.#bound.set(name, bound);
      return bound;
    } catch (error) {
      throw new Refusal('tool-missing', `${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
