import { render } from 'preact';
import { Boundary } from '../../components/reading/Boundary.tsx';
import { messageLang, t } from '../../lib/i18n.ts';
import { sentenceOf } from '../../lib/pages/failures.ts';
import { keepTheme } from '../../lib/pages/theme.ts';
import { App } from './App.tsx';

document.documentElement.lang = messageLang();
document.title = `${t('extensionName')}: ${t('options_settings')}`;
keepTheme();
render(
  <Boundary say={sentenceOf}>
    <App />
  </Boundary>,
  document.body,
);
