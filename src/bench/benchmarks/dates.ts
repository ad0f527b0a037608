import { findTimexes } from '../../reading/timex/find-timexes.ts';
import { datesBenchmark } from '../dates/benchmark.ts';

export const benchmark = datesBenchmark(findTimexes);
