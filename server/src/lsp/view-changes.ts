/** Tells a client that shows our timeline when to ask for it again: after typing paused, once per pause. */
import { Methods, type ViewChangedParams } from './protocol.ts';
import { told } from './guard.ts';
import type { Session } from './session.ts';
import { SettledLater } from './settle.ts';

interface ViewChanges {
  readonly changed: (uri: string) => void;
  readonly saved: (uri: string) => void;
  readonly closed: (uri: string) => void;
}

export function announcedViews(session: Session): ViewChanges {
  const { client, connection, service, settleDelay, host } = session;
  const later = new SettledLater(host.timers);
  const announce = async (uri: string): Promise<void> => {
    const analysis = service.analysis(uri);
    if (!analysis || !service.isLive(uri)) return;
    const params: ViewChangedParams = { uri, version: analysis.version };
    await connection.sendNotification(Methods.viewChanged, params);
  };
  const announceLater = (uri: string, delay: number): void => {
    if (!client.showsView) return;
    later.run(uri, delay, () => {
      announce(uri).catch((error: unknown) => host.log.error(`viewChanged: ${told(error)}`));
    });
  };
  return {
    changed: (uri) => announceLater(uri, service.analysis(uri)?.isFirst ? 0 : settleDelay),
    saved: (uri) => announceLater(uri, 0),
    closed: (uri) => later.forget(uri),
  };
}
