import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repairTree, type TreeWord } from './tree-repair.ts'

/** A tree written "form/UPOS/XPOS/relation>head", heads from 1, 0 the root; `!` after the form marks a person's name. */
function tree(text: string): TreeWord[] {
  return text.split(' ').map((word) => {
    const [form = '', upos = '', xpos = '', link = ''] = word.split('/')
    const [relation = '', head = '0'] = link.split('>')
    return {
      form: form.replace('!', ''),
      lemma: form.replace('!', '').toLowerCase(),
      upos,
      xpos,
      head: Number(head) - 1,
      relation,
      person: form.endsWith('!'),
    }
  })
}
const links = (words: readonly TreeWord[]) => words.map((word) => `${word.form}:${word.relation}>${word.head + 1}`).join(' ')

const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'a past form taken for a noun is the verb',
    'A/DET/DT/det>3 bomb/NOUN/NN/compound>3 tore/NOUN/NN/root>0 through/ADP/IN/case>6 a/DET/DT/det>6 bus/NOUN/NN/nmod>3',
    'A:det>2 bomb:nsubj>3 tore:root>0 through:case>6 a:det>6 bus:obl>3',
  ],
  [
    'one taken for a preposition too',
    'Army/NOUN/NN/compound>2 units/NOUN/NNS/root>0 overran/ADP/IN/case>5 the/DET/DT/det>5 town/NOUN/NN/nmod>2',
    'Army:compound>2 units:nsubj>3 overran:root>0 the:det>5 town:obj>3',
  ],
  [
    'wherever that was hung',
    'Army/NOUN/NN/compound>2 units/NOUN/NNS/root>0 overran/ADP/IN/case>2 the/DET/DT/det>5 town/NOUN/NN/nmod>2',
    'Army:compound>2 units:nsubj>3 overran:root>0 the:det>5 town:obj>3',
  ],
  [
    'a noun that is a past form of nothing stays',
    'A/DET/DT/det>3 bomb/NOUN/NN/compound>3 shelter/NOUN/NN/root>0 in/ADP/IN/case>6 a/DET/DT/det>6 bus/NOUN/NN/nmod>3',
    'A:det>3 bomb:compound>3 shelter:root>0 in:case>6 a:det>6 bus:nmod>3',
  ],
  [
    'a date before the subject is when it was done',
    'On/ADP/IN/case>4 9/NUM/CD/nummod>4 June/PROPN/NNP/compound>4 drones/NOUN/NNS/nsubj>5 struck/VERB/VBD/root>0 mills/NOUN/NNS/obj>5',
    'On:case>2 9:obl>5 June:nmod:unmarked>2 drones:nsubj>5 struck:root>0 mills:obj>5',
  ],
  [
    'a sound before a name is part of it',
    'took/VERB/VBD/root>0 Um/INTJ/UH/discourse>3 Sarnok/PROPN/NNP/obj>1',
    'took:root>0 Um:compound>3 Sarnok:obj>1',
  ],
  [
    'a sound before a comma stays one',
    'Um/INTJ/UH/discourse>4 ,/PUNCT/,/punct>1 Peru/PROPN/NNP/nsubj>4 left/VERB/VBD/root>0',
    'Um:discourse>4 ,:punct>1 Peru:nsubj>4 left:root>0',
  ],
  [
    'a name right after a verb is its object',
    'they/PRON/PRP/nsubj>2 lose/VERB/VBP/root>0 Um/PROPN/NNP/compound>4 Sarnok/PROPN/NNP/vocative>2',
    'they:nsubj>2 lose:root>0 Um:compound>4 Sarnok:obj>2',
  ],
  [
    'a name after a comma is called',
    'they/PRON/PRP/nsubj>2 lose/VERB/VBP/root>0 ,/PUNCT/,/punct>2 Ivan!/PROPN/NNP/vocative>2',
    'they:nsubj>2 lose:root>0 ,:punct>2 Ivan:vocative>2',
  ],
  [
    'so is a weekday with a part of its day',
    'On/ADP/IN/case>4 Friday/PROPN/NNP/compound>3 night/NOUN/NN/compound>4 police/NOUN/NN/nsubj>5 fired/VERB/VBD/root>0',
    'On:case>3 Friday:compound>3 night:obl>5 police:nsubj>5 fired:root>0',
  ],
  [
    'a month before a noun that is no subject is its own',
    'In/ADP/IN/case>3 March/PROPN/NNP/compound>3 elections/NOUN/NNS/obl>6 Peru/PROPN/NNP/nsubj>6 voters/NOUN/NNS/nsubj>6 stayed/VERB/VBD/root>0',
    'In:case>3 March:compound>3 elections:obl>6 Peru:nsubj>6 voters:nsubj>6 stayed:root>0',
  ],
  [
    'a number after a verb of harm is who was hurt',
    'shells/NOUN/NNS/nsubj>2 wound/VERB/VBD/root>0 12/NUM/CD/flat>2',
    'shells:nsubj>2 wound:root>0 12:obj>2',
  ],
  [
    'a year after a verb of harm is none',
    'shells/NOUN/NNS/nsubj>2 wound/VERB/VBD/root>0 monks/NOUN/NNS/obj>2 2012/NUM/CD/obl>2',
    'shells:nsubj>2 wound:root>0 monks:obj>2 2012:obl>2',
  ],
  [
    'what is said to go on is a subject',
    'Ivan!/PROPN/NNP/nsubj>2 say/VERB/VBD/root>0 shelling/VERB/VBG/xcomp>2 went/VERB/VBD/xcomp>2 on/ADV/RB/advmod>4 ./PUNCT/./punct>2',
    'Ivan:nsubj>2 say:root>0 shelling:nsubj>4 went:ccomp>2 on:advmod>4 .:punct>2',
  ],
  [
    'who stands right before "said" with a name says it',
    'Peru/PROPN/NNP/nsubj>2 signs/VERB/VBZ/ccomp>10 pacts/NOUN/NNS/obj>2 ,/PUNCT/,/punct>6 a/DET/DT/det>6 spokesman/NOUN/NN/appos>3 ,/PUNCT/,/punct>8 Ivan!/PROPN/NNP/appos>6 ,/PUNCT/,/punct>10 say/VERB/VBD/root>0',
    'Peru:nsubj>2 signs:ccomp>10 pacts:obj>2 ,:punct>10 a:det>6 spokesman:nsubj>10 ,:punct>8 Ivan:appos>6 ,:punct>10 say:root>0',
  ],
  [
    'a name before a relative clause is a subject',
    'Bara/PROPN/NNP/vocative>9 ,/PUNCT/,/punct>1 which/PRON/WDT/obj>5 rebels/NOUN/NNS/nsubj>5 held/VERB/VBD/acl:relcl>9 ,/PUNCT/,/punct>1 is/AUX/VBZ/cop>9 in/ADP/IN/case>9 ruins/NOUN/NNS/root>0',
    'Bara:nsubj>9 ,:punct>1 which:obj>5 rebels:nsubj>5 held:acl:relcl>1 ,:punct>1 is:cop>9 in:case>9 ruins:root>0',
  ],
  [
    'whoever killed nobody that is named was killed',
    'Men/NOUN/NNS/nsubj>2 kill/VERB/VBD/root>0 fighting/VERB/VBG/advcl>2 rebels/NOUN/NNS/obj>3',
    'Men:nsubj:pass>2 kill:root>0 fighting:advcl>2 rebels:obj>3',
  ],
  [
    'whom a drone killed is the object',
    'Drones/NOUN/NNS/nsubj>2 kill/VERB/VBD/root>0 monks/NOUN/NNS/obj>2',
    'Drones:nsubj>2 kill:root>0 monks:obj>2',
  ],
  [
    'somebody called by name is no subject',
    'Ivan!/PROPN/NNP/vocative>3 ,/PUNCT/,/punct>1 come/VERB/VB/root>0 home/ADV/RB/advmod>3',
    'Ivan:vocative>3 ,:punct>1 come:root>0 home:advmod>3',
  ],
  [
    'a name before a number is who gets what is counted',
    'Oman/PROPN/NNP/nsubj>2 gave/VERB/VBD/root>0 Yemen/PROPN/NNP/compound>6 200/NUM/CD/flat>3 new/ADJ/JJ/amod>6 jets/NOUN/NNS/obj>2',
    'Oman:nsubj>2 gave:root>0 Yemen:iobj>2 200:nummod>6 new:amod>6 jets:obj>2',
  ],
  [
    'what "with" opens is what was done to it',
    'With/SCONJ/IN/mark>3 rebels/NOUN/NNS/nsubj>3 crushed/VERB/VBD/advcl>5 they/PRON/PRP/nsubj>5 left/VERB/VBD/root>0 ./PUNCT/./punct>5',
    'With:mark>3 rebels:nsubj:pass>3 crushed:advcl>5 they:nsubj>5 left:root>0 .:punct>5',
  ],
  [
    'how they met is no one they faced',
    'They/PRON/PRP/nsubj>2 met/VERB/VBD/root>0 face/NOUN/NN/obj>2 to/PART/TO/mark>5 face/VERB/VB/acl>3 in/ADP/IN/case>7 Oslo/PROPN/NNP/obl>5',
    'They:nsubj>2 met:root>0 face:advmod>2 to:case>5 face:fixed>3 in:case>7 Oslo:obl>2',
  ],
  [
    'a word that is noun and verb after "to" and before an object is the verb',
    'Peru/PROPN/NNP/nsubj>2 threaten/VERB/VBD/root>0 to/ADP/IN/case>5 shell/NOUN/NN/obl>2 towns/NOUN/NNS/obl>2 ./PUNCT/./punct>2',
    'Peru:nsubj>2 threaten:root>0 to:mark>4 shell:xcomp>2 towns:obj>4 .:punct>2',
  ],
  [
    'without an object it stays a noun',
    'Peru/PROPN/NNP/nsubj>2 agree/VERB/VBD/root>0 to/ADP/IN/case>4 aid/NOUN/NN/obl>2 ./PUNCT/./punct>2',
    'Peru:nsubj>2 agree:root>0 to:case>4 aid:obl>2 .:punct>2',
  ],
  [
    'what is wanted of someone has a verb',
    'She/PRON/PRP/nsubj>2 demand/VERB/VBD/root>0 that/SCONJ/IN/mark>7 the/DET/DT/det>7 cabinet/NOUN/NN/compound>6 end/NOUN/NN/compound>7 curbs/NOUN/NNS/obj>2',
    'She:nsubj>2 demand:root>0 that:mark>6 the:det>5 cabinet:nsubj>6 end:ccomp>2 curbs:obj>6',
  ],
  [
    'a past of saying before a subject of its own says it',
    'Peru/PROPN/NNP/nsubj>6 confirm/VERB/VBN/acl>1 Monday/PROPN/NNP/obl>2 it/PRON/PRP/nsubj>6 would/AUX/MD/aux>6 pay/VERB/VB/root>0 ./PUNCT/./punct>6',
    'Peru:nsubj>2 confirm:root>0 Monday:obl>2 it:nsubj>6 would:aux>6 pay:ccomp>2 .:punct>2',
  ],
  [
    'a plan beside a name is what the name plans',
    'Peru/PROPN/NNP/root>0 ,/PUNCT/,/punct>1 plans/NOUN/NNS/appos>1 to/PART/TO/mark>5 leave/VERB/VB/acl>3 ./PUNCT/./punct>1',
    'Peru:nsubj>3 ,:punct>1 plans:root>0 to:mark>5 leave:xcomp>3 .:punct>3',
  ],
  [
    'of two verbs side by side the second tells of the object',
    'They/PRON/PRP/nsubj>3 reject/VERB/VBP/ccomp>6 proposed/VERB/VBD/ccomp>6 changes/NOUN/NNS/obj>3 ,/PUNCT/,/punct>3 said/VERB/VBD/root>0',
    'They:nsubj>2 reject:ccomp>6 proposed:amod>4 changes:obj>2 ,:punct>2 said:root>0',
  ],
  [
    'two verbs with subjects of their own stay two',
    'They/PRON/PRP/nsubj>2 say/VERB/VBP/root>0 we/PRON/PRP/nsubj>4 lied/VERB/VBD/ccomp>2',
    'They:nsubj>2 say:root>0 we:nsubj>4 lied:ccomp>2',
  ],
  [
    'a noun right before a name describes it',
    'aide/NOUN/NN/nsubj>4 Ivan!/PROPN/NNP/nsubj>4 Petrenko!/PROPN/NNP/flat>2 left/VERB/VBD/root>0',
    'aide:nmod:desc>2 Ivan:nsubj>4 Petrenko:flat>2 left:root>0',
  ],
  [
    'a noun with a preposition of its own does not',
    'Secretary/PROPN/NNP/nsubj>6 of/ADP/IN/case>3 State/PROPN/NNP/nmod>1 Ivan!/PROPN/NNP/nmod>1 Petrenko!/PROPN/NNP/flat>4 left/VERB/VBD/root>0',
    'Secretary:nsubj>6 of:case>3 State:nmod>1 Ivan:nmod>1 Petrenko:flat>4 left:root>0',
  ],
  [
    "a person's name is what the verb is done to",
    'Peru/PROPN/NNP/nsubj>2 extradited/VERB/VBD/root>0 Ivan!/PROPN/NNP/xcomp>2 Petrenko!/PROPN/NNP/flat>3',
    'Peru:nsubj>2 extradited:root>0 Ivan:obj>2 Petrenko:flat>3',
  ],
  [
    'two conjuncts side by side stay as they are',
    'mayors/NOUN/NNS/conj>3 Ivan!/PROPN/NNP/conj>3 left/VERB/VBD/root>0',
    'mayors:conj>3 Ivan:conj>3 left:root>0',
  ],
  [
    'a verb taken for a participle becomes the root',
    'drones/NOUN/NNS/nsubj>3 struck/VERB/VBN/amod>1 targets/NOUN/NNS/root>0 ./PUNCT/./punct>3',
    'drones:nsubj>2 struck:root>0 targets:obj>2 .:punct>2',
  ],
  [
    'a past form behind its noun with an object of its own is what the noun did',
    'drones/NOUN/NNS/nsubj>7 struck/VERB/VBN/amod>1 houses/NOUN/NNS/obj>1 ,/PUNCT/,/punct>1 the/DET/DT/det>6 mayor/NOUN/NN/nsubj>7 said/VERB/VBD/root>0',
    'drones:nsubj>2 struck:ccomp>7 houses:obj>2 ,:punct>2 the:det>6 mayor:nsubj>7 said:root>0',
  ],
  [
    'a participle of giving keeps an object and stays one',
    'officers/NOUN/NNS/nsubj>6 give/VERB/VBN/acl>1 medals/NOUN/NNS/obj>2 ,/PUNCT/,/punct>1 they/PRON/PRP/nsubj>6 said/VERB/VBD/root>0',
    'officers:nsubj>6 give:acl>1 medals:obj>2 ,:punct>1 they:nsubj>6 said:root>0',
  ],
  [
    'a verb before the number of its object is no participle',
    'strikes/NOUN/NNS/nsubj>2 kill/VERB/VBD/root>0 one/NUM/CD/nummod>4 man/NOUN/NN/obj>2 and/CCONJ/CC/cc>8 wound/VERB/VBN/amod>8 two/NUM/CD/nummod>8 boys/NOUN/NNS/conj>4',
    'strikes:nsubj>2 kill:root>0 one:nummod>4 man:obj>2 and:cc>6 wound:conj>2 two:nummod>8 boys:obj>6',
  ],
  [
    'a participle behind the number stays one',
    'they/PRON/PRP/nsubj>2 found/VERB/VBD/root>0 one/NUM/CD/nummod>4 man/NOUN/NN/obj>2 and/CCONJ/CC/cc>8 two/NUM/CD/nummod>8 wound/VERB/VBN/amod>8 boys/NOUN/NNS/conj>4',
    'they:nsubj>2 found:root>0 one:nummod>4 man:obj>2 and:cc>8 two:nummod>8 wound:amod>8 boys:conj>4',
  ],
  [
    'after opens a clause of time where a subject follows it',
    'they/PRON/PRP/nsubj>2 say/VERB/VBD/root>0 after/ADP/IN/case>4 Oman/PROPN/NNP/nsubj>5 left/VERB/VBD/ccomp>2',
    'they:nsubj>2 say:root>0 after:mark>5 Oman:nsubj>5 left:advcl>2',
  ],
  [
    'a verb of saying after a comma stands beside what is said',
    'rebels/NOUN/NNS/nsubj>2 left/VERB/VBD/root>0 ,/PUNCT/,/punct>5 police/NOUN/NN/nsubj>5 say/VERB/VBD/conj>2',
    'rebels:nsubj>2 left:root>0 ,:punct>5 police:nsubj>5 say:parataxis>2',
  ],
  [
    'one that "and" joins stays a conjunct',
    'rebels/NOUN/NNS/nsubj>2 left/VERB/VBD/root>0 ,/PUNCT/,/punct>6 and/CCONJ/CC/cc>6 police/NOUN/NN/nsubj>6 say/VERB/VBD/conj>2',
    'rebels:nsubj>2 left:root>0 ,:punct>6 and:cc>6 police:nsubj>6 say:conj>2',
  ],
  [
    "out is the verb of leaving's, of the noun's",
    'troops/NOUN/NNS/nsubj>2 pull/VERB/VBD/root>0 out/ADP/IN/case>5 of/ADP/IN/case>5 Oman/PROPN/NNP/obl>2',
    'troops:nsubj>2 pull:root>0 out:compound:prt>2 of:case>5 Oman:obl>2',
  ],
  [
    'a participle before its noun stays one',
    'captured/VERB/VBN/amod>2 soldiers/NOUN/NNS/nsubj>3 fled/VERB/VBD/root>0',
    'captured:amod>2 soldiers:nsubj>3 fled:root>0',
  ],
  [
    'no adjective follows a modal',
    'army/NOUN/NN/nsubj>2 announced/VERB/VBD/root>0 it/PRON/PRP/nsubj>5 would/AUX/MD/aux>5 free/ADJ/JJ/amod>6 prisoners/NOUN/NNS/obl:unmarked>7 soon/ADV/RB/advmod>2',
    'army:nsubj>2 announced:root>0 it:nsubj>5 would:aux>5 free:ccomp>2 prisoners:obj>5 soon:advmod>2',
  ],
  [
    'a deed that someone is accused of',
    'Peru/PROPN/NNP/nsubj>2 accuse/VERB/VBP/root>0 Chile/PROPN/NNP/obj>2 of/ADP/IN/case>6 shelling/VERB/VBG/amod>6 Lima/PROPN/NNP/nmod>3',
    'Peru:nsubj>2 accuse:root>0 Chile:obj>2 of:mark>5 shelling:advcl>2 Lima:obj>5',
  ],
  [
    'the one quoted is the object',
    'radio/NOUN/NN/nsubj>2 quote/VERB/VBD/root>0 Ivan!/PROPN/NNP/iobj>2 as/SCONJ/IN/mark>5 saying/VERB/VBG/advcl>2',
    'radio:nsubj>2 quote:root>0 Ivan:obj>2 as:mark>5 saying:advcl>2',
  ],
  [
    'one who is told stays as he is',
    'radio/NOUN/NN/nsubj>2 told/VERB/VBD/root>0 Ivan!/PROPN/NNP/iobj>2 it/PRON/PRP/nsubj>5 closed/VERB/VBD/ccomp>2',
    'radio:nsubj>2 told:root>0 Ivan:iobj>2 it:nsubj>5 closed:ccomp>2',
  ],
  [
    'what is reported stands after the source',
    'radio/NOUN/NN/nsubj>2 said/VERB/VBD/root>0 ,/PUNCT/,/punct>4 cite/VERB/VBG/advcl>2 Ivan!/PROPN/NNP/obj>4 ,/PUNCT/,/punct>9 that/SCONJ/IN/mark>9 it/PRON/PRP/nsubj>9 closed/VERB/VBD/acl:relcl>5',
    'radio:nsubj>2 said:root>0 ,:punct>4 cite:advcl>2 Ivan:obj>4 ,:punct>9 that:mark>9 it:nsubj>9 closed:ccomp>2',
  ],
  [
    'a clause about the source without a comma stays',
    'radio/NOUN/NN/nsubj>2 said/VERB/VBD/root>0 ,/PUNCT/,/punct>4 cite/VERB/VBG/advcl>2 reports/NOUN/NNS/obj>4 that/SCONJ/IN/mark>8 it/PRON/PRP/nsubj>8 closed/VERB/VBD/acl:relcl>5',
    'radio:nsubj>2 said:root>0 ,:punct>4 cite:advcl>2 reports:obj>4 that:mark>8 it:nsubj>8 closed:acl:relcl>5',
  ],
  [
    'a land beside another is no deed',
    'Peru/PROPN/NNP/nsubj>2 warned/VERB/VBD/root>0 envoys/NOUN/NNS/obj>2 of/ADP/IN/case>6 neighbouring/VERB/VBG/amod>6 Chile/PROPN/NNP/nmod>3',
    'Peru:nsubj>2 warned:root>0 envoys:obj>2 of:case>6 neighbouring:amod>6 Chile:nmod>3',
  ],
  [
    'whom one urges is to act',
    'Peru/PROPN/NNP/nsubj>2 urge/VERB/VBP/root>0 sides/NOUN/NNS/obj>2 to/PART/TO/mark>5 accept/VERB/VB/acl>3 truces/NOUN/NNS/obj>5',
    'Peru:nsubj>2 urge:root>0 sides:obj>2 to:mark>5 accept:xcomp>2 truces:obj>5',
  ],
  [
    'a right to vote stays with its noun',
    'Peru/PROPN/NNP/nsubj>2 defend/VERB/VBP/root>0 rights/NOUN/NNS/obj>2 to/PART/TO/mark>5 vote/VERB/VB/acl>3',
    'Peru:nsubj>2 defend:root>0 rights:obj>2 to:mark>5 vote:acl>3',
  ],
  [
    'free elections stay free',
    'army/NOUN/NN/nsubj>2 agreed/VERB/VBD/root>0 to/ADP/IN/case>5 free/ADJ/JJ/amod>5 elections/NOUN/NNS/obl>2',
    'army:nsubj>2 agreed:root>0 to:case>5 free:amod>5 elections:obl>2',
  ],
  [
    '"which" leaves a person for the noun above',
    'row/NOUN/NN/root>0 between/ADP/IN/case>3 Ivan!/PROPN/NNP/nmod>1 ,/PUNCT/,/punct>6 which/PRON/WDT/nsubj>6 led/VERB/VBD/acl:relcl>3 to/ADP/IN/case>8 war/NOUN/NN/obl>6',
    'row:root>0 between:case>3 Ivan:nmod>1 ,:punct>6 which:nsubj>6 led:acl:relcl>1 to:case>8 war:obl>6',
  ],
  [
    '"at least" bounds a number, and the noun is the object',
    'shells/NOUN/NNS/nsubj>2 killed/VERB/VBD/root>0 at/ADP/IN/case>6 least/ADJ/JJS/nmod>6 nine/NUM/CD/nummod>6 monks/NOUN/NNS/obl>2',
    'shells:nsubj>2 killed:root>0 at:case>4 least:advmod>5 nine:nummod>6 monks:obj>2',
  ],
  [
    '"at" before a place stays as it is',
    'monks/NOUN/NNS/nsubj>2 met/VERB/VBD/root>0 at/ADP/IN/case>5 nine/NUM/CD/nummod>5 inns/NOUN/NNS/obl>2',
    'monks:nsubj>2 met:root>0 at:case>5 nine:nummod>5 inns:obl>2',
  ],
  [
    '"up to" bounds a number',
    'rebels/NOUN/NNS/nsubj>2 kidnapped/VERB/VBD/root>0 up/ADP/RP/compound:prt>2 to/ADP/IN/case>6 16/NUM/CD/nummod>6 monks/NOUN/NNS/obl>2',
    'rebels:nsubj>2 kidnapped:root>0 up:advmod>5 to:fixed>3 16:nummod>6 monks:obj>2',
  ],
  [
    'a past without auxiliary in a full sentence is active',
    'Ivan!/PROPN/NNP/nsubj:pass>2 mediated/VERB/VBN/root>0 ./PUNCT/./punct>2',
    'Ivan:nsubj>2 mediated:root>0 .:punct>2',
  ],
  [
    'a headline may leave the auxiliary out',
    'monks/NOUN/NNS/nsubj:pass>2 freed/VERB/VBN/root>0 today/NOUN/NN/obl>2',
    'monks:nsubj:pass>2 freed:root>0 today:obl>2',
  ],
  [
    'a sentence without a verb has one taken for a participle',
    'Police/NOUN/NN/compound>4 fired/VERB/VBN/amod>4 tear/NOUN/NN/compound>4 gas/NOUN/NN/root>0 ./PUNCT/./punct>4',
    'Police:nsubj>2 fired:root>0 tear:compound>4 gas:obj>2 .:punct>2',
  ],
  [
    'a participle in a sentence with a verb stays one',
    'Ivan!/PROPN/NNP/nsubj>2 saw/VERB/VBD/root>0 monks/NOUN/NNS/obj>2 ,/PUNCT/,/punct>6 wounded/VERB/VBN/amod>6 men/NOUN/NNS/conj>3 ./PUNCT/./punct>2',
    'Ivan:nsubj>2 saw:root>0 monks:obj>2 ,:punct>6 wounded:amod>6 men:conj>3 .:punct>2',
  ],
  [
    '"who" stays with the person',
    'row/NOUN/NN/root>0 with/ADP/IN/case>3 Ivan!/PROPN/NNP/nmod>1 who/PRON/WP/nsubj>5 left/VERB/VBD/acl:relcl>3',
    'row:root>0 with:case>3 Ivan:nmod>1 who:nsubj>5 left:acl:relcl>3',
  ],
  [
    'a bare past after "but" is parallel to the verb of saying',
    'said/VERB/VBD/root>0 he/PRON/PRP/nsubj>4 had/AUX/VBD/aux>4 heard/VERB/VBN/ccomp>1 but/CCONJ/CC/cc>6 remained/VERB/VBD/conj>4',
    'said:root>0 he:nsubj>4 had:aux>4 heard:ccomp>1 but:cc>6 remained:conj>1',
  ],
  [
    'a bare past after "and" stays in the complement when it says nothing',
    'said/VERB/VBD/root>0 he/PRON/PRP/nsubj>4 had/AUX/VBD/aux>4 heard/VERB/VBN/ccomp>1 and/CCONJ/CC/cc>6 left/VERB/VBD/conj>4',
    'said:root>0 he:nsubj>4 had:aux>4 heard:ccomp>1 and:cc>6 left:conj>4',
  ],
  [
    'a conjunct with a subject of its own stays',
    'said/VERB/VBD/root>0 he/PRON/PRP/nsubj>4 had/AUX/VBD/aux>4 heard/VERB/VBN/ccomp>1 but/CCONJ/CC/cc>7 they/PRON/PRP/nsubj>7 left/VERB/VBD/conj>4',
    'said:root>0 he:nsubj>4 had:aux>4 heard:ccomp>1 but:cc>7 they:nsubj>7 left:conj>4',
  ],
  [
    'a noun behind the time of day is the subject',
    'On/ADP/IN/case>3 the/DET/DT/det>3 evening/NOUN/NN/obl>6 a/DET/DT/det>5 munition/NOUN/NN/appos>3 exploded/VERB/VBD/root>0 nearby/ADV/RB/advmod>6',
    'On:case>3 the:det>3 evening:obl>6 a:det>5 munition:nsubj>6 exploded:root>0 nearby:advmod>6',
  ],
  [
    'one between commas is another word for it',
    'On/ADP/IN/case>3 the/DET/DT/det>3 evening/NOUN/NN/obl>9 ,/PUNCT/,/punct>6 a/DET/DT/det>6 feast/NOUN/NN/appos>3 ,/PUNCT/,/punct>3 it/PRON/PRP/nsubj>9 rained/VERB/VBD/root>0',
    'On:case>3 the:det>3 evening:obl>9 ,:punct>6 a:det>6 feast:appos>3 ,:punct>3 it:nsubj>9 rained:root>0',
  ],
  [
    'what stands between "after" and a verb without a subject is its subject',
    'hours/NOUN/NNS/obl:unmarked>5 after/ADP/IN/case>4 an/DET/DT/det>4 attack/NOUN/NN/obl>5 left/VERB/VBD/root>0 three/NUM/CD/nummod>7 people/NOUN/NNS/obj>5',
    'hours:obl:unmarked>5 after:mark>5 an:det>4 attack:nsubj>5 left:root>0 three:nummod>7 people:obj>5',
  ],
  [
    'one with a subject keeps it',
    'after/ADP/IN/case>3 the/DET/DT/det>3 attack/NOUN/NN/obl>5 we/PRON/PRP/nsubj>5 left/VERB/VBD/root>0 town/NOUN/NN/obj>5',
    'after:case>3 the:det>3 attack:obl>5 we:nsubj>5 left:root>0 town:obj>5',
  ],
  [
    'who stands between "said" and a past did it',
    'It/PRON/PRP/nsubj>2 said/VERB/VBD/root>0 its/PRON/PRP$/nmod:poss>4 men/NOUN/NNS/iobj>2 seized/VERB/VBD/xcomp>2 Goma/PROPN/NNP/obj>5',
    'It:nsubj>2 said:root>0 its:nmod:poss>4 men:nsubj>5 seized:ccomp>2 Goma:obj>5',
  ],
  [
    'a mine behind its adjective is a thing',
    'They/PRON/PRP/nsubj>2 hit/VERB/VBD/root>0 an/DET/DT/det>4 anti-tank/NOUN/NN/obj>2 mine/PRON/PRP$/nmod:unmarked>4',
    'They:nsubj>2 hit:root>0 an:det>5 anti-tank:amod>5 mine:obj>2',
  ],
  [
    'a pause behind its length is what is endorsed',
    'They/PRON/PRP/nsubj>2 endorsed/VERB/VBD/root>0 a/DET/DT/det>7 two/NUM/CD/nummod>6 -/PUNCT/HYPH/punct>4 month/NOUN/NN/obj>2 standstill/ADV/RB/advmod>2',
    'They:nsubj>2 endorsed:root>0 a:det>7 two:nummod>6 -:punct>4 month:compound>7 standstill:obj>2',
  ],
  [
    'two who back a plan do so',
    'Togo/PROPN/NNP/nsubj>6 and/CCONJ/CC/cc>3 Mali/PROPN/NNP/conj>1 back/ADV/RB/advmod>6 the/DET/DT/det>6 truce/NOUN/NN/root>0',
    'Togo:nsubj>4 and:cc>3 Mali:conj>1 back:root>0 the:det>6 truce:obj>4',
  ],
  [
    'back in a sentence with a verb stays',
    'They/PRON/PRP/nsubj>2 went/VERB/VBD/root>0 back/ADV/RB/advmod>2 to/ADP/IN/case>6 the/DET/DT/det>6 truce/NOUN/NN/obl>2',
    'They:nsubj>2 went:root>0 back:advmod>2 to:case>6 the:det>6 truce:obl>2',
  ],
  [
    'what is mine stays mine',
    'a/DET/DT/det>2 friend/NOUN/NN/root>0 of/ADP/IN/case>4 mine/PRON/PRP$/nmod>2',
    'a:det>2 friend:root>0 of:case>4 mine:nmod>2',
  ],
]

for (const [name, before, after] of CASES)
  test(`repairTree: ${name}`, () => {
    const words = tree(before)
    repairTree(words)
    assert.equal(links(words), after)
  })
