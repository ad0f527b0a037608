const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that tell what a person is. A mention that ends with one describes a person. */
/** What stands before a name that is left in Cyrillic, as its bearer's role. */
const CYRILLIC_ROLES = `президент премьер-министр премьер министр пресс-секретарь представитель представительница глава депутат
сенатор губернатор мэр генерал полковник посол постпред директор председатель секретарь спикер міністр речник речниця голова`;

export const ROLES = set(`
spokesman spokeswoman spokesperson president vice-president premier minister secretary undersecretary senator congressman congresswoman
representative governor mayor chancellor king queen prince princess pope ambassador envoy general admiral colonel captain commander
sergeant sheriff judge justice chief speaker chairman chairwoman chair director manager leader commissioner coordinator candidate
nominee frontrunner front-runner contender official diplomat politician lawmaker legislator councilman councilwoman delegate analyst
strategist economist historian professor scientist researcher expert doctor lawyer attorney prosecutor counsel adviser advisor aide
ally assistant deputy activist organizer organiser founder co-founder owner executive ceo cfo president-elect mogul billionaire
businessman businesswoman developer entrepreneur investor author writer journalist reporter columnist editor correspondent anchor
host commentator pundit pollster blogger actor actress singer comedian filmmaker athlete coach player pastor bishop archbishop
cardinal rabbi imam sheikh ayatollah cleric priest reverend soldier veteran officer policeman detective agent inspector head boss
incumbent democrat republican libertarian independent conservative liberal socialist supporter surrogate critic opponent rival
man woman husband wife father mother son daughter brother sister widow student teacher farmer voter resident witness victim
supervisor pollster lieutenant major marshal treasurer comptroller superintendent trustee regent whip leader negotiator mediator rapporteur monarch
dictator emir sultan shah tsar veteran tycoon magnate physicist psychologist surgeon neurosurgeon physician scholar lecturer
newspaper-man statesman stateswoman first-lady lady hopeful texan floridian vermonter ohioan new-yorker
${CYRILLIC_ROLES}`);

/** Words before a name that are no part of it. */
export const TITLES = set(`
mr mrs ms miss dr sir dame lord lady sen sens rep reps gov gen lt col maj sgt capt cmdr adm prof rev fr hon pres st
president vice-president premier prime minister secretary undersecretary senator congressman congresswoman representative governor
mayor chancellor king queen prince princess pope ambassador general admiral colonel captain commander sergeant sheriff judge
justice chief speaker chairman chairwoman director leader commissioner professor doctor reverend pastor bishop archbishop cardinal
rabbi imam sheikh ayatollah father sister brother spokesman spokeswoman spokesperson envoy deputy vice foreign defense defence
interior finance state house senate majority minority attorney ceo cfo chair democrat republican nominee candidate counsel
lieutenant major marshal treasurer officer detective former then ex presidential campaign manager adviser advisor strategist
analyst host anchor reporter columnist editor author house-speaker coach actor actress singer comedian executive first
secretary-general co-founder founder head inspector agent economist historian lawmaker councilman councilwoman
${CYRILLIC_ROLES} россии рф украины кремля сша оон`);

/** Nations, parties and creeds as adjectives: before a name they tell of the person and are no part of it. */
export const DEMONYMS = set(`
russian american syrian japanese chinese british french german turkish iranian iraqi israeli ukrainian saudi egyptian indian
pakistani afghan korean european african asian canadian mexican cuban brazilian italian spanish polish greek dutch swedish
norwegian danish finnish irish scottish welsh australian palestinian lebanese jordanian libyan yemeni kurdish arab western
eastern northern southern romanian hungarian bulgarian serbian czech slovak austrian swiss belgian portuguese venezuelan
colombian argentine chilean nigerian kenyan ethiopian somali sudanese algerian tunisian moroccan georgian armenian azerbaijani
kazakh belarusian latvian lithuanian estonian soviet republican democratic democrat gop conservative liberal libertarian
socialist muslim christian jewish catholic orthodox sunni shiite evangelical mormon latino hispanic indonesian malaysian
filipino vietnamese thai burmese nepali bangladeshi texan iowan`);

/** A mention that ends with one of these is a body of people. */
export const ORGANISATIONS = set(`
ministry department agency service council committee commission court government administration campaign company corporation
parliament congress senate house assembly party university college institute institution foundation association organization
organisation union federation league group coalition alliance bank board bureau office police army navy force forces military
guard times post news journal tribune herald gazette guardian telegraph observer press media network channel newspaper magazine
outlet website site paper agency broadcaster team club church fund center centre embassy consulate mission delegation opposition
command headquarters authority authorities regime state nation country kingdom republic city county treasury pentagon kremlin
white-house firm center think-tank society movement brotherhood front militia bloc side camp pac inc corp co ltd llc plc airlines
associates partners hospital school district daily weekly review inquirer chronicle globe sun mirror independent today caucus
republicans democrats states reuters unit lab library museum exchange reserve task-force panel tribunal secretariat presidency
leadership cabinet staff chamber computer systems motors electric energy pharmaceuticals airways industries holdings palace hall plaza stadium arena theater theatre library holdings technologies ventures capital partners legion guide society candidates`);

/** Bodies and places that speak in their own name. */
export const SPEAKING_PLACES = set(`
russia moscow kremlin syria damascus ukraine kiev kyiv turkey ankara iran tehran iraq baghdad israel jerusalem japan tokyo china
beijing germany berlin france paris britain uk england london italy rome spain madrid poland warsaw romania bucharest hungary
budapest greece athens brussels washington us u.s usa u.s.a america nato eu un u.n osce opec who imf cia fbi nsa sana tass sputnik
reuters ap afp bbc cnn nbc abc cbs msnbc fox npr pbs politico axios bloomberg breitbart buzzfeed huffpost twitter facebook google
apple microsoft amazon youtube pentagon congress senate parliament hamas hezbollah isis isil daesh taliban al-qaeda gop dnc rnc
nra aclu naacp unicef unhcr unesco interpol europol rt xinhua kcna irna korea seoul pyongyang india pakistan islamabad kabul
afghanistan egypt cairo libya yemen qatar doha riyadh canada ottawa mexico cuba havana brazil venezuela caracas australia canberra
nusra svr fsb gru treasury gazprom aleppo`);

/** Capitalised words that no person's name holds: with one of them a run of capitals names a place, a body or a work. */
export const NOT_IN_NAMES = set(`
street avenue road square park tower towers building bridge airport island islands river lake sea ocean mountain mount valley
north south east west new los las san fort port cape hampshire carolina dakota  york jersey mexico texas florida ohio
iowa nevada california michigan wisconsin pennsylvania colorado arizona indiana illinois minnesota missouri oregon utah kansas
alabama louisiana mississippi oklahoma connecticut massachusetts maine vermont maryland delaware alaska hawaii nebraska kentucky
tennessee america american americans states united kingdom republic federation union nations islamic arab international national
federal supreme world global super tuesday wednesday thursday friday saturday sunday monday january february   july
 september october november december act  law amendment constitution treaty agreement accord   night week year
morning christmas easter thanksgiving award awards prize medal cup olympics games press news times post journal tribune magazine
daily weekly meet show tonight hotel airlines gate wall oval air navy army force police guard coast democrats republicans
democratic republican party gop campaign committee council commission court congress senate department ministry agency bureau
university college school institute foundation center centre hospital church bank fund company corp inc street-journal hall
house white capitol hill pentagon kremlin middle central asia europe africa latin pacific atlantic gulf security human rights
health care affordable planned parenthood  tea black lives matter second first third amendment electoral electoral-college
general primary caucus convention debate election president-elect google facebook twitter youtube fox cnn msnbc nbc abc cbs
bbc pbs npr associated reuters bloomberg politico breitbart buzzfeed huffington access hollywood apprentice great again make
the a an and of in on for to from obamacare medicare medicaid social medal silicon    bible koran quran god
russia russian syria syrian ukraine ukrainian china chinese japan japanese israel israeli iran iranian turkey turkish germany
german france french britain british england english moscow washington damascus aleppo geneva brussels beijing tokyo london 
state ok yes no well look thank thanks please photo image video source read more related advertisement`);

/** What speaks without being anyone. */
export const DOCUMENTS = set(`
report statement letter poll polls study survey law bill memo email e-mail document documents release resolution article story
book tweet post ad lawsuit complaint filing transcript indictment affidavit communique communiqué headline text draft treaty
constitution editorial website page`);

/** Things that carry words, and say them to whoever reads. */
export const SIGNS = set(`
sign banner poster placard plaque label sticker billboard signboard caption inscription slogan leaflet flyer graffiti notice
headstone gravestone tombstone t-shirt t‑shirt tshirt shirt sweatshirt hat cap badge`);

const MEN = set(`
john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul
andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin
scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas
zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan
bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby
philip johnny bernie ted mike bill bob jim tom tim ben chris dan dave ed fred greg jeb jeff ken marco matt nick rand rick rob ron
sam steve tony barack mitt newt lindsey chuck harry mitch corey rudy dmitry dmitri vladimir sergei sergey vitaly vitali mikhail
ivan igor oleg yuri boris nikolai alexei aleksei andrei viktor bashar mohammad muhammad mohammed ahmed ali hassan hussein omar
mahmoud abdul ibrahim khalid yusuf recep benjamin emmanuel francois jean pierre angelo silvio shigeru shinzo xi kim justin
nigel jeremy gordon hans klaus karl wolfgang jens anders lars sven pedro carlos luis miguel jorge fernando pablo diego antonio
giuseppe marcus seth glenn rush bret wolf jake anderson lou roger reince paul kyrie lester hugh garry evan gideon alex glen martin`);
const WOMEN = set(`
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara
madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella
theresa diana natalie brittany charlotte marie kayla alexis lori hillary chelsea melania ivanka kellyanne huma donna debbie carly
sean-female megyn elena olga svetlana tatiana natalia yulia irina ekaterina ana eva angela theresa marine ursula christiane federica
condoleezza madeleine michele nikki jill kate kathy kim-female loretta sally wendy claire tulsi kamala kirsten dianne katrina haley
katie jen jenny ellen ann anne annie amina fatima aisha leila layla yasmin asma samantha valerie susana cecile gretchen marsha`);

export type Gender = 'man' | 'woman';

export function genderOfFirstName(word: string): Gender | undefined {
  const lower = word.toLowerCase();
  const man = MEN.has(lower);
  if (man === WOMEN.has(lower)) return undefined;
  return man ? 'man' : 'woman';
}

/** What a title or a role says of a person's gender. */
export function genderOfRole(word: string): Gender | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (
    /^(?:mr|sir|lord|king|prince|pope|father|husband|son|brother|man|actor|(?:spokes|chair|congress|business|council|states|police)man)$/.test(
      lower,
    )
  )
    return 'man';
  if (
    /^(?:mrs|ms|miss|dame|lady|queen|princess|mother|wife|daughter|sister|widow|woman|actress|(?:spokes|chair|congress|business|council|states)woman)$/.test(
      lower,
    )
  )
    return 'woman';
  return undefined;
}
