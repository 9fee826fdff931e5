// Presses every button of every page in a real Chromium, and prints what it saw as JSON.
// node pages.mjs <node_modules> <chromium> <base> <folder for pictures> <JSON of what is prepared>
import { createRequire } from 'node:module';

const [modules, chromium, base, pictures, json] = process.argv.slice(2);
const prepared = JSON.parse(json);
const puppeteer = createRequire(modules + '/')('puppeteer-core');
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const seen = new Set();
const pressed = new Set();
const saw = { errors: [], overflow: {} };
let at = 'the beginning';

const open = async headers => {
  const page = await browser.newPage();
  page.setDefaultTimeout(60000);
  await page.setExtraHTTPHeaders(headers);
  page.on('pageerror', error => saw.errors.push(String(error)));
  return page;
};
// not waitForFunction: the pages' own policy lets no text become a program
const until = async (page, question, ...told) => {
  for (const end = Date.now() + 60000; Date.now() < end; await new Promise(later => setTimeout(later, 50))) {
    const answer = await page.evaluate(question, ...told);
    if (answer) return answer;
  }
  throw new Error('it did not come');
};
// which button it is, whatever it stands beside
const name = (action, text) => action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replace(/kiosk-\d+/g, '{kiosk}')
  .replace(/queues\/[a-z]+/, 'queues/{agency}') + ' ' + text.trim();
const look = async page => {
  const there = await page.$$eval('button', buttons => buttons.map(button => [button.form.getAttribute('action'), button.textContent]));
  there.forEach(([action, text]) => seen.add(name(action, text)));
};
const go = async (page, address) => { await page.goto(base + address); await look(page); };
const press = async (page, selector, fields = {}) => {
  at = selector;
  await page.bringToFront();
  // found, filled in and clicked in one go: the page may be drawn anew between
  const [clicked] = await Promise.all([
    until(page, (selector, fields) => {
      const button = document.querySelector(selector);
      if (!button) return false;
      for (let above = button; above; above = above.parentElement) if (above.tagName === 'DETAILS') above.open = true;
      for (const [field, value] of Object.entries(fields)) button.form[field].value = value;
      button.click();
      return [button.form.getAttribute('action'), button.textContent];
    }, selector, fields),
    page.waitForNavigation(),
  ]);
  pressed.add(name(...clicked));
  await look(page);
};
const text = (page, selector) => page.$eval(selector, element => element.innerText.trim());
const picture = async (page, called) => {
  for (const [size, width, height] of [['wide', 1280, 900], ['narrow', 390, 844]]) {
    await page.setViewport({ width, height });
    if (pictures) await page.screenshot({ path: `${pictures}/${called}-${size}.png`, fullPage: true });
    saw.overflow[`${called} ${size}`] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }
};

try {
  const staff = await open({ 'Accept-Language': 'id' });
  await go(staff, '/');
  await staff.$$eval('details', all => all.forEach(details => { details.open = true; }));
  await picture(staff, 'arrivals-open');
  await press(staff, '#help button');
  saw.help = await text(staff, '#help');
  await press(staff, '#tickets button');
  await press(staff, '#tickets form[action$=serve] button');
  await press(staff, '#tickets form[action$=finish] button');
  saw.tickets = await text(staff, '#tickets tbody');
  await press(staff, '#kiosks form[action$=commands] button', { kind: 'upload-logs', argument: 'hari ini' });
  saw.command = [await text(staff, '.done'), await text(staff, '#commands')];
  await press(staff, '#kiosks form[action$=code] button');
  saw.code = await text(staff, '.code');
  await picture(staff, 'code');
  await Promise.all([staff.waitForNavigation(), staff.click('a.back')]);
  await press(staff, `#kiosks form[action*="${prepared.second}"][action$=revoke] button`);
  saw.revoked = [await text(staff, '.done'), await text(staff, '#kiosks')];
  await press(staff, 'form[action="/arrivals/queues/dukcapil/toggle"] button');
  saw.closed = await text(staff, '#counters tbody tr:first-child');
  await press(staff, 'form[action="/arrivals/queues/dukcapil/toggle"] button');
  saw.opened = await text(staff, '#counters tbody tr:first-child');
  await press(staff, 'form[action="/arrivals/queues/dukcapil/rules"] button', { opens: '07:30', closes: '23:00', quota: '50' });
  saw.rules = [await text(staff, '.done'), await staff.$eval('form[action="/arrivals/queues/dukcapil/rules"]', form => [form.opens.value, form.closes.value, form.quota.value])];
  await press(staff, '#centre form[action$=rotate] button');
  saw.rotated = await text(staff, '.done');
  await press(staff, '#centre form[action$=publish] button');
  saw.published = await text(staff, '.done');
  saw.modes = [];
  for (const mode of [...await staff.$$eval('#centre select option', all => all.map(option => option.value)), 'NONE']) {
    await press(staff, '#centre form[action$=misbehave] button', { mode });
    saw.modes.push([await staff.$eval('#centre select', select => select.value) === mode, await text(staff, '#centre h2')]);
    if (mode === 'LOST_REPLY') await picture(staff, 'misbehaving');
  }
  await press(staff, '#centre form[action="/import"] button', { folder: prepared.stick });
  saw.imported = await text(staff, '#import tbody');
  await picture(staff, 'import');
  await Promise.all([staff.waitForNavigation(), staff.click('a.back')]);
  await press(staff, '#centre form[action="/import"] button', { folder: '/tidak/ada' });
  saw.noStick = await text(staff, '[role=alert]');
  await picture(staff, 'import-refused');

  const clerk = await open({ 'Accept-Language': 'id' });
  await go(clerk, '/loket/dukcapil');
  const phone = await open({ 'Accept-Language': 'id' });
  await phone.setViewport({ width: 390, height: 500 });
  await go(phone, prepared.follow);
  await phone.evaluate(() => { window.sameDocument = true; scrollTo(0, 40); });
  saw.waits = await text(phone, '#state');
  await picture(phone, 'ticket');
  await press(clerk, 'button.next');
  await phone.bringToFront();
  await until(phone, () => Boolean(document.querySelector('#state .good')));
  saw.turn = [await text(phone, '#state'), await phone.evaluate(() => window.sameDocument === true)];
  await picture(phone, 'ticket-turn');
  await phone.setOfflineMode(true);
  await phone.waitForSelector('#away:not([hidden])');
  saw.away = await text(phone, '#away');
  await picture(phone, 'ticket-away');
  await phone.setOfflineMode(false);
  await phone.waitForSelector('#away', { hidden: true });
  await Promise.all([phone.waitForNavigation(), phone.click('.language a')]);
  saw.english = [await text(phone, 'h1'), await text(phone, '#state'), await phone.$eval('html', html => html.lang)];
  await press(clerk, 'button.recall');
  await press(clerk, 'button.no-show');
  await press(clerk, 'button.back');
  await press(clerk, 'button.next');
  await press(clerk, 'button.serve');
  await press(clerk, 'button.finish');
  saw.done = await text(clerk, '#line');
  await phone.bringToFront();
  await until(phone, () => document.querySelector('#state').dataset.last === 'true');
  saw.last = await text(phone, '#state');
  await go(clerk, prepared.application);
  await picture(clerk, 'application-due');
  await press(clerk, '.decide button', { stage: 'WAITING_FOR_CITIZEN', id: 'Mohon bawa KK asli.', en: 'Please bring the original family card.' });
  saw.stage = await text(clerk, '.told');
  await phone.setJavaScriptEnabled(false);
  await go(phone, prepared.waiting);
  saw.withoutScripts = await phone.$eval('meta[http-equiv=refresh]', meta => meta.content);
  await phone.setJavaScriptEnabled(true);
  saw.unknown = (await phone.goto(base + '/t/tidakada')).status();
  saw.unknownSays = await text(phone, 'main');
  await picture(phone, 'unknown');

  saw.signIns = {};
  for (const language of ['id', 'en']) {
    const own = await open({ 'Accept-Language': language });
    await go(own, '/oidc/activate');
    await picture(own, `sign-in-code-${language}`);
    await press(own, 'button', { user_code: 'XXXX-XXXX' });
    const unknown = await text(own, 'p.bad');
    await press(own, 'button', { user_code: prepared.approve[language] });
    await picture(own, `sign-in-${language}`);
    await press(own, 'button[value=approve]', { citizen: 'siti' });
    const approved = await text(own, 'main');
    await picture(own, `sign-in-done-${language}`);
    await go(own, '/oidc/activate?user_code=' + prepared.deny[language]);
    await press(own, 'button[value=deny]');
    saw.signIns[language] = [unknown, approved, await text(own, 'h1')];
  }
} catch (error) {
  throw new Error(`after ${at}: ${error.message}`, { cause: error });
} finally {
  await browser.close();
}
saw.seen = [...seen].sort();
saw.pressed = [...pressed].sort();
console.log(JSON.stringify(saw));
