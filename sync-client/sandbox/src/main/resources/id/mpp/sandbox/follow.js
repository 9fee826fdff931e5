// Keeps a queue number's words up to date without reloading: nothing moves, and a screen reader says only what changed.
const state = document.getElementById('state');
const away = document.getElementById('away');
const often = 5000;
let timer;
let asking = false;

async function look() {
  clearTimeout(timer);
  if (asking || document.hidden) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(4 * often) });
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('state');
    away.hidden = true;
    if (fresh.innerHTML !== state.innerHTML) {
      state.replaceChildren(...fresh.childNodes);
      if (state.querySelector('.good')) navigator.vibrate?.([200, 100, 200]);
    }
    state.dataset.last = fresh.dataset.last;
  } catch {
    away.hidden = false;
  } finally {
    asking = false;
  }
  if (state.dataset.last !== 'true') timer = setTimeout(look, often);
}

document.addEventListener('visibilitychange', look);
addEventListener('online', look);
if (state.dataset.last !== 'true') timer = setTimeout(look, often);
