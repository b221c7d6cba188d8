/**
 * The network of the guide as it was seen from here: its places with what was measured at each, the ways between them, and
 * where it is cut. A model without words and without a drawing; the window, the HTML report and the table are made from it.
 */

export const PLACES = [
  'workstation',
  'lan-gateway',
  'company-dns',
  'company-gateway',
  'express-connect',
  'ipsec-vpn',
  'cen',
  'cloud-services',
  'office-network',
] as const;
export type Place = (typeof PLACES)[number];

/** `broken`: the first thing to fix is here. `affected`: no answer, and the cause may lie before it. `unknown`: nothing shows how it is. */
export type PlaceState = 'ok' | 'warning' | 'broken' | 'affected' | 'unknown';

/** `right`: its check passes. `wrong`: somebody answers, and its check complains. `silent`: no answer, or refused. */
export type Answer = 'right' | 'wrong' | 'silent' | 'unknown';

/** Something that was measured or read, at its place; addresses as the report has them, delays in ms. */
export type Measured =
  | { readonly kind: 'address'; readonly address: string; readonly interface: string }
  | { readonly kind: 'router'; readonly address: string; readonly ms: number | null }
  /** A server that the system asks, a VPC DNS server, the API, a cloud computer. */
  | {
      readonly kind: 'dns' | 'resolver' | 'api' | 'computer';
      readonly address: string;
      readonly answer: Answer;
      readonly ms: number | null;
    }
  /** More of the same kind than are listed. */
  | {
      readonly kind: 'computers';
      readonly answering: number;
      /** Silent, or not as they should be; the rest is not known. */
      readonly failing: number;
      readonly total: number;
    }
  /** Routers that answered on the way to a target. */
  | { readonly kind: 'hops'; readonly hops: number; readonly reached: boolean };

export interface PlaceView {
  readonly place: Place;
  readonly state: PlaceState;
  readonly measured: readonly Measured[];
}

/** `used`: packets were seen to pass. `idle`: the other line is in use. `broken`: cut here. `unknown`: nothing shows it. */
export type WayState = 'used' | 'idle' | 'broken' | 'unknown';

export interface WayView {
  readonly from: Place;
  readonly to: Place;
  readonly state: WayState;
}

export interface NetworkPicture {
  readonly places: readonly PlaceView[];
  readonly ways: readonly WayView[];
}

/** The ways of the guide, in the direction of a log-on. */
export const WAYS: readonly (readonly [Place, Place])[] = [
  ['workstation', 'lan-gateway'],
  ['lan-gateway', 'company-dns'],
  ['lan-gateway', 'company-gateway'],
  ['company-gateway', 'express-connect'],
  ['company-gateway', 'ipsec-vpn'],
  ['express-connect', 'cen'],
  ['ipsec-vpn', 'cen'],
  ['cen', 'cloud-services'],
  ['cen', 'office-network'],
];
