import { Camera as CameraIcon, SkipForward } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { type Camera, openCamera, type Still } from '../../camera.ts';
import { Button } from '../../parts/button.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { tellSession, usePart, useRunning } from '../../use-session.ts';
import styles from './capture.module.css';
import { CaptureConsent } from './capture-consent.tsx';
import { TakeChoice, TakeKept } from './capture-take.tsx';
import photo from './photo.module.css';
import { StepWords } from './step-words.tsx';

type Props = { readonly step: Extract<ShownStep, { kind: 'photo' }>; readonly pack: string };

/** A photo of the group: asked for, taken after a countdown, looked at, kept or not. Only words, where none is kept. */
export function StepPhoto({ step, pack }: Props) {
  const part = usePart('capture');
  if (!part) return <StepWords words={step.text} pack={pack} />;
  if (part.consent !== 'yes') return <CaptureConsent what="photo" />;
  const [kept] = part.kept;
  return kept === undefined ? <Photo step={step} pack={pack} /> : <TakeKept id={kept} />;
}

type Shot =
  | { readonly kind: 'ready' | 'absent' }
  | { readonly kind: 'countdown'; readonly left: number }
  | { readonly kind: 'taken'; readonly still: Still };

const countdownSeconds = 5;

function Photo({ step, pack }: Props) {
  const running = useRunning();
  const [shot, setShot] = useState<Shot>({ kind: 'ready' });
  const screen = useRef<HTMLVideoElement>(null);
  const looks = running && (shot.kind === 'ready' || shot.kind === 'countdown');
  const camera = useCamera(screen, looks, () => setShot({ kind: 'absent' }));
  useCountdown(shot, setShot, async () => {
    const [seen, from] = [camera.current, screen.current];
    if (!seen || !from || from.videoWidth === 0) return setShot({ kind: 'absent' });
    setShot({ kind: 'taken', still: await seen.still(from) });
  });
  useEffect(() => {
    if (!running) setShot((now) => (now.kind === 'countdown' ? { kind: 'ready' } : now));
  }, [running]);
  const begin = () => setShot({ kind: 'countdown', left: countdownSeconds });
  return (
    <section className={styles.middle} data-take={shot.kind}>
      <p className={styles.caption}>
        <ShownWords words={step.text} pack={pack} />
      </p>
      <Picture screen={screen} shot={shot} />
      {shot.kind === 'taken' ? (
        <TakeChoice
          kind="photo"
          take={shot.still.blob}
          onAgain={begin}
          onDrop={() => setShot({ kind: 'ready' })}
        />
      ) : (
        <Shoot shot={shot} running={running} onShoot={begin} />
      )}
    </section>
  );
}

/** The camera is open only as long as it is looked through; its light goes out at once. */
function useCamera(
  screen: RefObject<HTMLVideoElement | null>,
  looks: boolean,
  absent: () => void,
): RefObject<Camera | undefined> {
  const camera = useRef<Camera>(undefined);
  const lost = useRef(absent);
  lost.current = absent;
  useEffect(() => {
    if (!looks) return;
    let wanted = true;
    const gone = () => wanted && lost.current();
    openCamera(gone).then((opened) => {
      if (!wanted) return opened.close();
      camera.current = opened;
      if (screen.current) screen.current.srcObject = opened.stream;
    }, gone);
    return () => {
      wanted = false;
      camera.current?.close();
      camera.current = undefined;
    };
  }, [looks, screen]);
  return camera;
}

function useCountdown(shot: Shot, setShot: (shot: Shot) => void, take: () => Promise<void>): void {
  const left = shot.kind === 'countdown' ? shot.left : undefined;
  const latest = useRef({ setShot, take });
  latest.current = { setShot, take };
  useEffect(() => {
    if (left === undefined) return;
    const next = () =>
      left > 1
        ? latest.current.setShot({ kind: 'countdown', left: left - 1 })
        : void latest.current.take().catch(() => latest.current.setShot({ kind: 'absent' }));
    const timer = setTimeout(next, 1000);
    return () => clearTimeout(timer);
  }, [left]);
}

type PictureProps = { readonly screen: RefObject<HTMLVideoElement | null>; readonly shot: Shot };

/** What the camera sees, or what it has seen. As in a mirror, while people find their places. */
function Picture({ screen, shot }: PictureProps) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const still = shot.kind === 'taken' ? shot.still.canvas : undefined;
  useEffect(() => {
    if (still) place.current?.replaceChildren(still);
  }, [still]);
  if (shot.kind === 'absent') return null;
  return (
    <div className={photo.picture}>
      {still ? (
        <div ref={place} role="img" aria-label={t('captures.photo.taken')} />
      ) : (
        <video ref={screen} autoPlay muted playsInline aria-label={t('captures.photo.preview')} />
      )}
      {shot.kind === 'countdown' && (
        <p className={photo.countdown} key={shot.left} aria-hidden>
          {shot.left}
        </p>
      )}
    </div>
  );
}

type ShootProps = { readonly shot: Shot; readonly running: boolean; readonly onShoot: () => void };

function Shoot({ shot, running, onShoot }: ShootProps) {
  const t = useWords();
  const pass = () => tellSession({ kind: 'skip' });
  const words =
    shot.kind === 'countdown'
      ? t('captures.photo.count', { n: shot.left })
      : shot.kind === 'absent'
        ? t('captures.photo.absent')
        : t('captures.photo.ready');
  return (
    <>
      <p className={styles.note} role="status">
        {words}
      </p>
      <div className={styles.choices} data-hidden={shot.kind === 'countdown' || undefined}>
        <Button
          icon={SkipForward}
          className={shot.kind === 'absent' ? styles.golden : styles.dark}
          onPress={pass}
        >
          {t('captures.consent.no.photo')}
        </Button>
        {shot.kind !== 'absent' && (
          <Button icon={CameraIcon} className={styles.golden} isDisabled={!running} onPress={onShoot}>
            {t('captures.photo.shoot')}
          </Button>
        )}
      </div>
    </>
  );
}
