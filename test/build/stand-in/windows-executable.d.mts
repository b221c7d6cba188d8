export function windowsExecutable(after: Buffer): Buffer;
export function readWindowsExecutable(bytes: Buffer): {
  readonly productName: string;
  readonly integrity: readonly { readonly file: string; readonly alg: string; readonly value: string }[];
};
