/** Phrases that several checks of DNS share. */
import { inFile } from '../../advice/en/places.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';

/** The symptom of a wrong answer. */
export const resolved = (name: string, answers: readonly string[]): string => {
  return answers.length === 0 ? `${name}: no address` : `${name} resolves to ${some(answers)}`;
};

/** For the actions that empty the cache, after others. */
export const cache = 'Empty the DNS cache afterwards.';

/** What the VPC says when it is asked directly. */
export function direct(expected: readonly string[]): string {
  return expected.length === 0 ? '' : ` Asked directly, the VPC DNS servers say ${listOf('en', expected)}.`;
}

/** For the actions that make this workstation alone ask the VPC. */
export const here =
  'Until that is done: make this workstation alone ask the VPC DNS servers for aliyuncs.com.';

/** Who answered. */
export function by(servers: readonly string[]): string {
  return servers.length === 0 ? "the system's resolver" : listOf('en', servers);
}

/** What makes the company's DNS servers ask the VPC. */
export const forward = (): string =>
  `On the company's DNS server, forward aliyuncs.com to the VPC DNS servers (preferred). Use the lines for your server. ${inFile}`;
export const dhcp =
  "Or hand out the VPC DNS servers by DHCP. Mind that these clients then no longer ask the company's own DNS.";
