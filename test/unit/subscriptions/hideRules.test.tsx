// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HideRules } from '../../../components/subscriptions/HideRules.tsx';
import type { Body, Feed } from '../../../lib/model.ts';
import type { HideRule } from '../../../lib/reading.ts';
import { aFeed } from './feeds.ts';
import { all, button, change, click, one, press, show, text, type } from './page.ts';

afterEach(() => show(null));

const open = async (feed: Feed, newest: Body | null) => {
  const on = { onHide: vi.fn() };
  await show(<HideRules feed={feed} newest={newest} {...on} />);
  return on;
};

describe('what is hidden in its articles', () => {
  const NEWEST = {
    id: 1,
    html: '<p>The ferry stays.</p><div class="offer"><p>Lamps, two for one.</p></div>',
    enclosures: [],
  };
  const struck = () => all('.hide-preview s').map((block) => block.textContent);

  test('is said by a text, seen in its newest article before it is kept', async () => {
    const feed = aFeed({});
    const on = await open(feed, NEWEST);
    expect(all('.hide-preview')).toEqual([]);
    await type('LAMPS', '.hide-rule .field:not(select)');
    await expect.poll(struck).toEqual(['Lamps, two for one.']);
    expect(text('.hide-preview')).toContain('The ferry stays.');
    await press('Hide these');
    expect(on.onHide).toHaveBeenCalledExactlyOnceWith(feed.id, [{ text: 'LAMPS' }]);
  });

  test('and its first hit is in sight, wherever it stands', async () => {
    const tops = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, this.matches('s') ? 480 : 100);
    });
    await open(aFeed({ hide: [{ text: 'lamps' }] }), NEWEST);
    await expect.poll(() => all('.hide-preview')[0]?.scrollTop).toBe(377);
    tops.mockRestore();
  });

  test('or by a selector; one that is none is told so, and not kept', async () => {
    const on = await open(aFeed({ hide: [{ text: 'x' }] }), NEWEST);
    await change('.hide-rule select', 'selector');
    await type('..', '.hide-rule .field:not(select)');
    await press('Hide these');
    expect(text('[role=alert]')).toContain('does not understand this selector');
    expect(on.onHide).not.toHaveBeenCalled();
    await type('.offer', '.hide-rule .field:not(select)');
    await expect.poll(struck).toEqual(['Lamps, two for one.']);
    await press('Hide these');
    expect(on.onHide.mock.calls[0]?.[1]).toEqual([{ text: 'x' }, { selector: '.offer' }]);
  });

  test('is shown again by its cross', async () => {
    const feed = aFeed({ hide: [{ text: 'a' }, { selector: '.b' }] });
    const on = await open(feed, null);
    expect(text()).toContain('There is no article yet');
    expect(all('.hide-rules button')[0]?.getAttribute('aria-label')).toBe('Show these again: a');
    await click('.hide-rules button');
    expect(on.onHide).toHaveBeenCalledExactlyOnceWith(feed.id, [{ selector: '.b' }]);
  });

  const focused = () => document.activeElement;
  const FIELD = '.hide-rule .field:not(select)';
  const Page = ({ first }: { first: HideRule[] }) => {
    const [hide, setHide] = useState(first);
    return <HideRules feed={aFeed({ hide })} newest={null} onHide={(_, rules) => setHide(rules)} />;
  };

  test('and the focus goes from a rule taken away to the next, and from the last to what adds one', async () => {
    await show(<Page first={[{ text: 'a' }, { text: 'b' }]} />);
    one('.hide-rules button').focus();
    await click('.hide-rules button');
    expect(focused()).toBe(one('[aria-label="Show these again: b"]'));
    await click('.hide-rules button');
    expect(focused()).toBe(one('.hide-rule select'));
  });

  test('and from the button that keeps one back to its field', async () => {
    await show(<Page first={[]} />);
    await type('Lamps', FIELD);
    button('Hide these').focus();
    await press('Hide these');
    expect(text('.hide-rules')).toContain('Lamps');
    expect(focused()).toBe(one(FIELD));
  });
});
