(() => {
  'use strict';
  const exit = document.getElementById('exit');
  const leave = () => {
    document.documentElement.hidden = true;
    window.location.replace(exit.href);
  };
  let presses = [];
  exit.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      presses = [];
      return;
    }
    presses = presses.filter(at => event.timeStamp - at < 3000).concat(event.timeStamp);
    if (presses.length >= 3) {
      leave();
    }
  });
  // A page taken from memory by the back button would show what was left.
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      document.documentElement.hidden = false;
      window.location.reload();
    }
  });
  // Without this script the lists below come with the next page; with it, while typing.
  const later = (work, wait) => {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(work, wait);
    };
  };
  const replace = async (address, target) => {
    const answer = await fetch(address, {credentials: 'omit', cache: 'no-store'});
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(target.id) || page.body;
      target.replaceChildren(...fresh.childNodes);
    }
  };
  const filing = document.getElementById('filing');
  if (filing) {
    const similar = document.getElementById('similar');
    filing.elements.subject.addEventListener('input', later(() => {
      const subject = filing.elements.subject.value.trim();
      if (subject.length > 3) {
        fetch(filing.dataset.similar, {method: 'POST', body: new URLSearchParams({subject}), credentials: 'omit'})
          .then(answer => answer.ok ? answer.text() : '')
          .then(text => similar.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes));
      }
    }, 350));
    filing.addEventListener('submit', () => setTimeout(() => {
      filing.querySelectorAll('button').forEach(button => { button.disabled = true; });
    }));
  }
  document.querySelectorAll('form[data-instant]').forEach(form => {
    const target = document.getElementById(form.dataset.instant);
    form.addEventListener('input', later(() =>
      replace(form.action + '?' + new URLSearchParams(new FormData(form)), target), 250));
  });
  const print = document.getElementById('print');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  const errors = document.getElementById('errors');
  if (errors) {
    errors.focus();
  }
})();
