import { render } from 'preact';
import { Boundary } from '../../components/reading/Boundary.tsx';
import { messageLang, t } from '../../lib/i18n.ts';
import { keepTheme } from '../../lib/pages/theme.ts';
import { sentenceFor } from '../../lib/pages/useFailures.ts';
import { App } from './App.tsx';

document.documentElement.lang = messageLang();
document.title = `${t('extensionName')}: ${t('options_settings')}`;
keepTheme();
render(
  <Boundary say={sentenceFor}>
    <App />
  </Boundary>,
  document.body,
);
