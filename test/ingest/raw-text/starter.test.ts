import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ends, read, shown } from '../support/read.ts';

const CORPUS = new URL('../../../data/corpus/', import.meta.url);

/** The five starter articles as a person reads them; long lines by their ends and length. */
const expected: Readonly<Record<string, object>> = {
  '000_ace8159a2760c19e.txt': {
    title: 'Russia Decries Aleppo Situation as Violation of Syria’s Sovereignty',
    outlet: 'sputnikglobe.com (header line)',
    published: '2024-11-29 (header line)',
    url: 'https://sputnikglobe.com/20241129/russia-decries-aleppo-situation-as-violation-of-syrias-sovereignty-1121041484.html (header line)',
    blocks: [
      'The situation in Aleppo is … said on Friday. (172)',
      'On Thursday, the Syrian Defense … equipment and manpower. (215)',
      "# On Retaliatory Strikes on Ukraine's Military Facilities",
      'The strikes on Ukrainian defense … the spokesman said. (168)',
      "Washington's decision to allow Kiev … irresponsible, he added. (123)",
      "# On Japan's Unfriendly Actions",
      "Tokyo's unfriendly actions completely hinder … Japan, Peskov said. (114)",
      'Japanese Prime Minister Shigeru Ishiba … a peace treaty. (216)',
      'It was Japan, not Russia, … the official noted. (126)',
      '# On Western Peacekeepers in Ukraine',
      'The deployment of peacekeepers is … contingent" in Ukraine. (224)',
      "Earlier, Russia's Foreign Intelligence Service … Ukraine's combat capability. (167)",
      'In order to reach the … the Ukrainian issue. (285)',
      "# On Putin's Visit to Kazakhstan",
      'The state visit of Russian … Kremlin spokesman emphasized. (134)',
      '# On Elections in Romania',
      'Russia has not interfered and … spokesman pointed out. (160)',
      'By accusing Russia of meddling … the official added. (139)',
    ],
    dropped: [
      'header line: date 2024-11-29 https://sputnikglobe.com/20241129/russia-decries-aleppo-situation-as-violation-of-syrias-sovereignty-1121041484.html',
      'title: Russia Decries Aleppo Situation … of Syria’s Sovereignty (74)',
      "title repeated: Russia Decries Aleppo … of Syria's Sovereignty (83)",
    ],
  },
  '001_fd7c88a303afcc23.txt': {
    title: 'Peskov: Russia’s operations contribute to preserving Syria’s territorial integrity',
    outlet: 'SANA (dateline)',
    author: 'Qabas/ H. Said (byline)',
    dateline: 'Moscow, SANA –',
    blocks: [
      'Moscow, SANA – Russia’s actions … affirmed on Thursday. (197)',
      'SPUTNIK news agency quoted Peskov … to Turkey’s borders.” (210)',
      'Peskov recalled that “before the … in the region. (302)',
      '# Russian Foreign Ministry spokeswoman: … combating international terrorism (109)',
      'Russian Foreign Ministry spokeswoman Maria … for the crisis. (295)',
      'During a press conference on … terrorism,” she added. (311)',
      'She pointed out that Russia … offensive in Syria. (220)',
      'Russian military operations in Syria … achieve its interests. (467)',
      'The Spokesperson pointed out that … the two countries. (296)',
      'Zakharova saw that the return … crisis in Syria. (213)',
      'She warned of the terrorist … and UN Charter. (202)',
      '# Lavrov, Kerry discuss crisis in Syria',
      'In a relevant context, Russian … other terrorist organizations. (239)',
      '“The two ministers also discussed … in a statement. (240)',
    ],
    dropped: [
      'title: Peskov: Russia’s operations contribute … Syria’s territorial integrity (89)',
      'byline: Qabas/ H. Said',
      'end mark: Check Also',
      'after “Check Also”: Al-Jaafari presents … non-resident ambassador extraordinary (118)',
      'after “Check Also”: Managua, SANA … presented his … (122)',
    ],
  },
  '002_2498656e7b287085.txt': {
    title: 'Kremlin rules out Russian involvement in attack on civilians in Syria',
    outlet: 'TASS (source line)',
    blocks: [
      'Kremlin spokesman Dmitry Peskov in … civilians in Aleppo. (177)',
      '“I strictly rule out the … part of Aleppo.” (376)',
      'The situation in the western … terrorists,” he stressed. (327)',
      'Peskov said Russia rejects the … committing war crimes. (79)',
      '“We cannot agree with these … agreements,” Peskov added. (257)',
      'The United Nations Security Council … Aleppo on Russia. (345)',
      'Russia’s envoy to the UN … hostilities in Syria. (221)',
    ],
    dropped: [
      'title: Kremlin rules out Russian … civilians in Syria (76)',
      'source line: Source: TASS',
      'comments: Be the first to … civilians in Syria" (108)',
      'comments: Write your comment',
      'comments: This site uses Akismet … data is processed. (90)',
    ],
  },
  '003_0998f90da37b1893.txt': {
    published: '2016-09-29 (published line)',
    blocks: [
      "| Russia's Deputy Foreign Minister … | Photo: Reuters (167)",
      'Recent multilateral peace talks have … continue their offensive. (104)',
      'Despite growing criticism from the … city of Aleppo. (217)',
      'In a swipe at the … place for months. (318)',
      'The U.S. has grown increasingly … Russia over Syria. (373)',
      'U.S. State Department spokesman John … the continuing crisis. (388)',
      'Russian Deputy Foreign Minister Sergei … specifically to Syria." (315)',
      '"We cannot interpret this as … region to regroup. (387)',
      'On Sept. 19, the ceasefire … by U.S. forces. (348)',
    ],
    dropped: [
      'navigation: • Live',
      'navigation: • Audio Only',
      'sharing and following: • google plus',
      'sharing and following: • facebook',
      'sharing and following: • twitter',
      'navigation: • Russia',
      'published line: Published 29 September 2016',
      'related headline: Airstrikes Hit Two … City of Aleppo (80)',
      'related headline: WATCH: Syria: Grad Rockets',
      "related headline: U.S. Building Drone … Africa's Poorest Countries (79)",
      'comments: Post with no comments.',
    ],
  },
  '004_eff35c5b3d6eee24.txt': {
    outlet: 'Sputnik (dateline)',
    renderedAt: '2021-03-06 (page clock)',
    dateline: 'MOSCOW (Sputnik) –',
    blocks: [
      'The Kremlin hopes that Russia … Peskov said Friday. (228)',
      'MOSCOW (Sputnik) – On Monday, … Russia and China. (159)',
      '“Without doubt, the Kremlin would … a corresponding question. (281)',
      'On Wednesday, US Secretary of … Foreign Ministry announced. (360)',
      'The situation in Aleppo has … bids have failed. (301)',
      'Syrian government forces have been … or al-Nusra Front. (189)',
      'Over recent months, Aleppo has … for its control. (273)',
      'Russia has been providing consistent … in the country. (128)',
    ],
    dropped: [
      'page clock: 03:02 GMT06 March 2021',
      'navigation: Listen Live',
      'link tool: Get short URL',
      'topic label: Battle Against Daesh in Syria (180)',
      'counter: 0 44',
      'topic label: Battle Against Daesh in Syria (180)',
      'related headline: De Mistura: Shelled … Used for Evacuations (98)',
      'related headline: UN Adviser Calls … to East Aleppo (88)',
      'related headline: Lavrov Vows Punishment … Medics in Aleppo (95)',
      'related headline: Syrian Army Suspends … Aleppo - Lavrov (75)',
      'related headline: Kurdish Forces Liberate … al-Nusra Front Terrorists (96)',
      "related headline: UN 'Completely Condemns' … in Syria's Aleppo (94)",
      'related headline: Putin Slams Lack … Hospital in Aleppo (93)',
      'related headline: Despite Constant Threats, … Refugees From Aleppo (97)',
      'related headline: Syrian Army Backed … in Southern Aleppo (97)',
      "related headline: 'Rebellious' Mayor of … of Syrian Opposition? (94)",
      "related headline: Syrian Gov't Sends … Citizens of Aleppo (95)",
      'keyword list: peace deal, Daesh, … US, Russia, Aleppo (83)',
      'comments: Community standardsDiscussion',
    ],
  },
};

test('knows all starter articles', () => {
  expect(readdirSync(CORPUS).sort()).toEqual(Object.keys(expected));
});

test.each(Object.entries(expected))('%s', (file, article) => {
  const found = shown(read(readFileSync(new URL(file, CORPUS), 'utf8')));
  const { blocks = [], dropped = [], ...rest } = found;
  expect({ ...rest, blocks: blocks.map(ends), dropped: dropped.map(ends) }).toEqual(article);
});
