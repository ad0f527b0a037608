import { defineParts } from '../src/core/command.ts';
import {
  listPart,
  nowPart,
  pausePart,
  removePart,
  resumePart,
} from '../src/core/digest/manage-parts.ts';
import { previewPart } from '../src/core/digest/preview-part.ts';
import { setPart } from '../src/core/digest/set-part.ts';

export default defineParts({
  name: 'digest',
  about: 'Daily digests of what is new, in a channel of this server',
  example: 'set Syria',
  isFor: 'managers',
  parts: {
    set: setPart,
    preview: previewPart,
    list: listPart,
    pause: pausePart,
    resume: resumePart,
    remove: removePart,
    now: nowPart,
  },
});
