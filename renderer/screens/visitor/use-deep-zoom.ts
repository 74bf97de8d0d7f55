import type OpenSeadragon from 'openseadragon';
import { type RefObject, useEffect, useRef } from 'react';
import type { ShownPicture } from '../../../content/shown.ts';
import { useShow } from '../../strings/use-words.ts';

type Tiles = NonNullable<ShownPicture['tiles']>;

/** Deep Zoom: the highest level has all pixels, each lower one half as many; the lowest is one pixel. */
export const highestLevel = ({ width, height }: Pick<Tiles, 'width' | 'height'>): number =>
  Math.ceil(Math.log2(Math.max(width, height, 1)));

function sourceOf({ url, tiles }: ShownPicture) {
  if (!tiles) return { type: 'image', url };
  const { folder, size, width, height } = tiles;
  return {
    width,
    height,
    tileSize: size,
    tileOverlap: 0,
    maxLevel: highestLevel(tiles),
    getTileUrl: (level: number, column: number, row: number) => `${folder}/${level}/${column}_${row}.webp`,
  };
}

type DeepZoom = {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Comes nearer by a factor, or goes away by one below 1. */
  readonly by: (factor: number) => void;
  readonly whole: () => void;
};

/** Shows a picture in `box` to be moved and enlarged; the library is loaded only now. */
export function useDeepZoom(picture: ShownPicture | undefined): DeepZoom {
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<OpenSeadragon.Viewer>(undefined);
  const label = useShow('')(picture?.alt ?? {}).text;
  useEffect(() => {
    let wanted = true;
    if (!picture) return;
    void import('openseadragon').then(({ default: open }) => {
      if (!wanted || !box.current) return;
      viewer.current = open({
        element: box.current,
        tileSources: sourceOf(picture),
        showNavigationControl: false,
        visibilityRatio: 0.6,
        minZoomImageRatio: 0.9,
        maxZoomPixelRatio: 2,
        animationTime: 0.5,
        immediateRender: true,
        drawer: 'canvas',
        gestureSettingsTouch: { pinchRotate: false, clickToZoom: false, dblClickToZoom: true },
        gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      });
    });
    return () => {
      wanted = false;
      viewer.current?.destroy();
      viewer.current = undefined;
    };
  }, [picture]);
  useEffect(() => {
    const { current } = box;
    current?.setAttribute('role', 'img');
    current?.setAttribute('aria-label', label);
  }, [label]);
  return {
    box,
    by: (factor) => viewer.current?.viewport.zoomBy(factor).applyConstraints(),
    whole: () => viewer.current?.viewport.goHome(),
  };
}
