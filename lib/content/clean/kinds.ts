/** What a person can switch off in the clean-up, and the steps it stands for. What leaves no gap but an empty one always runs. */
export const KINDS = {
  share: ['share bars'],
  promotion: ['promotions', 'invitations', 'offers'],
  related: ['related boxes', 'related'],
  trailer: ['relay trailer', 'appeared first', 'own link', 'closing words', 'leftovers', 'credits'],
  repeated: ['repeated'],
  title: ['title', 'lead'],
} as const;

export type Kind = keyof typeof KINDS;

/** Whether a kind is hidden: none of its steps is switched off. */
export const isOn = (kind: Kind, off: readonly string[]): boolean => !KINDS[kind].some((step) => off.includes(step));

/** The steps switched off once a kind was switched on or off; the others stay as they are. */
export const switched = (kind: Kind, on: boolean, off: readonly string[]): string[] => {
  const others = off.filter((step) => !(KINDS[kind] as readonly string[]).includes(step));
  return on ? others : [...others, ...KINDS[kind]];
};
