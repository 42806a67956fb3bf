/** Words that condemn what they are said of. Lemmas of adjectives, nouns and verbs; said by someone of another's doing, they accuse. */
export const CONDEMNING_WORDS =
  'unacceptable outrageous disgraceful shameful deplorable despicable intolerable inexcusable unforgivable unjustified unjustifiable unlawful illegal illegitimate immoral cowardly barbaric inhuman inhumane brutal criminal reckless irresponsible dangerous provocative hypocritical absurd ridiculous cynical dishonest false baseless unfounded groundless unfair unrealistic naive alarming worrying disturbing appalling abhorrent horrific shocking scandalous astounding unhelpful counterproductive regrettable disappointing wrong mistaken unconstitutional undemocratic racist genocidal terroristic aggressive hostile destructive unprovoked ' +
  'crime atrocity outrage disgrace scandal farce sham charade lie propaganda blackmail provocation aggression violation betrayal mistake error blunder threat terrorism terrorist genocide massacre murderer hypocrisy nonsense insult injustice abuse oppression piracy theft extortion madness cowardice treason apartheid occupation puppet stooge mercenary dictator tyrant aggressor criminal liar traitor butcher thug'

/** Verbs that put something in a light: "described the move as alarming", "called it a farce". */
export const JUDGING_VERBS =
  'describe call brand label denounce dismiss regard see view consider characterise characterize deem portray depict term dub'

/** Verbs of doing harm to somebody, by which a speaker accuses: "the regime inflicts suffering", "they are violating the truce". */
export const WRONGING_VERBS =
  'inflict violate breach sabotage undermine provoke threaten destabilise destabilize meddle interfere lie deceive mislead betray blackmail steal plunder starve terrorise terrorize massacre slaughter exterminate endanger jeopardise jeopardize procrastinate stall obstruct incite fuel outrage'
