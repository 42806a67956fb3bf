import { crc32, deflateRawSync } from 'node:zlib'

/** A file to put into an archive, and what the archive is to say of it that is not so. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly isPacked?: boolean
  /** The size that the archive claims. */
  readonly claims?: number
  readonly isLocked?: boolean
}

/** A ZIP archive in bytes. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, isPacked = false, claims, isLocked = false } of entries) {
    const plain = Buffer.from(content)
    const data = isPacked ? deflateRawSync(plain) : plain
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    // bit 11: the name is UTF-8
    common.writeUInt16LE(0x0800 | (isLocked ? 1 : 0), 2)
    common.writeUInt16LE(isPacked ? 8 : 0, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(claims ?? plain.length, 18)
    common.writeUInt16LE(title.length, 22)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(at, 10)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, data)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, central, title)
    at += 4 + common.length + title.length + data.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listed, end])
}
