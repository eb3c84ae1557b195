// @vitest-environment jsdom
import { type ComponentType, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { later } from '../../../components/parts/later.tsx';

const Words = () => <p>It is here.</p>;

afterEach(() => render(null, document.body));

test('a component that comes after it was drawn is shown', async () => {
  const Late = later(async () => Words);
  render(<Late />, document.body);
  expect(document.body.textContent).toBe('');
  await vi.waitFor(() => expect(document.body.textContent).toBe('It is here.'));
});

test('one that comes between being drawn and the effects of that is shown as well', async () => {
  const coming = Promise.withResolvers<ComponentType<object>>();
  const Late = later(() => coming.promise);
  const fetched = Late.prefetch();
  render(<Late />, document.body);
  coming.resolve(Words);
  // Effects run after a paint, which a busy browser puts off; the script has come before.
  await fetched;
  expect(document.body.textContent).toBe('');
  await vi.waitFor(() => expect(document.body.textContent).toBe('It is here.'));
});

test('one that is there already is drawn at once', async () => {
  const Late = later(async () => Words);
  await Late.prefetch();
  render(<Late />, document.body);
  expect(document.body.textContent).toBe('It is here.');
});
