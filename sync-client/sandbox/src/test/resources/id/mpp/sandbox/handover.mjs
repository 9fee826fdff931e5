// A phone sends papers to a kiosk, in a real Chromium; prints what it saw as JSON.
// node handover.mjs <node_modules> <chromium> <base> <folder for pictures> <address> <photo> <text file> <large file>
import { createRequire } from 'node:module';

const [modules, chromium, , pictures, address, photo, text, large] = process.argv.slice(2);
const puppeteer = createRequire(modules + '/')('puppeteer-core');
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const saw = { errors: [], overflow: {} };

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(60000);
  page.on('pageerror', error => saw.errors.push(String(error)));
  const look = async name => {
    for (const width of [390, 320]) {
      await page.setViewport({ width, height: 844 });
      saw.overflow[`${name} ${width}`] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (pictures) await page.screenshot({ path: `${pictures}/handover-${name}-${width}.png`, fullPage: true });
    }
  };
  const words = () => page.$eval('main', main => main.innerText);
  const until = sentence => page.waitForFunction(wanted => document.querySelector('main').innerText.includes(wanted), {}, sentence);
  const choose = async file => (await page.$('input[type=file]')).uploadFile(file);

  await page.goto(address);
  saw.asked = await words();
  saw.target = await page.$eval('.pick', pick => pick.getBoundingClientRect().height);
  await look('asked');
  await choose(text);
  await until('JPEG');
  saw.noPaper = await words();
  await look('no-paper');
  await choose(large);
  await until('20 MB');
  saw.tooLarge = await words();
  await choose(photo);
  await until('kata sandi');
  saw.refused = await words();
  await look('refused');
  await choose(photo);
  await until('sudah dipakai');
  saw.taken = await words();
  await look('taken');
} finally {
  await browser.close();
}
console.log(JSON.stringify(saw));
