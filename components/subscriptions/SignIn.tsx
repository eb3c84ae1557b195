import '../parts/moreIcons.tsx';
import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../parts/Icon.tsx';
import './subscribe.css';

interface Props {
  /** Where name and password are sent. */
  address: string;
  onSignIn: (user: string, password: string) => void;
  /** What else can be done instead. */
  children?: ComponentChildren;
}

/** Takes the name and password a feed's server asks for. What was typed is handed over once and never shown again. */
export function SignIn({ address, onSignIn, children }: Props) {
  const id = useId();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const [user, password] = [String(typed.get('user')), String(typed.get('password'))];
    if (!user && !password) return;
    form.reset();
    onSignIn(user, password);
  };
  return (
    <form class="sign-in" autocomplete="off" onSubmit={submit}>
      {/^http:/i.test(address) && (
        <p class="trouble">
          <Icon name="warning" small /> <span>{t('subscribe_readable')}</span>
        </p>
      )}
      <label for={`${id}u`}>{t('subscribe_user')}</label>{' '}
      <input
        class="field"
        id={`${id}u`}
        name="user"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
      />{' '}
      <label for={`${id}p`}>{t('subscribe_password')}</label>{' '}
      <input class="field" id={`${id}p`} name="password" type="password" autocomplete="off" dir="ltr" />{' '}
      <p class="acts">
        <button type="submit" class="button first">
          {t('subscribe_signIn')}
        </button>{' '}
        {children}
      </p>
    </form>
  );
}
