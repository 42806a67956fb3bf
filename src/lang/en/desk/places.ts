/** Words of a place's page. */
export const PLACE_MESSAGES = {
  'place.precision': 'Known to the',
  'place.region': 'Region',
  'place.country': 'Country',
  'place.at': 'Latitude, longitude',
  'place.events': 'All events at {name}',
  'place.map': '{name} on the map',
  'place.noControl': 'Nothing is told of who holds it.',
  'place.noEvents': 'No event on record is told of here.',
} as const
