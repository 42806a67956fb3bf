/** What every page of the desk runs: keys and the live count. Pages work without it. */
import { followComments } from '../comments.ts'
import { listenToKeys, showKeyButtons } from '../keys.ts'
import { watchLive } from '../live.ts'
import { watchProgress } from '../progress.ts'
import { followReader } from '../reader.ts'

listenToKeys()
showKeyButtons()
watchLive()
followReader()
watchProgress()
followComments()
