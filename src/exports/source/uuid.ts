import { createHash } from 'node:crypto';

/** The namespace of every UUID we give. It is fixed for ever: another one would rename every object. */
export const UUID_NAMESPACE = 'ff3d292c-b1e9-4fb6-b529-f9190fe81caf';

const NAMESPACE_BYTES = Buffer.from(UUID_NAMESPACE.replaceAll('-', ''), 'hex');

const known = new Map<string, string>();

/** The UUID of a name in our namespace, by version 5 of RFC 9562: the same name has the same UUID everywhere. */
export function uuidOf(name: string): string {
  let uuid = known.get(name);
  if (uuid === undefined) {
    uuid = version5(name);
    known.set(name, uuid);
  }
  return uuid;
}

function version5(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE_BYTES).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
