/** The profile that is being edited, on a host that answers when the test lets it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnsaved, useProfile } from '../../../renderer/store/profile.ts';

const TEXT = 'region: cn-hangzhou\n';
const DROPPED = 'region: cn-shenzhen\n';
const fresh = useProfile.getState();

describe('the profile in the window', () => {
  let answerProfile: () => void;
  const seen: boolean[] = [];
  const answers = (value: unknown): string => JSON.stringify({ ok: true, value });
  const added = vi.fn((args: string) => {
    const { profile, csv } = JSON.parse(args) as Record<'profile' | 'csv', string>;
    return Promise.resolve(answers({ text: `${profile}# ${csv}\n`, left: '', added: 1 }));
  });

  beforeEach(() => {
    useProfile.setState(fresh, true);
    seen.length = 0;
    vi.stubGlobal('window', {
      vpcDoctor: {
        profile: () =>
          new Promise<string>((resolve) => {
            answerProfile = () => {
              resolve(answers({ text: TEXT }));
            };
          }),
        checkProfile: () => Promise.resolve(answers({ fields: {}, problems: [], more: 0, computers: 0 })),
        addTargets: added,
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  async function whileLoading(work: () => Promise<void>): Promise<void> {
    const loaded = useProfile.getState().load();
    const worked = work();
    const stop = useProfile.subscribe((state) => seen.push(isUnsaved(state)));
    answerProfile();
    await Promise.all([loaded, worked]);
    stop();
  }

  it('has nothing unsaved while it is loaded for the first time and checked', async () => {
    await whileLoading(() => Promise.resolve());
    expect(useProfile.getState().text).toBe(TEXT);
    expect(useProfile.getState().check?.problems).toEqual([]);
    // The moment between the view and its text is within one task, so no frame shows it.
    expect(seen.slice(1)).not.toContain(true);
  });

  it('has something unsaved as soon as a key is typed, and nothing when it is dropped', async () => {
    await whileLoading(() => Promise.resolve());
    useProfile.getState().change({ key: 'contact.it', value: 'helpdesk' });
    expect(isUnsaved(useProfile.getState())).toBe(true);
    await useProfile.getState().replace(TEXT);
    expect(isUnsaved(useProfile.getState())).toBe(false);
  });

  it('keeps a profile that is dropped while the one in force is still loaded', async () => {
    await whileLoading(() => useProfile.getState().replace(DROPPED));
    expect(useProfile.getState().text).toBe(DROPPED);
    expect(isUnsaved(useProfile.getState())).toBe(true);
  });

  it('adds a list that is dropped then to the profile in force', async () => {
    await whileLoading(() => useProfile.getState().offerTargets('172.16.0.9'));
    expect(useProfile.getState().text).toBe(`${TEXT}# 172.16.0.9\n`);
  });
});
