/** What Windows can be asked by its own functions. */
import { z } from 'zod';
import { isIpv4 } from '../../shared/net/ipv4.ts';

const address = z.string().refine(isIpv4);

/** Questions without an argument: a table of the system, or a place of the registry. */
export const TABLES = [
  'GetAdaptersAddresses',
  'GetIfTable2',
  'GetIpInterfaceTable',
  'GetIpForwardTable2',
  'GetIpNetTable2',
  'RegistryNamePolicy',
  'RegistryInternetSettings',
  'RegistryWinHttp',
  'RegistryPrograms',
  'RegistryNetworkDevices',
  'WinHttpGetIEProxyConfigForCurrentUser',
  'WinHttpGetDefaultProxyConfiguration',
  'WlanQueryInterface',
] as const;

export type TableName = (typeof TABLES)[number];

/** Bytes of one IP packet, header included. */
const MOST_PACKET = 65_500;
const MOST_ECHOES = 64;
const MOST_WAIT_MS = 60_000;

export const questionSchema = z.discriminatedUnion('call', [
  z.strictObject({ call: z.enum(TABLES) }),
  z.strictObject({ call: z.literal('GetBestRoute2'), target: address }),
  z.strictObject({
    call: z.literal('IcmpSendEcho2Ex'),
    target: address,
    count: z.int().min(1).max(MOST_ECHOES),
    gapMs: z.int().min(0).max(1_000),
    waitMs: z.int().min(1).max(MOST_WAIT_MS),
    ttl: z.int().min(1).max(255).optional(),
    /** Whole IP packet, sent with "don't fragment". */
    packetBytes: z.int().min(28).max(MOST_PACKET).optional(),
  }),
  z.strictObject({ call: z.literal('GetAddrInfoExW'), name: z.string().regex(/^[\w.-]{1,253}$/) }),
  /** Owner and rights of a file or folder on a drive. */
  z.strictObject({
    call: z.literal('GetFileSecurityW'),
    path: z.string().regex(/^[A-Za-z]:\\[^\p{Cc}]{0,1000}$/u),
  }),
]);

export type Question = z.infer<typeof questionSchema>;

export type EchoQuestion = Extract<Question, { call: 'IcmpSendEcho2Ex' }>;
