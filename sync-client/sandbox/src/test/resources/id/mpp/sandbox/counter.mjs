// Drives the counter page in a real Chromium as a clerk would, and prints what it saw as JSON.
// node counter.mjs <node_modules> <chromium> <base> <folder for pictures> <parcel id>
import { createRequire } from 'node:module';

const [modules, chromium, base, pictures, parcel] = process.argv.slice(2);
const puppeteer = createRequire(modules + '/')('puppeteer-core');
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const saw = { errors: [] };
try {
  const page = await browser.newPage();
  page.on('pageerror', error => saw.errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && saw.errors.push(message.text()));
  const wide = { width: 1280, height: 900 };
  const narrow = { width: 390, height: 844 };
  const picture = async name => {
    for (const [size, viewport] of [['wide', wide], ['narrow', narrow]]) {
      await page.setViewport(viewport);
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
      saw[`${name}-${size}-overflow`] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    }
    await page.setViewport(wide);
  };
  const text = async selector => (await page.$eval(selector, element => element.innerText)).trim();
  // a button is pressed by its own click(): a page may grow under a pointer that is on its way
  const press = async selector => {
    await Promise.all([page.waitForNavigation(), page.$eval(selector, element => element.click())]);
  };
  const state = async () => { await page.waitForSelector('#now .big'); return value(); };
  const value = () => page.$eval('#now .big', element => element.dataset.state ?? 'IDLE');

  await page.setViewport(wide);
  await page.goto(base + '/loket');
  await picture('choice');
  await press('a.card');
  saw.first = { state: await state(), waiting: await text('.count') };
  await press('button.next');
  saw.called = { state: await state(), number: await text('#now .big'), waiting: await text('.count') };
  await picture('called');
  await press('button.recall');
  saw.recalled = await text('#now .label');
  await press('button.serve');
  saw.serving = { state: await state(), number: await text('#now .big') };
  await picture('serving');
  await press('button.finish');
  saw.finished = await text('#line ul');
  saw.order = [saw.called.number];
  while (await page.$('button.next')) {
    await press('button.next');
    saw.order.push(await text('#now .big'));
    await press('button.serve');
    await press('button.finish');
  }
  await page.goto(`${base}/loket/dukcapil/permohonan/${parcel}`);
  await picture('application');
  await page.click('input[value=REJECTED]');
  await press('.decide button.primary');
  saw.withoutReason = await text('[role=alert]');
  await page.click('input[value=REJECTED]');
  await page.select('select[name=code]', 'unreadable-scan');
  await press('.decide button.primary');
  saw.told = await text('.told');
  await picture('rejected');
  await page.goto(base + '/');
  await picture('arrivals');
} finally {
  await browser.close();
}
console.log(JSON.stringify(saw));
