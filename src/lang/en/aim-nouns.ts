/**
 * Nouns that an infinitive spells out: "the aim is to leave" says what the aim is, while "the minister is to leave" says that he will. Lemmas.
 */
export const AIM_NOUNS =
  'aim goal purpose plan idea task job role mission intention intent objective point policy answer way strategy solution challenge problem key duty hope dream ambition decision step priority wish choice option alternative trick test question need desire effort proposal order tactic approach thing hobby habit work responsibility obligation temptation reason reaction response instinct message function use'
