import { t } from '../../lib/i18n.ts';

/** Facts in a row, as the language sets them: "50 feeds, 2 already there". What is false is left out. */
export const inARow = (facts: (string | false)[]): string =>
  facts.filter((fact) => fact !== false).reduce((row, fact) => (row ? t('options_and', row, fact) : fact), '');
