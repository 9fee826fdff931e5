// Verifies receipts on the page in a real Chromium, and prints what it saw as JSON.
// node receipt.mjs <node_modules> <chromium> <base> <folder for pictures> <file of named texts, JSON> <genuine claim>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, chromium, base, pictures, file, genuine] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(file));
const puppeteer = createRequire(modules + '/')('puppeteer-core');
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const saw = { errors: [], sent: [], cases: {}, overflow: {}, links: {} };

const open = async language => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120000);
  await page.setViewport({ width: 390, height: 844 });
  await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  page.on('pageerror', error => saw.errors.push(String(error)));
  // a browser never sends what follows `#`; all else of a request is written down
  page.on('request', request => saw.sent.push([request.method(), request.url().split('#')[0], request.postData() ?? '', request.headers().referer ?? ''].join(' ')));
  return page;
};
const settled = async page => {
  await page.waitForSelector('#verdict[data-code]:not([data-code=checking])');
  return page.$eval('#verdict', element => element.dataset.code);
};
const text = page => page.$eval('main', element => element.innerText);
const look = async (page, name) => {
  for (const width of [390, 320]) {
    await page.setViewport({ width, height: 844 });
    saw.overflow[`${name} ${width}`] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (pictures) await page.screenshot({ path: `${pictures}/receipt-${name}-${width}.png`, fullPage: true });
  }
};

try {
  const page = await open('id');
  await page.goto(`${base}/bukti#${genuine}`);
  await settled(page);
  saw.scanned = await text(page);
  saw.languageLink = await page.$eval('.language a', link => link.href);
  await look(page, 'genuine');
  for (const [name, pasted] of Object.entries(cases)) {
    await page.goto('about:blank');
    await page.goto(base + '/bukti');
    await page.focus('textarea');
    await page.keyboard.sendCharacter(pasted); // as pasting does, so the field may bound it
    await page.$eval('#form button', button => button.click());
    saw.cases[name] = { code: await settled(page), text: await text(page) };
    if (!name.startsWith('other')) await look(page, name);
  }
  const english = await open('en');
  await english.goto(`${base}/bukti#${genuine}`);
  await settled(english);
  saw.english = await text(english);
  await look(english, 'english');

  const offline = await open('id');
  await offline.goto(base + '/bukti');
  await offline.setOfflineMode(true);
  await offline.evaluate(claim => { location.hash = claim; }, genuine);
  saw.offline = await settled(offline);
  await look(offline, 'keys-unknown');

  const foreign = await open('id');
  await foreign.setRequestInterception(true);
  foreign.on('request', request => request.url().endsWith('/v1/kiosk-keys')
    ? request.respond({ contentType: 'application/jose', body: genuine }) : request.continue());
  await foreign.goto(`${base}/bukti#${genuine}`);
  saw.foreignKeys = await settled(foreign);

  const old = await open('id');
  await old.evaluateOnNewDocument(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await old.goto(`${base}/bukti#${genuine}`);
  saw.unable = await settled(old);

  const plain = await open('id');
  await plain.setJavaScriptEnabled(false);
  await plain.goto(`${base}/bukti#${genuine}`);
  saw.withoutScripts = await text(plain);
  saw.formWithoutScripts = await plain.$eval('#form', form => form.getClientRects().length > 0);
  await look(plain, 'without-scripts');

  const staff = await open('id');
  for (const from of ['/', '/loket', '/loket/dukcapil']) {
    await staff.goto(base + from);
    saw.links[from] = await staff.$('a[href="/bukti"]') !== null;
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(saw));
