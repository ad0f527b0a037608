import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate that vouches for itself, made on the spot so that no key lies in the repository. */
export function aCertificate(host: string, { from = '20200101', until = '20991231' } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))), // version 3
    der(0x02, Buffer.of(1)), // serial number
    ECDSA_SHA256,
    nameOf(host), // issuer
    der(0x30, der(0x18, Buffer.from(`${from}000000Z`)), der(0x18, Buffer.from(`${until}000000Z`))),
    nameOf(host), // subject
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, alternativeName(host))),
  );
  return {
    cert: pem(signed(body, privateKey)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}

const ECDSA_SHA256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));

function nameOf(host: string): Buffer {
  const commonName = der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(host)));
  return der(0x30, der(0x31, commonName));
}

function alternativeName(host: string): Buffer {
  const names = der(0x30, der(0x82, Buffer.from(host)));
  return der(0x30, Buffer.from('0603551d11', 'hex'), der(0x04, names));
}

function signed(body: Buffer, key: KeyObject): Buffer {
  return der(0x30, body, ECDSA_SHA256, der(0x03, Buffer.of(0), sign('sha256', body, key)));
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/gu) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
