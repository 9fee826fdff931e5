// Shows what is new every two seconds, but never moves a button under a finger or a field somebody types in.
setInterval(async () => {
  const shown = document.querySelector('main');
  if (document.hidden || shown.matches(':active') || document.activeElement?.matches('input, select, textarea')) return;
  try {
    const answer = await fetch(location.pathname + location.search);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    for (const details of fresh.querySelectorAll('details')) {
      details.open = document.getElementById(details.id)?.open ?? false;
    }
    if (fresh.innerHTML !== shown.innerHTML) shown.replaceWith(fresh);
  } catch {
    // the sandbox is away; the next round asks again
  }
}, 2000);
