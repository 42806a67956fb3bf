/** How a line begins that says how to reach the publisher. */
export const CONTACT_VERBS = ['contact', 'e-mail', 'email', 'follow', 'join', 'like', 'reach', 'send', 'write to'] as const

/** Where one can reach them. */
export const NETWORKS = [
  'facebook',
  'instagram',
  'linkedin',
  'mastodon',
  'telegram',
  'tiktok',
  'twitter',
  'whatsapp',
  'x',
  'youtube',
] as const
