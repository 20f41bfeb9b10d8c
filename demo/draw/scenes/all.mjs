import { bicycles } from './bicycles.mjs';
import { bloodDonation } from './blood-donation.mjs';
import { bridgeNight } from './bridge-night.mjs';
import { busStop } from './bus-stop.mjs';
import { clinic } from './clinic.mjs';
import { dragonBoat } from './dragon-boat.mjs';
import { elderCanteen } from './elder-canteen.mjs';
import { fireDrill } from './fire-drill.mjs';
import { fitnessSquare } from './fitness-square.mjs';
import { lanterns } from './lanterns.mjs';
import { lectureHall } from './lecture-hall.mjs';
import { library } from './library.mjs';
import { market } from './market.mjs';
import { noticeBoard } from './notice-board.mjs';
import { oldStreet } from './old-street.mjs';
import { paperCutting } from './paper-cutting.mjs';
import { pocketPark } from './pocket-park.mjs';
import { recyclingPavilion } from './recycling-pavilion.mjs';
import { riceFields } from './rice-fields.mjs';
import { riverWalk } from './river-walk.mjs';
import { roadRepair } from './road-repair.mjs';
import { schoolGate } from './school-gate.mjs';
import { streetSweepers } from './street-sweepers.mjs';
import { treePlanting } from './tree-planting.mjs';
import { volunteersCrossing } from './volunteers-crossing.mjs';
import { wallPainting } from './wall-painting.mjs';

/** Every picture of the demo column by its file name; 1200 × 800 where no size is given. */
export const pictures = {
  bicycles: { scene: bicycles },
  'blood-donation': { scene: bloodDonation },
  'bridge-night': { scene: bridgeNight },
  'bus-stop': { scene: busStop },
  clinic: { scene: clinic },
  'dragon-boat': { scene: dragonBoat },
  'elder-canteen': { scene: elderCanteen },
  'fire-drill': { scene: fireDrill },
  'fitness-square': { scene: fitnessSquare },
  lanterns: { scene: lanterns },
  'lecture-hall': { scene: lectureHall },
  library: { scene: library },
  market: { scene: market },
  'notice-board': { scene: noticeBoard },
  'old-street': { scene: oldStreet },
  'paper-cutting': { scene: paperCutting },
  'pocket-park': { scene: pocketPark },
  'recycling-pavilion': { scene: recyclingPavilion },
  'rice-fields': { scene: riceFields },
  'river-walk': { scene: riverWalk },
  'road-repair': { scene: roadRepair },
  'school-gate': { scene: schoolGate },
  'street-sweepers': { scene: streetSweepers },
  'tree-planting': { scene: treePlanting, exif: true },
  'volunteers-crossing': { scene: volunteersCrossing },
  'wall-painting': { scene: wallPainting, width: 900, height: 1200, exif: true, turned: true },
};
