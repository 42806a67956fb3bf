/** Words for people who are hurt or act in any report, so that two who are called so need not be the same; in the plural and the singular. */
export const ANYBODY: ReadonlySet<string> = new Set(
  'people person persons others another civilians civilian men man women woman children child boys girls residents resident inhabitants villagers villager citizens citizen locals families family victims victim troops soldiers soldier servicemen personnel fighters fighter militants militant militiamen gunmen rebels insurgents forces force army military police policemen officers officer officials official workers worker employees staff members member leaders groups group units unit side sides parties party team delegation delegations envoys negotiators mediators mediator government authorities enemy enemies attackers attacker assailants terrorists mercenaries patients doctors medics passengers displaced refugees prisoners captives hostages warplanes jets aircraft drones planes countries country state states town city village'.split(
    ' ',
  ),
)

/** Words of a raid, which one report takes for an attack and another for a search or a seizure. */
export const RAID_WORDS = /^(?:raid\w*|storm\w*|incursions?|swoop\w*)$/i
