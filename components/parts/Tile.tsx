interface Props {
  /** The feed's title: its first letter stands for it. */
  name: string;
  lang?: string | undefined;
  /** 16 instead of 20. */
  small?: boolean;
}

/** The first letter or digit of a name; signs before it (quotes, brackets, emoji) are passed over. */
export function initial(name: string): string {
  const [letter] = name.match(/[\p{L}\p{N}]\p{M}*/u) ?? name.match(/\S/u) ?? ['·'];
  return letter;
}

/** The mark of a feed. Its name stands beside it, so a screen reader hears nothing of it. */
export function Tile({ name, lang, small }: Props) {
  return (
    <span class={small ? 'tile s' : 'tile'} aria-hidden="true" lang={lang}>
      {initial(name)}
    </span>
  );
}
