/** Words of the timeline and of the map with their lists. */
export const TIMELINE_MESSAGES = {
  'timeline.when': 'When',
  'timeline.what': 'What',
  'timeline.where': 'Where',
  'timeline.standing': 'Standing',
  'timeline.empty': 'No events {range}.',
  'timeline.emptyAll': 'No events yet.',
  'timeline.list': 'Events',
  'timeline.table': 'Events as a table',
  'map.list': 'Who holds which place',
  'map.empty': 'Nothing is told of who holds a place.',
  'map.place': 'Place',
  'map.holder': 'Holder',
  'map.since': 'Since',
  'map.noPlace': '{count, plural, one {# event has no place precise enough to draw} other {# events have no place precise enough to draw}}',
} as const
