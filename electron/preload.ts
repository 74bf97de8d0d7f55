import { contextBridge, ipcRenderer } from 'electron';

// Generic on purpose: what may be said is declared in api.ts and checked in ipc.ts, so this never changes.
contextBridge.exposeInMainWorld('kiosk', {
  call: (name: string, ...args: unknown[]) => ipcRenderer.invoke('call', name, args),
  on: (name: string, listener: (news: unknown) => void) => {
    const heard = (_event: unknown, heardName: string, news: unknown) => {
      if (heardName === name) listener(news);
    };
    ipcRenderer.on('news', heard);
    return () => ipcRenderer.off('news', heard);
  },
});
