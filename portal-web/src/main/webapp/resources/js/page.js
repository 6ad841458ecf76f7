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
  // Completion while typing: a combobox with a list (WAI-ARIA 1.2). Without this script the field is a plain one.
  const field = document.querySelector('input[data-complete]');
  if (field) {
    const list = document.createElement('ul');
    list.id = 'completions';
    list.className = 'completions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.labels[0].textContent);
    field.parentNode.append(list);
    const set = (name, value) => field.setAttribute(name, value);
    set('role', 'combobox');
    set('aria-autocomplete', 'list');
    set('aria-controls', list.id);
    set('aria-expanded', 'false');
    let typed = field.value;
    let chosen = -1;
    const choose = at => {
      chosen = at;
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
      if (at < 0) {
        field.removeAttribute('aria-activedescendant');
        field.value = typed;
      } else {
        set('aria-activedescendant', list.children[at].id);
        field.value = list.children[at].textContent;
        list.children[at].scrollIntoView({block: 'nearest'});
      }
    };
    const show = words => {
      list.replaceChildren(...words.map((text, i) => {
        const item = document.createElement('li');
        item.id = 'completion-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.dir = 'auto';
        item.textContent = text;
        item.addEventListener('pointerdown', event => event.preventDefault());
        item.addEventListener('click', () => {
          field.value = text;
          field.form.requestSubmit();
        });
        return item;
      }));
      chosen = -1;
      field.removeAttribute('aria-activedescendant');
      list.hidden = !words.length;
      set('aria-expanded', String(!list.hidden));
    };
    const complete = later(async () => {
      const asked = typed;
      const answer = await fetch(field.dataset.complete + '?' + new URLSearchParams(new FormData(field.form)), {credentials: 'omit'});
      const words = answer.ok ? (await answer.json())[1] : [];
      if (asked === typed && document.activeElement === field) {
        show(words);
      }
    }, 200);
    field.addEventListener('input', () => {
      typed = field.value;
      show([]);
      complete();
    });
    field.addEventListener('blur', () => show([]));
    field.addEventListener('keydown', event => {
      const count = list.children.length;
      if (!count || event.isComposing) {
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        choose(-1);
        show([]);
      } else if (event.key === 'ArrowDown') {
        event.preventDefault();
        choose(chosen + 1 < count ? chosen + 1 : -1);
      } else if (event.key === 'ArrowUp') {
        event.preventDefault();
        choose(chosen < 0 ? count - 1 : chosen - 1);
      }
    });
  }
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
