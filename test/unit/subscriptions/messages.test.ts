import { expect, test } from 'vitest';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };

test.each([
  ['English', en],
  ['Chinese', zh],
])(
  'no %s message has a `$1$`: Chromium takes it for a placeholder nobody defined, and refuses the extension',
  (_, messages) => {
    const refused = Object.entries(messages).filter(([, { message }]) => /\$[\w@]+\$/.test(message));
    expect(refused).toEqual([]);
  },
);
