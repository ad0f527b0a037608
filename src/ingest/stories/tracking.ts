/** What tells where a reader came from, and nothing of the page: whole names, in lower case. */
const TRACKING = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid yclid ysclid ymclid msclkid twclid ttclid li_fat_id igsh igshid
  mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid
  wickedid epik srsltid ncid cmp cmpid cmp_id campaign_id campaignid icid intcid int_cid itid ocid smid smtyp
  smprod emc mbid taid tpcc guccounter guce_referrer guce_referrer_sig __twitter_impression ref_src ref_url
  referer referrer spm scm spref _ga _gl _gac ns_source ns_mchannel ns_campaign ns_linkname ns_fee
  wt_mc wt.mc_id wt_zmc wtmc xtor xtref xtcr traffic_source dicbo obref obinsite outbrainclickid tblci
  ito cid_source cvid _openstat openstat from_source fromrss echobox sr_share shareid share_id sharetoken
  share_source share_from share_medium shared xg_source yptr zanpid trk trkinfo trackingid tracking_id
  __s __cft__ __tn__ fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map
  ga_source ga_medium ga_term ga_content ga_campaign ga_place piwik_campaign piwik_kwd pk_source pk_medium
  redirect_log_mongo_id redirect_mongo_id sb_referer_host nr_email_referrer __prclt cb_rec rss_id awc
  algo_ref linkid soc_src soc_trk sc_cid sc_campaign sc_channel sc_content sc_medium sc_outcome sc_geo
  sc_country adid ad_id adgroupid utm cn-track mkwid pcrid gaa_at gaa_n gaa_ts gaa_sig reflink reflinkid
  recirc recruiter recruited_by_id hss_channel rssid fb_comment_id newsletter_id nl_id email_referrer bbc_origin atc_source cachebuster cachebust nocache
  phpsessid jsessionid sessionid session_id zenid oscsid cfid cftoken`.split(/\s+/u),
);

/** Whole families of such names. */
const FAMILIES = /^(?:utm_|at_|hsa_|pk_|mtm_|matomo_|aspsessionid|vero_|stm_|itm_|trk_|_bta_)/u;

/** These may name a page as well: a number stays, also behind a letter or two. */
const OFTEN = new Set(
  'ref src source via from feature share partner campaign origin channel sref tag_source'.split(
    ' ',
  ),
);

/** Ask for another drawing of the same page, when they say yes. */
const FORMS = new Set(
  'amp rss print printable printer mobile singlepage noredirect reload'.split(' '),
);
const YES = /^(?:|1|y|yes|true|on)$/iu;
/** Ask for one by its name. */
const FORMS_BY_NAME = new Set('outputtype output format view mode layout template'.split(' '));
const FORM = /^(?:amp(?:-\w+)?|print|printable|printer|mobile)$/iu;

/** Long runs of signs that mean nothing are a visit's, short ones may be a story's. */
const VISITS = new Set(['sid', 'session', 's_id']);
const VISIT = /^(?=.*\d)[\da-z]{20,}$/iu;

/** True for a parameter that says nothing of which page it is. */
export function isTracking(name: string, value: string): boolean {
  const low = name.toLowerCase();
  if (TRACKING.has(low) || FAMILIES.test(low)) return true;
  if (FORMS.has(low)) return YES.test(value);
  if (FORMS_BY_NAME.has(low)) return FORM.test(value);
  if (VISITS.has(low)) return VISIT.test(value);
  if (low === 'sh') return /^[\da-f]{6,}$/iu.test(value);
  if (low === 'si') return /^[\w-]{8,}$/u.test(value);
  if (low === '_' || low === 'cb') return /^\d{6,}$/u.test(value);
  return OFTEN.has(low) && !/^[a-z]{0,3}\d+$/iu.test(value);
}
