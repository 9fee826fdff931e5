// Verifies a receipt's claim in the browser. The claim comes from the address behind `#`, which is never sent, or is
// pasted; what is fetched is the same for everybody. The rules are those of the command line's KioskKeyList.
const place = document.getElementById('receipt');
const { zone, label, language, root } = place.dataset;
const verdict = document.getElementById('verdict');
const facts = document.getElementById('facts');
const form = document.getElementById('form');
const SKEW = 600;
const HANDOVER = 86400;
const LONGEST = 2000;
const RECEIPT = /^(?!.*[0-9]{16})[0-9A-Za-z][0-9A-Za-z-]{0,39}$/;
const SERVICE = /^(?=.{3,60}$)[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;
let latest = 0;

const bytes = text => {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) throw new Error('no base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
};
const json = text => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(text)));
const seconds = time => Date.parse(time) / 1000;

// RFC 7515, compact; no other algorithm, no other kind
function opened(text, typ) {
  const parts = text.split('.');
  if (parts.length !== 3) throw new Error('torn');
  const header = json(parts[0]);
  if (header.alg !== 'ES256' || header.typ?.toLowerCase() !== typ || 'crit' in header) throw new Error('another kind');
  return { claims: json(parts[1]), signature: bytes(parts[2]), signed: new TextEncoder().encode(`${parts[0]}.${parts[1]}`) };
}

async function isSignedBy(document, { kty, crv, x, y }) {
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, document.signature, document.signed);
}

function readClaim(text) {
  const compact = text.slice(text.lastIndexOf('#') + 1).trim();
  if (compact.length > LONGEST) throw new Error('too long');
  const document = opened(compact, 'mpp-claim+jwt');
  const { iss, iat, rcp, svc, dig } = document.claims;
  if (typeof iss !== 'string' || !Number.isSafeInteger(iat) || !RECEIPT.test(rcp) || !SERVICE.test(svc) || bytes(dig).length !== 32) {
    throw new Error('incomplete');
  }
  return document;
}

async function readKeys() {
  const answer = await fetch('/v1/kiosk-keys', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(answer.status);
  const list = opened((await answer.text()).trim(), 'mpp-kiosk-keys+jwt');
  if (!await isSignedBy(list, JSON.parse(root)) || list.claims.exp + SKEW <= Date.now() / 1000) throw new Error('not believed');
  return list.claims;
}

async function judge(text) {
  let claim;
  try {
    claim = readClaim(text);
  } catch {
    return { code: 'not-genuine' };
  }
  const { iss, iat } = claim.claims;
  if (!globalThis.crypto?.subtle) return { code: 'unable' };
  let list;
  try {
    list = await readKeys();
  } catch {
    return { code: 'keys-unknown' };
  }
  // the centre's own clock, as of a minute ago: a phone's may be wrong
  if (iat > Math.max(Date.now() / 1000, list.iat) + SKEW) return { code: 'not-genuine' };
  const ofKey = [];
  for (const key of list.keys) if (key.kioskId === iss && await isSignedBy(claim, key.publicJwk)) ofKey.push(key);
  if (ofKey.length === 0) return { code: iat > list.iat + SKEW ? 'keys-unknown' : 'not-genuine' };
  const begun = ofKey.filter(key => iat >= seconds(key.from) - SKEW);
  const held = begun.filter(key => !key.until || iat < seconds(key.until) + (key.state === 'admitted' ? HANDOVER : 0));
  const good = held.find(key => key.state === 'admitted');
  if (good) return { code: 'genuine', claim: claim.claims, key: good };
  if (held.length > 0) return { code: 'struck-off-before', claim: claim.claims, key: held[0] };
  const last = begun.sort((one, other) => seconds(one.from) - seconds(other.from)).at(-1);
  if (!last || last.state === 'admitted') return { code: 'not-genuine' };
  return { code: 'struck-off-after', claim: claim.claims, key: last };
}

async function serviceName(id) {
  try {
    const answer = await fetch('/bukti/layanan.json', { cache: 'no-cache' });
    const names = await answer.json();
    return Object.hasOwn(names, id) ? names[id][language] : id;
  } catch {
    return id;
  }
}

function say(code) {
  verdict.dataset.code = code;
  verdict.replaceChildren(document.getElementById(code).content.cloneNode(true));
}

async function verify(text) {
  const mine = ++latest;
  facts.hidden = true;
  if (!text.trim()) return;
  say('checking');
  const judged = await judge(text);
  const name = judged.claim ? await serviceName(judged.claim.svc) : '';
  if (mine !== latest) return;
  if (judged.claim) {
    const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
      .format(new Date(judged.claim.iat * 1000));
    const digest = Array.from(bytes(judged.claim.dig), byte => byte.toString(16).padStart(2, '0')).join('');
    const shown = { number: judged.claim.rcp, service: name, kiosk: `${judged.key.name} (${judged.key.kioskId})`, time: `${time} ${label}`, digest };
    for (const [slot, value] of Object.entries(shown)) facts.querySelector(`[data-slot=${slot}]`).textContent = value;
    facts.hidden = false;
  }
  say(judged.code);
}

const other = document.querySelector('.language a');
function fromAddress() {
  const search = new URL(other.href).search;
  other.href = search + location.hash;
  verify(location.hash);
}

form.hidden = false;
form.addEventListener('submit', event => {
  event.preventDefault();
  verify(form.querySelector('textarea').value);
});
addEventListener('hashchange', fromAddress);
fromAddress();
