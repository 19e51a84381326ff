/** The checksum of ZIP archives (CRC-32, polynomial 0xEDB88320 reflected). */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @returns the checksum as an unsigned number */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // Indexed: an iterator takes several times as long over megabytes.
  for (let at = 0; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
