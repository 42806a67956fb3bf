/** Words of the list of actors and of one actor's page. */
export const ACTOR_MESSAGES = {
  'actors.empty': 'No actor goes by that name.',
  'actors.emptyAll': 'No actors yet.',
  'actors.name': 'Name',
  'actors.kind': 'Kind',
  'actors.country': 'Country',
  'actors.reports': 'Reports',
  'actors.also': 'Also named',
  'actors.lastWords': 'Last statements',
  'actors.noWords': 'No statement of theirs is on record.',
  'actors.events': 'Events',
  'actors.noEvents': 'No event on record names them.',
  'actors.allEvents': 'All events with {name}',
  'actors.claims': 'Claims with {name}',
  'actors.members': 'Speaks or acts with',
  'actors.only': 'This one is named in a report only, and known across reports by no name of its own.',
  'actors.id': 'Id',
} as const
