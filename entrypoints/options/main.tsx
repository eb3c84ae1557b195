import { render } from 'preact';
import { messageLang, t } from '../../lib/i18n.ts';
import { keepTheme } from '../../lib/pages/theme.ts';
import { App } from './App.tsx';

document.documentElement.lang = messageLang();
document.title = `${t('extensionName')}: ${t('options_settings')}`;
keepTheme();
render(<App />, document.body);
