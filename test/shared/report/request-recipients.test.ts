/** Who is asked, and for what. */
import { describe, expect, it } from 'vitest';
import { handOvers, type Recipient } from '../../../shared/report/request/recipients.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { noRequestText } from '../../../shared/report/request/text.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

/** Who is asked, first to last. */
function recipients(name: string): readonly Recipient[] {
  return handOvers(reportOf(name)).map(({ to }) => to);
}

describe('who is asked', () => {
  it.each([
    ['a healthy workstation', []],
    // The cause is on the workstation and the user fixes it.
    ["an iPhone's hotspot", []],
    ['fake-IP answers', []],
    ['one port denied', []],
    ['a kill switch: every socket is denied', []],
    ['at home, and packets leave for the Internet', []],
    // The cause is on the workstation and company IT fixes it; the network has no part in it.
    ['Tailscale owns the route', ['it']],
    ['a container network over a cloud computer', ['it']],
    ['a stale hosts entry in the right range', ['it']],
    ['no default route', ['it']],
    ['a gateway that does not even answer ARP', ['network']],
    ['no forwarder: NXDOMAIN', ['it']],
    ['a filtered API', ['network', 'it', 'cloud']],
    ['office silent, cloud services alive', ['cloud', 'network']],
    ['a certificate for another name', ['it']],
    ['a computer that refuses', ['cloud', 'it']],
    ['a wrong hosts entry and a refused API', ['it', 'network']],
  ] as const)('%s: %j', (name, expected) => {
    expect(recipients(name)).toEqual(expected);
  });

  it.each(ROWS.map(({ name }) => name))('only of what the recipient must do: %s', (name) => {
    for (const { to, tasks } of handOvers(reportOf(name))) {
      expect(tasks.length).toBeGreaterThan(0);
      for (const { step, actions, inCharge } of tasks) {
        expect(actions.every(({ owner }) => owner === to)).toBe(true);
        expect(inCharge).toBe(step.owner === to);
        if (inCharge) continue;
        expect(step.finding).not.toMatch(/^workstation\./);
        expect(actions).not.toEqual([]);
      }
    }
  });

  it('nobody is asked for anything of the demo, whose targets are on this machine', () => {
    const report = reportOf('a filtered API');
    const profile = {
      ...report.profile,
      resolvers: [{ address: '127.0.0.1', port: 5353 }],
      cloudServices: ['127.0.0.0/8'],
    };
    expect(handOvers({ ...report, profile })).toEqual([]);
    // It names an owner all the same, so that it must not say that there is nobody to ask.
    expect(noRequestText({ ...report, profile }, 'en')).toContain('This is a demonstration');
  });

  it('says why nobody is asked', () => {
    expect(noRequestText(reportOf('fake-IP answers'), 'en')).toContain('You can fix this yourself');
    expect(noRequestText(reportOf('a healthy workstation'), 'en')).toContain('nothing that anybody');
    // While an error of their own is open, a warning of somebody else's asks nobody.
    const own = reportOf('fake-IP answers');
    const [step] = own.checklist;
    if (step === undefined) throw new Error('no step');
    const warning = { ...step, owner: 'network', severity: 'warning' } as const;
    expect(noRequestText({ ...own, checklist: [step, warning] }, 'en')).toContain(
      'You can fix this yourself',
    );
    expect(renderHtml(reportOf('fake-IP answers'), 'en')).toContain('You can fix this yourself');
    expect(renderMarkdown(reportOf('fake-IP answers'))).not.toContain('Request to');
  });
});
