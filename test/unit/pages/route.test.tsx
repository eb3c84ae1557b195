// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type Section, useSection } from '../../../lib/pages/optionsRoute.ts';
import { leave } from './hook.tsx';

afterEach(leave);

test('a section that the address names as soon as the settings are drawn is gone to', async () => {
  location.hash = '#reading';
  const seen: Section[] = [];
  const Probe = () => {
    seen.push(useSection()[0]);
    return null;
  };
  // Without act(): what waits for the frame after the drawing has not been yet.
  render(<Probe />, document.body);
  location.hash = '#import';
  await vi.waitFor(() => expect(seen.at(-1)).toBe('import'));
  expect(seen[0]).toBe('reading');
});
