import { parentPort } from 'node:worker_threads';
import { answerReads } from '../ingest/build/answer-reads.ts';
import { read } from './reader.ts';

if (!parentPort) throw new Error('This reads for another thread; run npm run ingest.');
answerReads(parentPort, read);
