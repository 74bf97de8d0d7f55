import { type Ref, refKey, sameRef } from '../content/catalogue.ts';

/** One place that a visitor can be at. The attract screen is nowhere: an empty trail. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'collection'; readonly ref: Ref; readonly order: number }
  | { readonly screen: 'exhibit'; readonly ref: Ref; readonly picture: number }
  | { readonly screen: 'zoom'; readonly ref: Ref; readonly picture: number }
  | { readonly screen: 'story'; readonly ref: Ref }
  | {
      readonly screen: 'recital';
      readonly ref: Ref;
      readonly variant?: string;
    }
  | { readonly screen: 'session'; readonly ref: Ref }
  | { readonly screen: 'staff'; readonly page: StaffPage };

/** The pages of the staff desk; all are behind the PIN. */
export type StaffPage =
  | 'content'
  | 'records'
  | 'programmes'
  | 'import'
  | 'repository'
  | 'peers'
  | 'health'
  | 'machine'
  | 'hall'
  | 'pin';

export type PlaceOn<Screen extends Place['screen']> = Extract<Place, { screen: Screen }>;

/** The way that a visitor came, home first; the last place is shown. */
export type Trail = readonly Place[];

const samePlace = (a: Place, b: Place): boolean =>
  'ref' in a ? a.screen === b.screen && 'ref' in b && sameRef(a.ref, b.ref) : placeKey(a) === placeKey(b);

/** Goes to a place; one that is already on the way is gone back to, so that a trail never runs in circles. */
export function goTo(trail: Trail, place: Place): Trail {
  const before = trail.findIndex((one) => samePlace(one, place));
  return before >= 0 ? [...trail.slice(0, before), place] : [...trail, place];
}

/** One place back; home has nothing behind it. */
export const goBack = (trail: Trail): Trail => (trail.length > 1 ? trail.slice(0, -1) : trail);

/** The same place seen another way (another picture, another order). */
export const replaceLast = (trail: Trail, place: Place): Trail => [...trail.slice(0, -1), place];

/** Names what a place shows: two places of one key are the same screen seen another way. */
export function placeKey(place: Place): string {
  if ('ref' in place) return `${place.screen} ${refKey(place.ref)}`;
  return place.screen === 'staff' ? `staff ${place.page}` : place.screen;
}
