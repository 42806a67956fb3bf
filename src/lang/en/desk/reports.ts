/** Words of the list of reports. */
export const REPORT_MESSAGES = {
  'reports.empty': 'No reports yet. Add a feed, paste a link or drop files.',
  'reports.emptyExample': 'To look around first, stop this desk and start one on example reports:',
  'reports.emptyAdd': 'Add sources',
  'reports.emptyFilter': 'No reports {range}.',
  'reports.untitled': 'Report without a title',
  'reports.noPublisher': 'publisher not known',
  'reports.copy': 'copy',
  'reports.copyOf': 'Its words come from another report',
  'reports.unread': 'kept, not read',
  'reports.version': 'version {version}',
} as const
