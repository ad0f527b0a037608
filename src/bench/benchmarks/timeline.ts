import { eventsOf } from '../../reading/events.ts';
import { timelineBenchmark } from '../timeline/benchmark.ts';

export const benchmark = timelineBenchmark(eventsOf);
