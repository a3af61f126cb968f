/** Text files as they come from Chinese offices. */

/** Bytes in UTF-8 or, as older Chinese spreadsheets save them, in GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
