const MARK =
  /^\W*(?:check also|be the first to comment|post with no comments?|no comments? yet|leave a (?:reply|comment)|write your comment|post a comment|you (?:may|might) also like|related (?:articles?|stories|posts|news|content|topics|coverage)|more (?:from|in|on) .{2,40}|most (?:popular|read|viewed)|recommended(?: for you)?|from around the web|more from the web|read (?:this |these )?next|up next|explore further|more stories|related|see also|further reading|trending(?: now)?|comments? ?(?:\(\d+\))?|\d+ (?:comments|responses|replies|thoughts on .*)|(?:view|show|read|join) (?:the |all |more )*(?:comments|conversation|discussion)|sign in to comment|about the authors?|share this:?|tags?:.*)\W*$/i;

/** A line after which, once the article has begun, nothing more of it comes: `Check Also`. */
export function isEndMark(text: string): boolean {
  return text.length < 200 && (MARK.test(text) || /^\W*be the first to comment\b/i.test(text));
}
