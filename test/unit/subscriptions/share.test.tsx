// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { ShareSettings } from '../../../components/subscriptions/ShareSettings.tsx';
import { all, click, one, press, show, text } from './page.ts';

const LIST = { name: 'Reading list', template: 'https://example.org/?u={url}' };
const POST = { name: 'Post', template: 'https://b.test/?t={title}' };

afterEach(() => show(null));

const write = (name: string, template: string) => {
  one<HTMLInputElement>('[name=name]').value = name;
  one<HTMLInputElement>('[name=template]').value = template;
};

test('with no way to share a sentence says so, and two are offered to begin with', async () => {
  const onShare = vi.fn();
  await show(<ShareSettings share={[]} onShare={onShare} />);
  expect(text()).toContain('There is no way to share yet.');
  await press('E-mail');
  await press('Save');
  expect(onShare).toHaveBeenCalledExactlyOnceWith([{ name: 'E-mail', template: 'mailto:?subject={title}&body={url}' }]);
});

test('one is added; what is wrong with it is said, and nothing typed is lost', async () => {
  const onShare = vi.fn();
  await show(<ShareSettings share={[LIST]} onShare={onShare} />);
  await press('Add a way to share');
  for (const [name, template, trouble] of [
    ['', 'https://b.test/{url}', 'Give it a name'],
    ['Post', 'b.test', 'This is no address.'],
    ['Post', 'javascript:{url}', 'Only https'],
    ['Post', 'https://b.test/', 'Write {url} or {title}'],
  ] as const) {
    write(name, template);
    await press('Save');
    expect(text()).toContain(trouble);
    expect(one<HTMLInputElement>('[name=template]').value).toBe(template);
  }
  write('Post', POST.template);
  await press('Save');
  expect(onShare).toHaveBeenCalledExactlyOnceWith([LIST, POST]);
  expect(all('form')).toEqual([]);
});

test('one is changed in its place', async () => {
  const onShare = vi.fn();
  await show(<ShareSettings share={[LIST, POST]} onShare={onShare} />);
  await click('[aria-label="Change Reading list"]');
  write('Later', LIST.template);
  await press('Save');
  expect(onShare).toHaveBeenCalledExactlyOnceWith([{ ...LIST, name: 'Later' }, POST]);
});

test('one is removed, and its name told for the way back', async () => {
  const onShare = vi.fn();
  await show(<ShareSettings share={[LIST, POST]} onShare={onShare} />);
  await click('[aria-label="Remove Reading list"]');
  expect(onShare).toHaveBeenCalledExactlyOnceWith([POST], 'Reading list');
});
