import { aStateAt } from './a-state.ts';

/** Holds the state file of the first argument open until nobody wants it any more. */
const state = aStateAt(process.argv[2] ?? '');
state.settingsOf('server:2').read();
process.stdout.write('open\n');
process.stdin.once('end', () => state.close()).resume();
