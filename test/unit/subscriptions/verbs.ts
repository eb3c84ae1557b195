import { vi } from 'vitest';

/** Everything that can be done with feeds, as functions that remember their calls. */
export const verbs = () => ({
  onOpen: vi.fn(),
  onSubscribe: vi.fn(),
  onGrant: vi.fn(),
  onMove: vi.fn(),
  onRenameFolder: vi.fn(),
  onRename: vi.fn(),
  onInterval: vi.fn(),
  onPause: vi.fn(),
  onRefresh: vi.fn(),
  onUnsubscribe: vi.fn(),
  onImages: vi.fn(),
  onReadOn: vi.fn(),
  onHide: vi.fn(),
  onFullText: vi.fn(),
  onSignIn: vi.fn(),
  onSignOut: vi.fn(),
  onReport: vi.fn(),
  onClose: vi.fn(),
});
