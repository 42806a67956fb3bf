import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Fetcher } from '../../source/fetch/fetcher.ts'
import type { Io } from '../io.ts'

/** The options of commands that fetch. */
export interface NetworkOptions {
  readonly allowHost?: readonly string[]
  readonly contact?: string
}

/** Adds `--allow-host` and `--contact`. */
export function addNetworkOptions(command: Command): Command {
  return command
    .option(
      '--allow-host <host>',
      'fetch from this host though it is not on the public internet; again for another',
      (host: string, before: readonly string[] = []) => [...before, host],
    )
    .option('--contact <address>', 'page or mail address at which those who run a site can reach you; ONRECORD_CONTACT otherwise')
}

/** A fetcher as the options and the environment say. */
export async function openFetcher({ allowHost = [], contact }: NetworkOptions, io: Io): Promise<Fetcher> {
  const { createFetcher } = await import('../../source/fetch/fetcher.ts')
  return createFetcher({ allowHosts: allowHost, contact: contact ?? io.env.ONRECORD_CONTACT ?? null, env: io.env, now: Date.now, sleep })
}

/** Waits; ends early, with its reason, when the signal is aborted. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { ...(signal ? { signal } : {}) }).catch((error: unknown) => {
    throw signal?.reason ?? error
  })
}
