import type { Context } from '../core/command.ts';
import { breather } from '../engines/store/breath.ts';

const breath = breather();

/** One for all that is answered: whoever answers at the same time has had the same turn. */
export const pause: Context['pause'] = async () => {
  await breath();
};
