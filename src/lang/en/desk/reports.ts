/** Words of the list of reports. */
export const REPORT_MESSAGES = {
  'reports.empty': 'No reports yet. Add a feed, paste a link or drop files.',
  'reports.emptyAdd': 'Add sources',
  'reports.emptyFilter': 'No reports {range}.',
  'reports.title': 'Title',
  'reports.publisher': 'Publisher',
  'reports.published': 'Published',
  'reports.recorded': 'Recorded',
  'reports.untitled': 'Report without a title',
  'reports.noPublisher': 'publisher not known',
  'reports.copy': 'copy',
  'reports.copyOf': 'Its words come from another report',
  'reports.version': 'version {version}',
  'reports.latest': 'Newest first',
} as const
