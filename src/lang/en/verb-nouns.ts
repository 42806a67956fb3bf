/** Words that are verbs and nouns in one form, which the tagger takes for nouns after "to" and before an object ("threatened to shell towns"). Lemmas. */
export const VERB_NOUNS =
  'aid answer appeal arm attack back block bomb boycott bus change charge close curb cut demand deport down drop ease end exchange exit export fine fire force free freeze fund grant halt hand help host import jail land lift limit march pay probe raid reach release report respect restart return review sanction school shell shield stop storm strike supply support swap target tax train transfer visit void withdraw'

/** Verbs and nouns before "to" and what someone is to do. Lemmas. */
export const TO_DO_VERBS =
  'agree aim attempt begin choose continue decide decline expect fail hope intend offer order plan pledge prepare promise propose refuse resolve seek start swear threaten try undertake vow want'

/** Verbs of wanting, after which "that" brings a bare verb: "demanded that the union end its strike". Lemmas. */
export const WISHING_VERBS = 'ask demand insist propose recommend request require suggest urge'

/** Words that are plural nouns and verbs of intent in one form: "Peru, like its neighbours, plans to leave". */
export const INTENT_FORMS = 'aims attempts hopes intends offers plans promises vows'

/** Verbs of saying whose past the parser may take for a participle: "the ministry confirmed on Monday it would pay". Lemmas. */
export const SAYING_PASTS =
  'acknowledge add admit announce claim concede confirm deny disclose hint indicate insist note reiterate reveal say state stress suggest vow warn'

/** Past forms of verbs that are nothing else, by their verb: the tagger may not know them ("a bomb tore through the bus", "troops overran the town"). */
export const PAST_FORMS: Readonly<Record<string, string>> = {
  blew: 'blow',
  froze: 'freeze',
  overran: 'overrun',
  overthrew: 'overthrow',
  shook: 'shake',
  slew: 'slay',
  tore: 'tear',
  withdrew: 'withdraw',
}
