import { type MessageKey, t } from '../../lib/i18n.ts';
import type { ReadOn } from '../../lib/model.ts';

const READ_ON: { value: ReadOn; text: MessageKey }[] = [
  { value: 'open', text: 'options_readOnOpen' },
  { value: 'end', text: 'options_readOnEnd' },
  { value: 'past', text: 'options_readOnPast' },
  { value: 'hand', text: 'options_readOnHand' },
];

/** What marks an article as read, for the settings and for one feed. */
export const readOnChoices = () => READ_ON.map(({ value, text }) => ({ value, text: t(text) }));
