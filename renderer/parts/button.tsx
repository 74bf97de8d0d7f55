import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './button.module.css';

type Common = {
  readonly onPress: () => void;
  readonly primary?: boolean;
  /** The icon is a filled shape (play, pause), not an outline. */
  readonly solid?: boolean;
  readonly isDisabled?: boolean;
  /** It is a switch: whether it is on. */
  readonly on?: boolean;
  readonly className?: string | undefined;
};

type ButtonProps = Common & {
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  /** Its name, where the words alone do not say what it is about; begins with them. */
  readonly label?: string;
  /** The language of the words, when it is not the page's. */
  readonly lang?: string | undefined;
};

/** A pill with words, and an icon before them. */
export function Button(props: ButtonProps) {
  const { icon: Icon, children, label, primary, solid, on, lang, className, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      {...(on !== undefined && { 'aria-pressed': on })}
      {...(label !== undefined && { 'aria-label': label })}
      className={clsx(styles.button, primary && styles.primary, on && styles.on, className)}
    >
      {Icon && <Icon className={clsx(styles.icon, solid && styles.solid)} aria-hidden strokeWidth={1.6} />}
      <span className={styles.words} lang={lang}>
        {children}
      </span>
    </AriaButton>
  );
}

type RoundProps = Common & {
  readonly icon: LucideIcon;
  /** Its name, for who cannot see the icon. */
  readonly label: string;
  /** The one that matters most on its screen. */
  readonly big?: boolean;
};

/** A round button with an icon only. */
export function RoundButton({ icon: Icon, label, primary, solid, big, on, className, ...rest }: RoundProps) {
  const looks = [primary && styles.primary, big && styles.big, on && styles.on];
  return (
    <AriaButton
      {...rest}
      {...(on !== undefined && { 'aria-pressed': on })}
      aria-label={label}
      className={clsx(styles.button, styles.round, ...looks, className)}
    >
      <Icon className={clsx(styles.icon, solid && styles.solid)} aria-hidden strokeWidth={1.6} />
    </AriaButton>
  );
}
