/** Areas that the map hatches, as `data/basemap/disputed.json` calls them; their names and whose view is drawn stand among the desk's words. */
export const DISPUTED_AREAS = ['crimea', 'westernSahara', 'golan', 'kashmir'] as const
