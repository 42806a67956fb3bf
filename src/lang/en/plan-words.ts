/** Words for a plan that do not say which: "the offer", "the proposal". */
export const BARE_PLAN = /^(?:the |its |their )?(?:offer|proposal|plan|initiative|text|deal|draft|document|agreement)$/i
