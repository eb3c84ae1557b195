import { browser } from 'wxt/browser';
import { soon } from './poll/alarms.ts';

/** The one runtime message: look now at what is due and at what waits. What is to be done stands in the database. */
export interface PollMessage {
  type: 'poll';
  /** A person has opened a view: what is due is due at once. */
  eager?: true;
}

/** Wakes the background; where it hears nothing, or is killed over what it heard, an alarm half a minute later does. */
export async function nudge(eager = false): Promise<void> {
  try {
    await soon();
    await browser.runtime.sendMessage({ type: 'poll', ...(eager && { eager }) } satisfies PollMessage);
  } catch (error) {
    console.warn('Courant: the background did not answer; the next alarm will do.', String(error));
  }
}

interface Sender {
  id?: string;
  url?: string;
}

/** Whether a message is ours: sent by a page of this extension, and of the one shape there is. */
export function isPollMessage(message: unknown, sender: Sender): message is PollMessage {
  if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL(''))) return false;
  const { type, eager } = Object(message) as { type?: unknown; eager?: unknown };
  return type === 'poll' && (eager === undefined || eager === true);
}
