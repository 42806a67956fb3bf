/** Words of people set free, which one report takes for help and another for a withdrawal: "released four fighters", "were freed in an exchange". */
export const RELEASE_WORDS = /^(?:releas(?:e|es|ed|ing)|free[ds]?|freeing|swap(?:s|ped)?|liberat(?:e|es|ed|ion))$/i
