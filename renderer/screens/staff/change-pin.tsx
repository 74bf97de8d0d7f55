import { send } from '../../store.ts';
import { PinScreen } from './pin-screen.tsx';

const back = () => send({ kind: 'back' });

/** Another PIN in place of the one that opened the desk. */
export const ChangePin = () => <PinScreen stage="choose" onChosen={back} />;
