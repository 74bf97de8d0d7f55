import type { Picture } from '../picture.ts';
import { longMarchAttract } from './attract.ts';
import { chishui } from './chishui.ts';
import { coverPeople } from './cover-people.ts';
import { coverPlaces } from './cover-places.ts';
import { coverRoute } from './cover-route.ts';
import { coverTimeline } from './cover-timeline.ts';
import { dengEnming } from './deng-enming.ts';
import { dengEnmingRoad } from './deng-enming-road.ts';
import { fourCrossings } from './four-crossings.ts';
import { houchang } from './houchang.ts';
import { houchangNight } from './houchang-night.ts';
import { liping } from './liping.ts';
import { loushanPass } from './loushan-pass.ts';
import { loushanPassStory } from './loushan-pass-story.ts';
import { oldTownHouse } from './old-town-house.ts';
import { tucheng } from './tucheng.ts';
import { wangRuofei } from './wang-ruofei.ts';
import { wuRiver } from './wu-river.ts';
import { wuRiverSouth } from './wu-river-south.ts';
import { xifengCamp } from './xifeng-camp.ts';
import { zhouYiqun } from './zhou-yiqun.ts';
import { zunyiMeeting } from './zunyi-meeting.ts';
import { zunyiMeetingRoom } from './zunyi-meeting-room.ts';

export const longMarchPictures: readonly Picture[] = [
  ...longMarchAttract,
  coverRoute,
  coverTimeline,
  coverPeople,
  coverPlaces,
  wangRuofei,
  zhouYiqun,
  zunyiMeeting,
  zunyiMeetingRoom,
  loushanPass,
  xifengCamp,
  dengEnming,
  wuRiver,
  chishui,
  wuRiverSouth,
  houchangNight,
  oldTownHouse,
  fourCrossings,
  loushanPassStory,
  dengEnmingRoad,
  liping,
  houchang,
  tucheng,
];
