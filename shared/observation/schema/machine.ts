/** The shape of what the computer says about itself, as it is saved and as its reader may send it: nothing else gets in. */
import { z } from 'zod';
import { WIFI_SECURITY, type MachineKind } from '../machine.ts';
import type { SingleKinds } from '../observation.ts';
import { textOf } from './kind.ts';

type Schemas = { readonly [K in MachineKind]: z.ZodType<SingleKinds[K]> };

const MOST_ROWS = 256;
const product = textOf('product').exactOptional();
const model = textOf('model').exactOptional();
const percent = z.number().min(0).max(100);
const amount = z.number().min(0).max(1e9);
const rate = z.number().min(0.1).max(1e9);

const wifi = z.object({
  signalDbm: z.number().min(-200).max(50).exactOptional(),
  channel: z.int().min(1).max(300).exactOptional(),
  band: z.enum(['2.4', '5', '6']).exactOptional(),
  rateMbit: rate.exactOptional(),
  security: z.enum(WIFI_SECURITY).exactOptional(),
});

/** MACHINE_SCHEMAS give one schema per kind of fact about the computer. */
export const MACHINE_SCHEMAS: Schemas = {
  machine: z.object({
    system: product,
    build: product,
    maker: model,
    model,
    virtual: z.literal(true).exactOptional(),
    hypervisor: product,
  }),
  load: z.object({
    cores: z.int().min(1).max(100_000),
    cpuPercent: percent,
    queue: amount.nullable(),
    memoryGb: amount.min(0.01),
    availableGb: amount,
    battery: z
      .object({ percent: percent.exactOptional(), onMains: z.boolean().exactOptional() })
      .nullable()
      .exactOptional(),
    saving: z.boolean().exactOptional(),
  }),
  links: z
    .array(
      z.object({
        adapter: textOf('adapter'),
        speedMbit: rate.exactOptional(),
        duplex: z.enum(['full', 'half']).exactOptional(),
        driver: product,
        wifi: wifi.nullable().exactOptional(),
      }),
    )
    .max(MOST_ROWS),
};
