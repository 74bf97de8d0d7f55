import { Check, Eraser, Undo2 } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import {
  beginStroke,
  drawOn,
  type Point,
  pointAt,
  type Signature,
  signatureField,
  withoutLastStroke,
} from '../../../content/signature.ts';
import { Button } from '../../parts/button.tsx';
import { Strokes } from '../../parts/signature-drawing.tsx';
import { useWords } from '../../strings/use-words.ts';
import capture from './capture.module.css';
import styles from './wall.module.css';

type Props = {
  readonly isDisabled: boolean;
  readonly onPlace: (signature: Signature) => void;
};

/** Where in the field, which may be drawn with room beside or above it. */
function placeIn(field: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { a: scale, e: left, f: top } = field.getScreenCTM() ?? { a: 1, e: 0, f: 0 };
  const { width, height } = signatureField;
  return pointAt((clientX - left) / scale / width, (clientY - top) / scale / height);
}

/** A field of paper for one signature; the first finger or pen that touches it draws. */
export function SignaturePad({ isDisabled, onPlace }: Props) {
  const t = useWords();
  const [signature, setSignature] = useState<Signature>([]);
  const finger = useRef<number>(undefined);
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (finger.current !== undefined || isDisabled) return;
    finger.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeIn(event.currentTarget, event);
    setSignature((drawn) => beginStroke(drawn, at));
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId !== finger.current) return;
    const { currentTarget, nativeEvent } = event;
    const points = nativeEvent.getCoalescedEvents().map((one) => placeIn(currentTarget, one));
    setSignature((drawn) => points.reduce(drawOn, drawn));
  };
  const up = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId === finger.current) finger.current = undefined;
  };
  const empty = signature.length === 0;
  return (
    <div className={styles.desk}>
      <svg
        className={styles.pad}
        viewBox={`0 0 ${signatureField.width} ${signatureField.height}`}
        role="img"
        aria-label={t('captures.wall.pad')}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <path className={styles.line} d={`M60 ${signatureField.height - 90}h${signatureField.width - 120}`} />
        <Strokes signature={signature} />
      </svg>
      {empty && <p className={styles.hint}>{t('captures.wall.hint')}</p>}
      <div className={capture.choices}>
        <Button
          icon={Undo2}
          className={capture.dark}
          isDisabled={empty}
          onPress={() => setSignature(withoutLastStroke)}
        >
          {t('captures.wall.undo')}
        </Button>
        <Button icon={Eraser} className={capture.dark} isDisabled={empty} onPress={() => setSignature([])}>
          {t('captures.wall.clear')}
        </Button>
        <Button
          icon={Check}
          className={capture.golden}
          isDisabled={empty || isDisabled}
          onPress={() => {
            onPlace(signature);
            setSignature([]);
          }}
        >
          {t('captures.wall.place')}
        </Button>
      </div>
    </div>
  );
}
