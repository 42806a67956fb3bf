/** How a line begins that gives an address or an account, told by its "@". */
export const CONTACT_VERBS = ['contact ', 'e-mail ', 'email ', 'follow ', 'reach ', 'send ', 'write to '] as const

/** How a line begins that names a network. "Like" alone opens sentences: "Like other officials, he wrote on Telegram ...". */
export const FOLLOW_VERBS = ['find us ', 'follow ', 'join our ', 'join us ', 'like us '] as const

/** Where one can follow publishers. */
export const NETWORKS = [
  'bluesky',
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
