import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate and its key, in PEM. Whoever trusts the certificate trusts the server that has the key. */
export interface Certificate {
  cert: string;
  key: string;
}

/** Makes a certificate for some hosts (`*.qq.com`), good for a day, signed by itself. */
export function newCertificate(hosts: string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const name = sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from('wx-web test')))));
  const names = sequence(...hosts.map((host) => tlv(0x82, Buffer.from(host))));
  const extensions = sequence(
    sequence(SUBJECT_ALT_NAME, tlv(0x04, names)),
    sequence(BASIC_CONSTRAINTS, TRUE, tlv(0x04, sequence(TRUE))),
  );
  const body = sequence(
    tlv(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time(Date.now() - DAY_MS), time(Date.now() + DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, extensions),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  return {
    cert: pem(sequence(body, algorithm, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

const DAY_MS = 86_400_000;
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');
const TRUE = Buffer.from('0101ff', 'hex');

/** A value with its type and length before it, as DER writes it. */
function tlv(type: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const long = value.length > 0xff ? [0x82, value.length >> 8, value.length & 0xff] : [0x81, value.length];
  return Buffer.concat([Buffer.from([type, ...(value.length < 0x80 ? [value.length] : long)]), value]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function integer(value: number): Buffer {
  return tlv(0x02, Buffer.from([value]));
}

function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
