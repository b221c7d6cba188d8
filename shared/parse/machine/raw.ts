/**
 * From the answers of systeminformation to facts. Its answers hold serial numbers, UUIDs and more that nobody needs: only
 * the fields that are named here are taken, and what it says for "unknown" (empty, `-`, `Computer`) is left out.
 */
import { z } from 'zod';
import type { BatteryFacts, LoadFacts, MachineFacts } from '../../observation/machine.ts';

const text = z.string().max(200).catch('');
const amount = z.number().nullable().catch(null);
const flag = z.boolean().nullable().catch(null);

const systemAnswer = z.object({
  manufacturer: text,
  model: text,
  virtual: flag,
  virtualHost: text,
});
const batteryAnswer = z.object({ hasBattery: flag, percent: amount, acConnected: flag });
const memoryAnswer = z.object({ total: z.number().min(1), available: z.number().min(0) });
const loadAnswer = z.object({ currentLoad: z.number().min(0) });

/** What the library and makers write where they know nothing. */
const NOTHING =
  /^(?:-|computer|unknown|none|default string|to be filled by o\.?e\.?m\.?|system (?:manufacturer|product name)|not (?:specified|applicable)|n\/a)?$/i;

/** machineOf gives maker, model and what shows a virtual machine; throws where the answer has another shape. */
export function machineOf(answer: unknown): MachineFacts {
  const { manufacturer, model, virtual, virtualHost } = systemAnswer.parse(answer);
  return {
    ...named('maker', manufacturer),
    ...named('model', model),
    ...(virtual === true ? { virtual, ...named('hypervisor', virtualHost) } : {}),
  };
}

/** named is a field of this name, unless its text says nothing. */
export function named<K extends string>(name: K, value: string): { readonly [P in K]?: string } {
  const said = value.trim();
  const field: { [P in K]?: string } = {};
  if (!NOTHING.test(said)) field[name] = said;
  return field;
}

export interface LoadAnswers {
  readonly cores: number;
  readonly queue: number | null;
  readonly memory: unknown;
  readonly load: unknown;
  readonly battery: unknown;
}

/** loadOf puts the answers about load, memory and battery together; throws where load or memory were not told. */
export function loadOf({ cores, queue, memory, load, battery }: LoadAnswers): LoadFacts {
  const { total, available } = memoryAnswer.parse(memory);
  const power = batteryOf(battery);
  return {
    cores,
    cpuPercent: Math.round(Math.min(100, loadAnswer.parse(load).currentLoad)),
    queue: queue === null ? null : Math.round(queue * 100) / 100,
    memoryGb: gigabytes(total),
    availableGb: gigabytes(Math.min(available, total)),
    ...(power === undefined ? {} : { battery: power }),
  };
}

const BYTES_PER_GB = 1_073_741_824;

/** gigabytes rounds to two decimals. */
export function gigabytes(bytes: number): number {
  return Math.round((100 * bytes) / BYTES_PER_GB) / 100;
}

function batteryOf(answer: unknown): BatteryFacts | null | undefined {
  const parsed = batteryAnswer.safeParse(answer);
  if (!parsed.success || parsed.data.hasBattery === null) return undefined;
  const { hasBattery, percent, acConnected } = parsed.data;
  if (!hasBattery) return null;
  return {
    ...(percent === null || percent < 0 || percent > 100 ? {} : { percent: Math.round(percent) }),
    ...(acConnected === null ? {} : { onMains: acConnected }),
  };
}
