import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Distinguished Encoding Rules: ITU-T X.690. Tags of the few types a certificate is made of. */
const TAG = { integer: 2, bits: 3, octets: 4, oid: 6, utf8: 12, time: 24, sequence: 0x30, set: 0x31 };

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length: size } = body;
  // The shortest form is the only one: strict readers refuse any other.
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(TAG.sequence, ...parts);

const oid = (hex: string): Buffer => der(TAG.oid, Buffer.from(hex, 'hex'));

/** ecdsa-with-SHA256 (RFC 5758), id-at-commonName (RFC 5280), id-ce-subjectAltName (RFC 5280, 4.2.1.6). */
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const SUBJECT_ALT_NAME = oid('551d11');

const name = (text: string): Buffer => sequence(der(TAG.set, sequence(COMMON_NAME, der(TAG.utf8, Buffer.from(text)))));

const time = (at: Date): Buffer =>
  der(TAG.time, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

const DAY = 24 * 3_600_000;

/** A throw-away certificate for `*.test` and its key, both PEM: good for a browser told not to check (RFC 5280, 4.1). */
export function makeCertificate(): { cert: string; key: string } {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const subject = name('*.test');
  const now = Date.now();
  const hosts = sequence(der(0x82, Buffer.from('*.test')), der(0x82, Buffer.from('localhost')));
  const signed = sequence(
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    subject,
    sequence(time(new Date(now - DAY)), time(new Date(now + 90 * DAY))),
    subject,
    pair.publicKey,
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(TAG.octets, hosts)))),
  );
  const signature = sign('sha256', signed, createPrivateKey(pair.privateKey));
  const certificate = sequence(signed, ECDSA_SHA256, der(TAG.bits, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
  return { cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`, key: pair.privateKey };
}
