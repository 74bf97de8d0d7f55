import type { ShownStep } from '../../../content/shown-programme.ts';
import { isMissing } from '../../answers.ts';
import { Picture } from '../../parts/picture.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useAnswer } from '../../use-answer.ts';
import styles from './step-exhibit.module.css';
import { Absent, Left } from './step-words.tsx';

type Exhibit = Extract<ShownStep, { kind: 'exhibit' }>;

/** A thing on show, for a group that stands before it: its picture and its name, large. */
export function StepExhibit({ step }: { readonly step: Exhibit }) {
  const exhibit = useAnswer('exhibit', step.exhibit);
  if (isMissing(exhibit)) return <Absent />;
  if (!exhibit) return null;
  const [picture] = exhibit.pictures;
  return (
    <figure className={styles.exhibit}>
      <Picture picture={picture} fill className={styles.picture} />
      <figcaption className={styles.caption}>
        <h2>
          <ShownWords words={exhibit.title} pack={exhibit.pack} />
        </h2>
        <Left />
      </figcaption>
    </figure>
  );
}
