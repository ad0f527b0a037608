import { z } from 'zod';
import { DRAWN_AS, SEEN_BY, type Settings, type SettingsHere } from '../core/settings.ts';
import type { Sqlite } from './sqlite.ts';

const UNCHANGED: Settings = { seenBy: 'everyone', drawnAs: 'card' };

/** What was chosen; what a later version keeps beside it is left alone. */
const chosen = z.looseObject({
  seenBy: z.enum(SEEN_BY).optional().catch(undefined),
  drawnAs: z.enum(DRAWN_AS).optional().catch(undefined),
});
const row = z.object({ chosen: z.string() });

/** The settings of a place, under the name that it is kept by; what nobody chose is as `unchanged`. */
export function settingsIn(
  state: Sqlite,
  place: string,
  unchanged: Settings = UNCHANGED,
): SettingsHere {
  const kept = () => {
    const [found] = state.rows(row, 'select chosen from settings where place = ?', place);
    return found ? chosen.parse(JSON.parse(found.chosen)) : {};
  };
  const told = ({ seenBy, drawnAs }: z.infer<typeof chosen>): Settings => ({
    seenBy: seenBy ?? unchanged.seenBy,
    drawnAs: drawnAs ?? unchanged.drawnAs,
  });
  return {
    read: () => told(kept()),
    change: (part) =>
      state.together(() => {
        const changed = { ...kept(), ...part };
        const sql =
          'insert into settings values (?, ?) on conflict do update set chosen = excluded.chosen';
        state.run(sql, place, JSON.stringify(changed));
        return told(changed);
      }),
  };
}
