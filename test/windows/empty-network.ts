/** An empty network for programs that must reach nobody: nothing but loopback, and no way to anywhere else. */
import { randomBytes } from 'node:crypto';
import { sh } from '../lab/shell.ts';

export class EmptyNetwork {
  readonly namespace = `vw${randomBytes(3).toString('hex')}e`;

  async up(): Promise<void> {
    await sh(`ip netns add ${this.namespace}`);
    await sh(`ip -n ${this.namespace} link set lo up`);
  }

  async down(): Promise<void> {
    await sh(`ip netns del ${this.namespace}`);
    await sh(`rm -rf /etc/netns/${this.namespace}`);
  }
}
