/** What a stranger in the page, or in another frame, meets in the desktop app on its stand-in. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CALL_NAMES, channelOf } from '../../../shared/contract/names.ts';
import { ATTACKS } from '../window/attacks.ts';
import { describeOnStandIn } from './on-stand-in.ts';
import { toOurs } from './stand-in/web.ts';

describeOnStandIn('a stranger in the desktop app', (app) => {
  let listener: Server;
  const heard: string[] = [];
  let address: string;
  beforeAll(async () => {
    listener = createServer(({ url = '' }, response) => {
      heard.push(url);
      response.end();
    });
    await new Promise<void>((resolve) => {
      listener.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    listener.close();
  });
  beforeEach(async () => {
    heard.length = 0;
    await app.open();
  });

  it('runs no script, evaluates no text, and loads nothing', async () => {
    expect(await app.shown.page.evaluate(ATTACKS(address))).toEqual({
      script: false,
      evaluated: 'blocked',
      image: 'blocked',
      fetched: 'blocked',
    });
    expect(app.desktop.complaints.join('\n')).toMatch(/Content Security Policy/);
    expect(heard).toEqual([]);
  });

  it('reaches nothing even where the policy is gone, since the session cancels it', async () => {
    app.desktop.web.withoutPolicy = true;
    await app.desktop.window().loadURL('app://vpc-doctor/');
    const attack = await app.shown.page.evaluate(ATTACKS(address));
    expect(attack).toMatchObject({ script: true, image: 'blocked', fetched: 'blocked' });
    expect(app.desktop.web.cancelled).toEqual([`${address}x.png`, address]);
    expect(heard).toEqual([]);
  });

  it('cannot lead the window elsewhere', async () => {
    for (const url of [address, 'https://vpc-doctor.invalid/guide.en.html']) {
      await app.shown.page.evaluate(
        `setTimeout(() => { location.href = ${JSON.stringify(url)}; }); undefined`,
      );
      await expect.poll(() => app.desktop.web.cancelled).toContain(toOurs(url));
    }
    await app.shown.page.getByText(app.shown.texts.start.nothingYet).waitFor();
    expect(heard).toEqual([]);
  });

  it('cannot open a window', async () => {
    for (const url of [
      address,
      'https://vpc-doctor.invalid/',
      'https://vpc-doctor.invalid/guide.en.html?x',
    ]) {
      await app.shown.page.evaluate(`window.open(${JSON.stringify(url)}, '_blank', 'noopener'); undefined`);
      await expect.poll(() => app.desktop.web.cancelled).toContain(toOurs(url));
    }
    expect(heard).toEqual([]);
  });

  it('gets no permission', () => {
    const { request, check, device } = app.desktop.web.permissions;
    const decided: unknown[] = [];
    request?.({}, 'media', (answer: unknown) => {
      decided.push(answer);
    });
    expect([decided, check?.(), device?.()]).toEqual([[false], false, false]);
  });

  it('of another origin has the bridge of its window, and every call is refused', async () => {
    await app.desktop.context.route('https://stranger.invalid/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>stranger' }),
    );
    await app.shown.page.goto('https://stranger.invalid/');
    for (const name of CALL_NAMES) {
      expect(
        JSON.parse(await app.shown.page.evaluate<string>(`window.vpcDoctor.${name}('null')`)),
        name,
      ).toEqual({ ok: false, code: 'invalid', message: 'refused' });
    }
  });

  it('in a frame, or without one, is refused', async () => {
    expect(app.desktop.ipc.channels).toEqual(CALL_NAMES.map(channelOf));
    for (const channel of app.desktop.ipc.channels) {
      for (const senderFrame of [
        null,
        { url: 'app://vpc-doctor/', parent: {} },
        { url: 'app://vpc-doctor.evil/', parent: null },
      ]) {
        expect(
          JSON.parse(String(await app.desktop.ipc.invoke({ senderFrame }, channel, ['null']))),
        ).toMatchObject({ ok: false, message: 'refused' });
      }
    }
    expect(app.desktop.system.copied).toEqual([]);
  });

  it('cannot change the bridge, nor send what is no text', async () => {
    const tried = await app.shown.page.evaluate(`(async () => {
      'use strict';
      const set = (() => { try { window.vpcDoctor.info = null; return 'set'; } catch { return 'refused'; } })();
      const sent = await window.vpcDoctor.info(() => 1).then(() => 'sent', () => 'refused');
      return { set, sent, object: await window.vpcDoctor.info({}) };
    })()`);
    expect(tried).toEqual({
      set: 'refused',
      sent: 'refused',
      object: '{"ok":false,"code":"invalid","message":"refused"}',
    });
  });
});
