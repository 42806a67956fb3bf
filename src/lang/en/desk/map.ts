/** Words of the map and of the lists beside it. */
export const MAP_MESSAGES = {
  'map.list': 'Who holds which place',
  'map.empty': 'Nothing is told of who holds a place.',
  'map.place': 'Place',
  'map.holder': 'Holder',
  'map.since': 'Since',
  'map.noPlace': '{count, plural, one {# event has no place precise enough to draw} other {# events have no place precise enough to draw}}',
} as const
