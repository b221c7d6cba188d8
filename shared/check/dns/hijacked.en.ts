import type { FindingText } from '../../advice/text.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';

type Hijack = FindingArgs['dns.hijacked'];

function answerer({ product, hop, router }: Hijack): string {
  if (product !== null) return `${product} on this workstation`;
  if (hop === 1)
    return router === null
      ? 'This workstation or its gateway'
      : `The gateway ${router} or a program of this workstation`;
  return router === null || hop === null
    ? 'Something on the way'
    : `Something no further away than the router ${router} (hop ${hop})`;
}

function saying({ answers, rcode, right }: Hijack): string {
  if (answers.length > 0)
    return `${listOf('en', answers)}${right ? '. That is right, so a log-on is not hindered' : ', which is not where the API is'}`;
  return rcode === null || rcode === 'NOERROR' ? 'no address' : rcode;
}

function nearness({ hop, distance, router, byPing }: Hijack): string {
  if (hop === null) return '';
  const limit = ` It came although the question was allowed ${hop} ${hop === 1 ? 'hop' : 'hops'} only`;
  if (distance !== null) return `${limit}; a ping needs ${distance} hops to the server itself.`;
  if (byPing && router !== null) return `${limit}; a ping with that limit ends at ${router}.`;
  return router === null ? `${limit}.` : `${limit}; by the route table the server lies behind ${router}.`;
}

export const hijacked: FindingText<'dns.hijacked'> = {
  title: (args) =>
    `${answerer(args)} answers in place of ${args.servers.length === 1 ? 'the VPC DNS server' : 'the VPC DNS servers'} ${listOf('en', args.servers)}.`,
  why: (args) =>
    `A question for ${args.name}, sent straight to ${args.servers[0] ?? 'the VPC DNS server'}, came back with ${saying(args)}.${nearness(args)}`,
  actions: {
    'local-agent':
      'Quit VPNs, proxies and security agents that handle DNS, one after the other, and check again.',
    exempt: ({ router }) =>
      `Exempt traffic to the VPC DNS servers from transparent DNS proxies and DNS redirection on firewalls and routers${router === null ? '' : `, first of all on ${router} and on what stands before it`}.`,
    compare:
      'Compare with another workstation behind the same gateway: if the answer is right there, the cause is on this one.',
  },
  explain: {
    meaning: 'A device or a program intercepts port 53 and answers by itself, whatever server was asked.',
    detection:
      'The answer comes back although the question carried a hop limit (TTL) with which ping does not get to the server. Or the direct answer of a VPC resolver is a public or otherwise unexpected address. A hop limit shows how far away the answer is made; who redirects the question may stand nearer.',
    confusedWith:
      "A wrong answer of the company's DNS (dns.public-answer): there the direct answer is right. A name that the VPC does not know (dns.name-unknown): there the answer comes from as far away as the server is. A profile with the wrong cloudServices range also looks like this.",
  },
};
