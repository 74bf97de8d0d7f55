import type { ShownStory } from '../../../content/shown.ts';
import { Picture } from '../../parts/picture.tsx';
import styles from './story-scene.module.css';

/** The picture behind the title: above in portrait, at the left in landscape. */
export function StoryScene({ story }: { readonly story: ShownStory }) {
  return (
    <div className={styles.scene}>
      <Picture picture={story.picture} fill className={styles.picture} />
      <div className={styles.shade} />
    </div>
  );
}
