// Sends a paper to the kiosk that waits for it, and says what became of it. Nothing is kept on the phone.
const state = document.getElementById('state');
const complaint = document.getElementById('complaint');
const often = 2000;
const ends = ['taken', 'cancelled', 'expired'];
let timer;
let busy = false;

function complain(sentence) {
  complaint.textContent = sentence;
  complaint.hidden = !sentence;
}

const reason = page => page.querySelector('.bad')?.textContent ?? '';

async function look() {
  clearTimeout(timer);
  if (!busy && !document.hidden) {
    busy = true;
    try {
      const answer = await fetch(location.href, { cache: 'no-store', headers: { 'X-Kirim': '1' }, signal: AbortSignal.timeout(4 * often) });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('state');
        // a form somebody is using stays as it is while nothing has happened
        const same = [fresh, state].every(it => ['waiting', 'opened'].includes(it.dataset.state)) && reason(fresh) === reason(state);
        if (!same) {
          complain('');
          state.replaceChildren(...fresh.childNodes);
          if (state.querySelector('.good')) navigator.vibrate?.([200, 100, 200]);
        }
        state.dataset.state = fresh.dataset.state;
      }
    } catch {
      // the next round asks again
    } finally {
      busy = false;
    }
  }
  if (!ends.includes(state.dataset.state)) timer = setTimeout(look, often);
}

async function send(form, file) {
  const sending = form.querySelector('.sending');
  const pick = form.querySelector('.pick');
  complain('');
  if (file.size > Number(form.dataset.most)) {
    complain(form.dataset.tooLarge);
    return;
  }
  busy = true;
  sending.hidden = false;
  pick.hidden = true;
  try {
    const answer = await fetch(location.pathname + '/berkas', { method: 'PUT', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
    if (answer.status === 422) {
      const { why } = await answer.json();
      complain(form.dataset[why.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? form.dataset.kind);
    } else if (!answer.ok && answer.status !== 409) {
      complain(form.dataset.lost);
    }
  } catch {
    complain(form.dataset.lost);
  } finally {
    busy = false;
    sending.hidden = true;
    pick.hidden = false;
    form.reset();
  }
  look();
}

state.addEventListener('change', event => {
  const file = event.target.files?.[0];
  if (file) send(event.target.form, file);
});
document.addEventListener('visibilitychange', look);
look();
