/** Load, memory and power. */
import { cpus, loadavg } from 'node:os';
import battery from 'systeminformation/lib/battery.js';
import { currentLoad } from 'systeminformation/lib/cpu.js';
import { mem } from 'systeminformation/lib/memory.js';
import type { LoadFacts } from '../../../shared/observation/machine.ts';
import { loadOf } from '../../../shared/parse/machine/raw.ts';
import { textOf } from './files.ts';

/** Read at once: what follows is the run's own load. */
const QUEUE = loadavg()[0] ?? null;
/** Firmware's own switch (kernel: sysfs-platform_profile); `low-power` where power is saved at the cost of speed. */
const PLATFORM_PROFILE = '/sys/firmware/acpi/platform_profile';

/** readLoad measures for half a second. */
export async function readLoad(): Promise<LoadFacts> {
  const [load, memory, power, profile] = await Promise.all([
    currentLoad(),
    mem(),
    battery(),
    textOf(PLATFORM_PROFILE),
  ]);
  const facts = loadOf({ cores: cpus().length, queue: QUEUE, memory, load, battery: power });
  return profile === null ? facts : { ...facts, saving: profile.trim() === 'low-power' };
}
