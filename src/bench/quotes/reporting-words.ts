/** Words of a cue that tell of speech or writing, not of belief or plan: they mark reported speech. */
const REPORTING = new Set(
  `
  according accuse accused accuses accusing acknowledge acknowledged acknowledges acknowledging
  add added adding adds admit admits admitted admitting affirm affirmed affirming affirms agree
  agreed agrees allege alleged alleges alleging announce announced announces announcing answer
  answered answers argue argued argues arguing ask asked asking asks assert asserted asserting
  asserts blast blasted blasts boast boasted boasts call called calling calls caution cautioned
  cautions challenge challenged chant chanted charge charged charges charging claim claimed
  claiming claims comment commented comments complain complained complaining complains concede
  conceded concedes conclude concluded concludes condemn condemned condemns confirm confirmed
  confirming confirms contend contended contends counter countered counters cried criticize
  criticized criticizes cry declare declared declares declaring decline declined declines demand
  demanded demanding demands denied denies deny denying describe described describes describing
  disclose disclosed discuss discussed dispute disputed emphasize emphasized emphasizes
  emphasizing exclaim exclaimed explain explained explaining explains express expressed
  expresses expressing hint hinted inform informed insist insisted insisting insists interview
  joke joked jokes joking lament lamented laments list maintain maintained maintains mention
  mentioned mentions note noted notes noting object objected observe observed observes offer
  offered opine opined outline outlined plead pleaded pledge pledged pledges point pointed
  pointing points post posted posts praise praised praises predict predicted predicting predicts
  proclaim proclaimed promise promised promises promising pronounce propose proposed proposes
  question questioned quip quipped quote quoted quotes quoting read reads reaffirm reaffirmed
  recall recalled recalls recommend recommended recount recounted refer referred referring
  refers refuse refused reiterate reiterated reiterates reject rejected remark remarked remarks
  remind reminded repeat repeated replied replies reply report reported reporting reports
  request requested respond responded responding responds retort retorted reveal revealed
  reveals said say saying says shout shouted shouts speak speaking speaks speech spoke state
  stated statement states stating stress stressed stresses stressing suggest suggested
  suggesting suggests swear swore talk talked talking talks tell telling tells testified
  testifies testify thank thanked threaten threatened threatens told tout touted touts tweet
  tweeted tweeting tweets urge urged urges urging voice voiced vow vowed vowing vows warn warned
  warning warns wonder wondered write writes writing written wrote yell yelled
  `
    .trim()
    .split(/\s+/),
);

/** True for a cue that tells of speech or writing: `said`, `according to`; not `hopes`, `believes`. */
export function tellsOfSpeech(cue: string): boolean {
  return (cue.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) => REPORTING.has(word));
}
