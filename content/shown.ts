import type { Words } from './language.ts';
import type { Exhibit, Manifest, Oath, OathLine, Picture, Story } from './pack.ts';

/** A picture as a page shows it: addresses instead of paths, sizes in pixels. */
export type ShownPicture = {
  readonly url: string;
  readonly small: string;
  readonly width: number;
  readonly height: number;
  readonly alt: Words;
  readonly caption?: Words;
  readonly tiles?: {
    readonly folder: string;
    readonly size: number;
    readonly width: number;
    readonly height: number;
  };
};

export type ShownExhibit = Omit<Exhibit, 'pictures'> & { pack: string; pictures: ShownPicture[] };
export type ShownStory = Omit<Story, 'picture'> & { pack: string; picture?: ShownPicture };
export type ShownOath = Omit<Oath, 'picture'> & { pack: string; picture?: ShownPicture };

/** The address of a file of a pack; answered by electron/media-scheme.ts. */
type Named = Pick<Manifest, 'id' | 'version'>;

/** What was asked for is not there, or no more. */
export type Missing = { readonly kind: 'missing' };

export const packUrl = ({ id, version }: Named, path: string): string =>
  `pack://${id}/${version}/${path.split('/').map(encodeURIComponent).join('/')}`;

export function shownPicture(manifest: Named, picture: Picture): ShownPicture {
  const { path, small, tiles, caption, ...rest } = picture;
  return {
    ...rest,
    url: packUrl(manifest, path),
    small: packUrl(manifest, small),
    ...(caption && { caption }),
    ...(tiles && { tiles: { ...tiles, folder: packUrl(manifest, tiles.folder) } }),
  };
}

export function exhibitOf(manifest: Manifest, id: string): ShownExhibit | undefined {
  const exhibit = manifest.exhibits.find((one) => one.id === id);
  if (!exhibit) return undefined;
  const pictures = exhibit.pictures.map((picture) => shownPicture(manifest, picture));
  return { ...exhibit, pack: manifest.id, pictures };
}

/** All editions of a story, so that the page can change language while it is open. */
export function storyOf(manifest: Manifest, id: string): ShownStory[] {
  return manifest.stories
    .filter((story) => story.id === id)
    .map(({ picture, chapters, ...story }) => ({
      ...story,
      pack: manifest.id,
      chapters: chapters.map((chapter) => ({
        ...chapter,
        audio: packUrl(manifest, chapter.audio),
        cues: packUrl(manifest, chapter.cues),
      })),
      ...(picture && { picture: shownPicture(manifest, picture) }),
    }));
}

export function oathOf(manifest: Manifest, id: string): ShownOath | undefined {
  const oath = manifest.oaths.find((one) => one.id === id);
  if (!oath) return undefined;
  const spoken = ({ audio, ...line }: OathLine): OathLine => ({
    ...line,
    ...(audio && { audio: packUrl(manifest, audio) }),
  });
  const { picture, ...rest } = oath;
  return {
    ...rest,
    pack: manifest.id,
    lines: oath.lines.map(spoken),
    variants: oath.variants.map((variant) => ({ ...variant, closing: variant.closing.map(spoken) })),
    ...(picture && { picture: shownPicture(manifest, picture) }),
  };
}
