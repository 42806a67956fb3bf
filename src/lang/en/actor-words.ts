/** English words that say who is meant and what a name stands for; data without logic. Lemmas in lower case unless said otherwise. */

/** Forms of address, and the gender they say. */
export const ADDRESS: Readonly<Record<string, 'm' | 'f' | null>> = {
  mr: 'm',
  'mr.': 'm',
  sir: 'm',
  lord: 'm',
  king: 'm',
  prince: 'm',
  pope: 'm',
  sheikh: 'm',
  sheik: 'm',
  imam: 'm',
  father: 'm',
  mrs: 'f',
  'mrs.': 'f',
  ms: 'f',
  'ms.': 'f',
  miss: 'f',
  lady: 'f',
  dame: 'f',
  queen: 'f',
  princess: 'f',
  sister: 'f',
  madam: 'f',
  dr: null,
  'dr.': null,
  prof: null,
  'prof.': null,
  professor: null,
  gen: null,
  'gen.': null,
  col: null,
  'col.': null,
  lt: null,
  'lt.': null,
  sgt: null,
  'sgt.': null,
  maj: null,
  'maj.': null,
  capt: null,
  'capt.': null,
  adm: null,
  'adm.': null,
  sen: null,
  'sen.': null,
  rep: null,
  'rep.': null,
  gov: null,
  'gov.': null,
  rev: null,
  'rev.': null,
  hon: null,
  'hon.': null,
  ayatollah: 'm',
  mullah: 'm',
  archbishop: null,
  comrade: null,
  president: null,
  general: null,
  senator: null,
}

/** Short military and political titles, by the role they stand for. */
export const SHORT_TITLES: Readonly<Record<string, string>> = {
  'gen.': 'general',
  gen: 'general',
  'col.': 'colonel',
  'lt.': 'lieutenant',
  'sgt.': 'sergeant',
  'maj.': 'major',
  'capt.': 'captain',
  'adm.': 'admiral',
  'sen.': 'senator',
  sen: 'senator',
  'gov.': 'governor',
  'amb.': 'ambassador',
}

/** Small words inside names of persons: "Staffan de Mistura", "Ursula von der Leyen". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn ben al el ul as ash y e zu af bint abu'.split(' '),
)

/** Nouns in lower case that may close a group's name: "Kurdistan Workers’ party". */
export const NAME_CLOSERS: ReadonlySet<string> = new Set(
  'party army front movement ministry council commission court agency union police group forces force militia militias network brigade brigades corps department'.split(
    ' ',
  ),
)

/** Nouns by which an organization is spoken of whose name has them: "the church", "the foundation". None that is a building or a thing too. */
export const NAMESAKE_NOUNS: ReadonlySet<string> = new Set(
  'academy agency alliance army assembly association authority bureau charity church club coalition commission committee corporation council court federation foundation fund institute league ministry movement museum network observatory organization organisation parliament party senate society team tribunal trust union university'.split(
    ' ',
  ),
)

/** Words in capitals that make a name an organization's. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = new Set(
  'ministry department council commission committee party army front movement group corporation corp company co inc ltd llc plc bank agency union university institute organization organisation association federation league court tribunal assembly parliament senate congress duma knesset police force forces corps command brigade battalion regiment division fleet navy guard guards service services bureau office administration authority authorities network foundation fund observatory center centre society church coalition alliance mission program programme club team school college hospital media news times post press radio television tv agency board chamber cabinet house initiative conference forum trust brigades militia resistance jihad delegation secretariat directorate staff campaign treasury'.split(
    ' ',
  ),
)

/** Words in capitals that make a name a place's, an event's or a thing's. */
export const NO_ACTOR_WORDS: ReadonlySet<string> = new Set(
  'street road avenue square river lake sea ocean gulf strait bay mountain mountains mount valley island islands peninsula desert airport port station bridge park building tower hotel dam canal province region oblast district county governorate state city town village heights hills war act law treaty agreement accord accords convention resolution operation day award prize cup olympics summit conference talks festival plan deal protocol crisis revolution spring summer winter autumn century constitution amendment bill lane drive way wilderness creek highway boulevard trail ranch falls springs inn'.split(
    ' ',
  ),
)

/** Prepositions that put something somewhere. */
export const LOCATIVE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in into inside across near around through throughout within outside over off via beyond along at onto below beneath above'.split(' '),
)

/** Prepositions that put something somewhere only with words of motion or place. */
export const DIRECTIVE_PREPOSITIONS: ReadonlySet<string> = new Set(['to', 'from', 'for', 'towards', 'toward', 'out of'])

/** Verbs and nouns of going, sending and bringing: "to Moscow" after them is the city. */
export const MOTION: ReadonlySet<string> = new Set(
  'go come travel arrive return fly flee move head depart leave drive march walk run escape migrate emigrate immigrate relocate evacuate deport extradite repatriate transfer transport ship smuggle cross advance retreat withdraw pull spread extend stretch reach send dispatch deploy bring take visit visit trip tour flight journey move return arrival departure convoy road route way border entry exit exodus deployment withdrawal transfer invite welcome back fly'.split(
    ' ',
  ),
)

/** Words after which "from Russia" is the government: what is asked or got from it. */
export const GIVEN_FROM: ReadonlySet<string> = new Set(
  'demand want receive get buy obtain win secure seek request expect need hear learn extract pressure support aid help backing funding guarantee assurance concession threat weapon response signal message commitment pledge permission approval interference criticism condemnation opposition objection blessing independence'.split(
    ' ',
  ),
)

/** Verbs with which the object country is land: "visited Ukraine". */
export const PLACE_OBJECT: ReadonlySet<string> = new Set(
  'visit enter leave reach flee exit tour cross quit depart inhabit traverse roam border neighbor neighbour escape'.split(' '),
)

/** Nouns that a land or city has as land or city: "Syria's borders", "Moscow's streets". */
export const LAND_NOUNS: ReadonlySet<string> = new Set(
  'border frontier coast coastline shore north south east west north-east north-west south-east south-west northeast northwest southeast southwest centre center capital city town village region province district area territory soil island interior countryside street airport airspace port road railway suburb outskirts mayor resident mountain river lake desert valley climate landscape airport square metro subway neighbourhood neighborhood quarter oblast governorate county heartland hinterland side skyline station hospital university bank'.split(
    ' ',
  ),
)

/** Verbs that a city is the subject of as a city. */
export const CITY_VERBS: ReadonlySet<string> = new Set(
  'lie sit host wake fall suffer lose burn grow experience sprawl stand shake see witness become stretch change'.split(' '),
)

/** Verbs whose object is spoken to, pressed, helped or blamed: "urged Moscow" is the government. */
export const ADDRESSING: ReadonlySet<string> = new Set(
  'urge press persuade accuse blame ask tell warn criticize criticise condemn support arm fund sanction pressure push inform convince allow enable force anger irritate please thank praise fault slam denounce threaten challenge help back appease provoke punish isolate confront oppose defy assure reassure advise remind suspect invite implore beg call aid embarrass alarm upset infuriate worry consult notify alienate'.split(
    ' ',
  ),
)

/** Words after which "to Moscow" or "on Moscow" is the government. */
export const SENT_TO: ReadonlySet<string> = new Set(
  'message appeal concession threat warn warning say signal respond response answer reply reply offer offer grant give sell sale supply support aid help assistance proposal propose demand letter letter loss concede surrender bow loyal loyalty close tie link linked ally allied apologize apologise apology explain belong pressure sanction call rely depend press impose influence debt thank insult blow boost lend pay hostile friendly similar according'.split(
    ' ',
  ),
)

/** Nouns of fighting: "attack on Moscow" is on the city, "attack on Ukraine" on the country. */
export const ATTACK_NOUNS: ReadonlySet<string> = new Set(
  'attack strike assault raid offensive bombing bombardment shelling advance march siege battle fight airstrike drone missile'.split(' '),
)

/** Nouns of culture and ware: "Russian literature" is no act of Russia. */
export const CULTURE_NOUNS: ReadonlySet<string> = new Set(
  'language literature cuisine food wine music song dance culture art novel film movie poet poetry writer author singer artist actor actress composer football soccer team player league championship cup language word name descent origin accent roots winter summer spring autumn weather cat dog tea coffee bread citizenship passport nationality dollar ruble rouble lira euro pound currency history century war speaking woman man boy girl child family'.split(
    ' ',
  ),
)

/** Nouns for a state's forces as a whole: one actor for each country. */
export const FORCES: ReadonlySet<string> = new Set(
  'troop troops force forces military army soldier soldiers armed-forces army-forces fighters personnel serviceman servicemen paratrooper'.split(
    ' ',
  ),
)

/** Nouns for a state's government: the state's own actor. */
export const GOVERNMENT_NOUNS: ReadonlySet<string> = new Set(
  'government regime administration authority authorities leadership state cabinet junta'.split(' '),
)

/** Nouns for armed people who are no state's. */
export const REBEL_NOUNS: ReadonlySet<string> = new Set(
  'rebel insurgent militant guerrilla guerilla separatist jihadist jihadi extremist terrorist gunman militia militiaman paramilitary mercenary fighter insurgency faction opposition-fighter'.split(
    ' ',
  ),
)

/** Nouns that a group named before is taken up with: "the group", "the militia". */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  'group movement organization organisation party faction militia agency network ministry observatory council commission committee company army alliance bloc union body coalition court watchdog charity outlet newspaper broadcaster paper institute department front brigade force corps party outfit insurgency firm bank institution'.split(
    ' ',
  ),
)

/** Nouns for people at large. */
export const POPULATION_NOUNS: ReadonlySet<string> = new Set(
  'people population civilian resident refugee villager citizen inhabitant migrant protester demonstrator worshipper settler minority community public electorate voter returnee evacuee detainee hostage captive prisoner victim survivor child woman man family'.split(
    ' ',
  ),
)

/** Nouns for the press as a whole. */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set(
  'media press newspaper television tv broadcaster news-agency agency outlet'.split(' '),
)

type RoleWord = readonly [word: string, sector: string, unit: 'p' | 'g', role: string | null]

/** What ministers are of, where the register's list of roles has it not. */
const PORTFOLIOS: readonly string[] = [
  'civil protection',
  'communication',
  'communications',
  'defence',
  'defense',
  'economy',
  'education',
  'emergency',
  'energy',
  'environment',
  'health',
  'human rights',
  'humanitarian affairs',
  'information',
  'infrastructure',
  'interior',
  'internal security',
  'national security',
  'oil',
  'police',
  'public security',
  'regional integration',
  'security',
  'settlements',
  'social affairs',
  'war',
]

/** More words for persons and groups that act in reports, with PLOVER sector, unit and the role class they share with offices. */
export const MORE_ROLES: readonly RoleWord[] = [
  ['leader', 'GOV', 'p', 'leader'],
  ['chief', 'GOV', 'p', null],
  ['head', 'GOV', 'p', null],
  ['chairman', 'GOV', 'p', null],
  ['chairwoman', 'GOV', 'p', null],
  ['director', 'GOV', 'p', null],
  ['secretary', 'GOV', 'p', 'minister'],
  ...PORTFOLIOS.flatMap((name): readonly RoleWord[] => [
    [`${name} minister`, 'GOV', 'p', 'minister'],
    [`deputy ${name} minister`, 'GOV', 'p', 'deputy_minister'],
  ]),
  ['counterpart', 'GOV', 'p', null],
  ['commissioner', 'GOV', 'p', null],
  ['superintendent', 'GOV', 'p', null],
  ['figure', 'UNK', 'p', null],
  ['ally', 'UNK', 'p', null],
  ['power', 'GOV', 'g', null],
  ['western power', 'GOV', 'g', null],
  ['branch', 'UNK', 'g', null],
  ['wing', 'UNK', 'g', null],
  ['side', 'UNK', 'g', null],
  ['party', 'UNK', 'g', null],
  ['group', 'UNK', 'g', null],
  ['movement', 'UNK', 'g', null],
  ['resistance', 'REB', 'g', 'militia'],
  ['organization', 'UNK', 'g', null],
  ['organisation', 'UNK', 'g', null],
  ['faction', 'REB', 'g', 'militia'],
  ['delegation', 'GOV', 'g', 'negotiator'],
  ['team', 'UNK', 'g', null],
  ['leadership', 'GOV', 'g', 'government'],
  ['people', 'CVL', 'g', 'civilian'],
  ['population', 'CVL', 'g', 'civilian'],
  ['community', 'CVL', 'g', 'civilian'],
  ['jihadi', 'REB', 'p', 'rebel'],
  ['force', 'MIL', 'g', 'military'],
  ['troop', 'MIL', 'g', 'military'],
  ['commander', 'MIL', 'p', 'commander'],
  ['military commander', 'MIL', 'p', 'commander'],
  ['permanent representative', 'GOV', 'p', 'un_representative'],
  ['high representative', 'IGO', 'p', 'foreign_minister'],
  ['representative', 'GOV', 'p', null],
  ['observatory', 'NGO', 'g', null],
  ['watchdog', 'NGO', 'g', null],
  ['crowd', 'CVL', 'g', 'protester'],
  ['ministry', 'GOV', 'g', 'government'],
  ['council', 'GOV', 'g', null],
  ['commission', 'GOV', 'g', null],
  ['agency', 'GOV', 'g', null],
  ['department', 'GOV', 'g', 'government'],
  ['company', 'BUS', 'g', null],
  ['media', 'JRN', 'g', 'media'],
  ['press', 'JRN', 'g', 'media'],
  ['state television', 'JRN', 'g', 'media'],
  ['state news agency', 'JRN', 'g', 'media'],
  ['newspaper', 'JRN', 'g', 'media'],
  ['vice-president', 'GOV', 'p', 'vice_president'],
  ['inhabitant', 'CVL', 'p', 'civilian'],
  ['petty officer', 'MIL', 'p', 'officer'],
  ['officer', 'MIL', 'p', 'officer'],
  ['citizen', 'CVL', 'p', 'civilian'],
  ['personnel', 'MIL', 'g', 'military'],
  ['student', 'EDU', 'p', null],
  ['worker', 'LAB', 'p', null],
  ['migrant', 'REF', 'p', 'refugee'],
  ['nominee', 'PTY', 'p', null],
  ['candidate', 'PTY', 'p', null],
  ['rival', 'UNK', 'p', null],
  ['critic', 'UNK', 'p', null],
  ['supporter', 'UNK', 'p', null],
  ['opponent', 'UNK', 'p', null],
  ['investigator', 'COP', 'p', null],
  ['bank', 'BUS', 'g', null],
  ['network', 'UNK', 'g', null],
  ['broadcaster', 'JRN', 'g', null],
  ['negotiator', 'GOV', 'p', null],
  ['founder', 'UNK', 'p', null],
  ['owner', 'BUS', 'p', null],
  ['member', 'UNK', 'p', null],
  ['employee', 'LAB', 'p', null],
  ['staff', 'UNK', 'g', null],
  ['participant', 'UNK', 'p', null],
  ['delegate', 'GOV', 'p', null],
  ['attendee', 'CVL', 'p', null],
  ['lobbyist', 'BUS', 'p', null],
  ['union', 'LAB', 'g', null],
  ['firm', 'BUS', 'g', null],
  ['institution', 'UNK', 'g', null],
  ['embassy', 'GOV', 'g', null],
  ['consulate', 'GOV', 'g', null],
  ['mission', 'IGO', 'g', null],
  ['syndicate', 'CRM', 'g', null],
  ['gang', 'CRM', 'g', null],
  ['cartel', 'CRM', 'g', null],
  ['clan', 'CVL', 'g', null],
  ['tribe', 'CVL', 'g', null],
  ['alliance', 'UNK', 'g', null],
  ['bloc', 'IGO', 'g', null],
  ['neighbor', 'GOV', 'p', null],
  ['neighbour', 'GOV', 'p', null],
  ['wife', 'CVL', 'p', null],
  ['husband', 'CVL', 'p', null],
  ['son', 'CVL', 'p', null],
  ['daughter', 'CVL', 'p', null],
  ['mother', 'CVL', 'p', null],
  ['father', 'CVL', 'p', null],
  ['brother', 'CVL', 'p', null],
  ['sister', 'CVL', 'p', null],
  ['widow', 'CVL', 'p', null],
  ['parent', 'CVL', 'p', null],
  ['child', 'CVL', 'p', null],
  ['baby', 'CVL', 'p', null],
  ['boy', 'CVL', 'p', null],
  ['girl', 'CVL', 'p', null],
  ['teenager', 'CVL', 'p', null],
  ['man', 'CVL', 'p', null],
  ['woman', 'CVL', 'p', null],
  ['economist', 'CVL', 'p', 'analyst'],
]

/** Role classes of an office that a description may mean: "the Turkish leader" is a head of state or government. */
export const LEADER_ROLES: readonly string[] = [
  'head_of_state',
  'head_of_government',
  'national_leader',
  'leader',
  'armed_group_leader',
  'igo_head',
  'party_leader',
]

/** Words before a title that end it. */
export const FORMER: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'ex-',
  'late',
  'ousted',
  'deposed',
  'onetime',
  'one-time',
  'retired',
  'past',
])

/** Pronouns by number and gender; possessives by their own form. */
export const PRONOUNS: Readonly<Record<string, 'm' | 'f' | 'n' | 'p'>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
  it: 'n',
  its: 'n',
  itself: 'n',
  they: 'p',
  them: 'p',
  their: 'p',
  theirs: 'p',
  themselves: 'p',
}

/** Capitals whose names are given names as well, but mean the government first where they do something: "Paris doubts it". */
export const CAPITALS_BEFORE_NAMES: readonly string[] = ['Cairo', 'Havana', 'Lima', 'London', 'Paris', 'Rome', 'Vienna']

/** Verbs of saying and thinking: their subject is the speaker whom a following pronoun takes up. */
export const SPEAKING: ReadonlySet<string> = new Set(
  'say tell add state announce declare claim argue insist stress emphasize emphasise note explain warn deny confirm report suggest vow pledge promise urge call accuse describe repeat reply respond ask comment remark assert maintain reiterate predict acknowledge admit allege believe think hope want fear expect know demand hint signal complain criticize criticise condemn dismiss write tweet testify recall concede boast quip joke caution speak talk express agree refuse reject propose offer threaten order seek decide'.split(
    ' ',
  ),
)

/** Peoples without a state of their name, in the plural and as adjectives: "the Kurds", "Kurdish". */
export const PEOPLES: ReadonlySet<string> = new Set(
  'kurds arabs sunnis shiites shias alawites druze yazidis christians muslims jews hindus sikhs buddhists rohingya uyghurs uighurs hutus tutsis tamils pashtuns hazaras tatars chechens roma berbers tuaregs fulani houthis westerners europeans africans asians'.split(
    ' ',
  ),
)

/** Words in capitals before a person's name that are no part of it: "Democrat", "Justice". */
export const NAME_LABELS: ReadonlySet<string> = new Set(
  'democrat democrats republican republicans conservative tory labour liberal socialist communist libertarian independent democratic justice emeritus defendant suspect actor actress singer author monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/** Nouns of saying and planning: "a US announcement that it would …". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  'announcement claim statement warning threat promise pledge vow declaration assertion accusation decision plan offer proposal refusal admission denial report belief view insistence demand call order commitment'.split(
    ' ',
  ),
)

/** Nouns that only count those after their "of": "tens of thousands of students", "a group of soldiers". */
export const QUANTIFIERS: ReadonlySet<string> = new Set(
  'ten dozen score hundred thousand million number handful majority minority lot crowd couple pair group band wave rest half most many some several few one two three four five dozens hundreds thousands tens'.split(
    ' ',
  ),
)
