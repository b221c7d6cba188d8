/** The bridge: one named function per call of the contract, JSON text both ways, and nothing else. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALL_NAMES, channelOf, EVENT_CHANNEL } from '../shared/contract/names.ts';

const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [name, (args: unknown) => ipcRenderer.invoke(channelOf(name), args)]),
);

contextBridge.exposeInMainWorld('vpcDoctor', {
  ...calls,
  onEvent: (listener: (event: string) => void) => {
    const accept = (_event: IpcRendererEvent, text: string): void => {
      listener(text);
    };
    ipcRenderer.on(EVENT_CHANNEL, accept);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, accept);
    };
  },
});
