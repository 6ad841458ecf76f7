(() => {
  'use strict';
  const desk = document.getElementById('desk');
  if (!desk) {
    return;
  }
  const at = id => document.getElementById(id);
  const words = {};
  at('desk-words').content.querySelectorAll('[data-key]').forEach(item => { words[item.dataset.key] = item.textContent; });
  const say = (key, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', value), words[key] || key);
  const WHOLE = 10000;
  const STEP = 25;
  const SMALLEST = 20;
  const sheet = at('sheet');
  const picture = at('picture');
  const ground = at('ground');
  let page = Number(new URLSearchParams(location.hash.slice(1)).get('page')) || 1;
  let state = null;
  let busy = 0;
  let chosen = null;
  let unsent = [];
  const undone = [];

  // Everything goes to the server one after the other, so that no answer overtakes another.
  let line = Promise.resolve();
  const call = (verb, body) => {
    busy++;
    status();
    const asked = line.then(async () => {
      const answer = await fetch(desk.dataset.calls + verb + '?page=' + page + '&lang=' + desk.dataset.language, body === undefined
        ? {cache: 'no-store'}
        : {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
      if (answer.ok) {
        return answer.json();
      }
      const refusal = answer.status === 422 ? (await answer.json()).problem : say('unsaved');
      throw Object.assign(new Error(refusal), {refused: answer.status === 422});
    }).finally(() => { busy--; });
    line = asked.catch(() => {});
    return asked;
  };
  const trouble = text => {
    at('troubleText').textContent = text;
    at('trouble').hidden = !text;
    at('again').hidden = !unsent.length;
  };
  const status = () => {
    const parts = [];
    if (state) {
      if (!state.writable) {
        parts.push(say('readOnly'));
      }
      if (state.searched < state.pages) {
        parts.push(say('searching', state.searched, state.pages));
      }
      parts.push(state.undecided ? say('undecided', state.undecided) : say('decided'));
    }
    parts.push(say(busy ? 'saving' : 'saved'));
    const text = parts.join(' ');
    if (at('status').textContent !== text) {
      at('status').textContent = text;
    }
  };

  const boxName = box => say('box', box.box);
  const place = (element, box) => {
    element.style.left = box.x * 100 / WHOLE + '%';
    element.style.top = box.y * 100 / WHOLE + '%';
    element.style.width = box.width * 100 / WHOLE + '%';
    element.style.height = box.height * 100 / WHOLE + '%';
  };
  const within = box => {
    box.width = Math.round(Math.max(SMALLEST, Math.min(WHOLE, box.width)));
    box.height = Math.round(Math.max(SMALLEST, Math.min(WHOLE, box.height)));
    box.x = Math.round(Math.max(0, Math.min(WHOLE - box.width, box.x)));
    box.y = Math.round(Math.max(0, Math.min(WHOLE - box.height, box.y)));
    return box;
  };

  const show = fresh => {
    if (fresh.page !== page) {
      return;
    }
    state = fresh;
    const held = document.activeElement;
    const focus = held && (held.dataset.box || held.closest('[data-of]')?.dataset.of);
    const inList = held && held.closest('[data-of]');
    const act = inList && (held.dataset.act || held.dataset.move || (held.tagName === 'SELECT' ? 'ground' : 'summary'));
    const open = new Set([...document.querySelectorAll('#boxes details[open]')].map(d => d.closest('[data-of]').dataset.of));
    sheet.querySelectorAll('.box').forEach(element => element.remove());
    state.boxes.forEach(box => sheet.append(drawn(box)));
    at('boxes').replaceChildren(...state.boxes.map(box => listed(box, open.has(String(box.box)))));
    at('none').hidden = state.boxes.length > 0;
    if (focus) {
      const item = inList && document.querySelector('#boxes [data-of="' + focus + '"]');
      const target = item
        ? [...item.querySelectorAll('button,select,summary')].find(e => (e.dataset.act || e.dataset.move || (e.tagName === 'SELECT' ? 'ground' : 'summary')) === act && !e.disabled) || item.querySelector('button:not([disabled])')
        : sheet.querySelector('[data-box="' + focus + '"]');
      (target || at('boxes-heading')).focus({preventScroll: true});
    }
    tools();
    status();
  };
  const tools = () => {
    const off = !state.writable;
    ['add', 'draw', 'acceptPage', 'acceptAll', 'withhold'].forEach(id => { at(id).disabled = off; });
    at('undo').disabled = off || !undone.length;
    at('acceptPage').disabled = off || !state.boxes.some(box => box.state === 'PROPOSED');
    at('acceptAll').disabled = off || !state.undecided;
    at('previous').disabled = page <= 1;
    at('next').disabled = page >= state.pages;
    at('nextUndecided').disabled = !state.undecidedPages.length;
    at('copyState').textContent = state.copy === 'WAITING' ? say('copied', state.copiedPages, state.pages)
      : say('copy.' + state.copy) + (state.copyProblem && state.copy === 'FAILED' ? ' ' + say(state.copyProblem) : '');
    at('copy').disabled = off || state.undecided > 0 || state.searched < state.pages || ['NOT_NEEDED', 'WAITING', 'READY'].includes(state.copy);
    at('withheld').replaceChildren(...Object.entries(state.withheld).map(([name, count]) => {
      const item = document.createElement('li');
      item.textContent = [...ground.options].find(option => option.value === name).textContent + ': ' + count;
      return item;
    }));
  };

  // A box on the page: a button that can be moved with the arrow keys, and with a finger or a mouse.
  const drawn = box => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'box box-' + box.state;
    element.dataset.box = box.box;
    element.setAttribute('aria-label', boxName(box) + ', ' + say(box.state) + (box.label ? ', ' + say(box.label) : ''));
    place(element, box);
    const grip = document.createElement('span');
    grip.className = 'grip';
    element.append(grip);
    element.addEventListener('keydown', event => keys(event, box, element));
    element.addEventListener('pointerdown', event => drag(event, box, element, event.target === grip));
    element.addEventListener('focus', () => mark(box.box));
    return element;
  };
  const mark = number => {
    chosen = number;
    document.querySelectorAll('[data-of],[data-box]').forEach(element =>
      element.classList.toggle('chosen', (element.dataset.of || element.dataset.box) === String(number)));
  };
  const keys = (event, box, element) => {
    if (!state.writable || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const by = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
    if (by) {
      event.preventDefault();
      if (event.shiftKey) {
        box.width += by[0] * STEP;
        box.height += by[1] * STEP;
      } else {
        box.x += by[0] * STEP;
        box.y += by[1] * STEP;
      }
      place(element, within(box));
      later(box);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      decide(box, 'ACCEPTED');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      decide(box, box.label ? 'REJECTED' : 'DELETED');
    }
  };
  // Many presses of a key are one move.
  let timer;
  let moving = null;
  const later = box => {
    moving = box;
    clearTimeout(timer);
    timer = setTimeout(settle, 600);
  };
  const settle = () => {
    clearTimeout(timer);
    if (moving) {
      const box = moving;
      moving = null;
      send([of(box, {})]);
    }
  };

  const drag = (event, box, element, resizes) => {
    if (!state.writable || event.button !== 0) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    element.focus({preventScroll: true});
    const start = point(event);
    const before = {...box};
    element.setPointerCapture(event.pointerId);
    const move = next => {
      const now = point(next);
      if (resizes) {
        box.width = before.width + now.x - start.x;
        box.height = before.height + now.y - start.y;
      } else {
        box.x = before.x + now.x - start.x;
        box.y = before.y + now.y - start.y;
      }
      place(element, within(box));
    };
    const end = () => {
      element.removeEventListener('pointermove', move);
      moving = null;
      if (box.x !== before.x || box.y !== before.y || box.width !== before.width || box.height !== before.height) {
        send([of(box, {})]);
      }
    };
    moving = box;
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end, {once: true});
    element.addEventListener('pointercancel', end, {once: true});
  };
  const point = event => {
    const frame = sheet.getBoundingClientRect();
    return {x: (event.clientX - frame.left) * WHOLE / frame.width, y: (event.clientY - frame.top) * WHOLE / frame.height};
  };

  // Drawing: with a mouse at once, with a finger after "draw" was pressed, because a finger also moves the page.
  sheet.addEventListener('pointerdown', event => {
    const drawing = at('draw').getAttribute('aria-pressed') === 'true';
    if (!state || !state.writable || event.button !== 0 || event.pointerType !== 'mouse' && !drawing) {
      return;
    }
    event.preventDefault();
    const start = point(event);
    const box = {page, x: start.x, y: start.y, width: 1, height: 1};
    const outline = document.createElement('div');
    outline.className = 'box box-ACCEPTED';
    sheet.append(outline);
    sheet.setPointerCapture(event.pointerId);
    const move = next => {
      const now = point(next);
      box.x = Math.max(0, Math.min(start.x, now.x));
      box.y = Math.max(0, Math.min(start.y, now.y));
      box.width = Math.min(WHOLE, Math.max(start.x, now.x)) - box.x;
      box.height = Math.min(WHOLE, Math.max(start.y, now.y)) - box.y;
      place(outline, box);
    };
    const end = last => {
      sheet.removeEventListener('pointermove', move);
      outline.remove();
      if (last.type === 'pointerup' && box.width >= SMALLEST && box.height >= SMALLEST) {
        create(within(box));
      }
    };
    sheet.addEventListener('pointermove', move);
    sheet.addEventListener('pointerup', end, {once: true});
    sheet.addEventListener('pointercancel', end, {once: true});
  });

  const listed = (box, open) => {
    const item = at('box-form').content.firstElementChild.cloneNode(true);
    item.dataset.of = box.box;
    item.classList.toggle('chosen', chosen === box.box);
    item.querySelector('.box-name').textContent = boxName(box);
    item.querySelector('.box-state').textContent = say(box.state);
    item.querySelector('.box-label').textContent = box.label ? say(box.label) : '';
    const select = item.querySelector('.box-ground');
    select.id = 'ground-' + box.box;
    item.querySelector('label').htmlFor = select.id;
    select.value = box.ground || ground.value;
    select.disabled = !state.writable;
    select.addEventListener('change', () => box.state === 'ACCEPTED' && send([of(box, {ground: select.value})]));
    item.querySelector('details').open = open;
    item.querySelectorAll('[data-act]').forEach(button => {
      const act = button.dataset.act;
      button.setAttribute('aria-label', button.textContent.trim() + ': ' + boxName(box));
      button.disabled = act !== 'show' && !state.writable || act === 'accept' && box.state === 'ACCEPTED' || act === 'reject' && box.state === 'REJECTED';
      button.hidden = act === 'delete' && Boolean(box.label) || act === 'reject' && !box.label;
      button.addEventListener('click', () => {
        if (act === 'show') {
          const element = sheet.querySelector('[data-box="' + box.box + '"]');
          element.scrollIntoView({block: 'center'});
          element.focus();
        } else {
          decide(box, {accept: 'ACCEPTED', reject: 'REJECTED', delete: 'DELETED'}[act], select.value);
        }
      });
    });
    item.querySelectorAll('[data-move]').forEach(button => {
      button.setAttribute('aria-label', button.textContent.trim() + ': ' + boxName(box));
      button.disabled = !state.writable;
      button.addEventListener('click', () => {
        const [x, y, width, height] = button.dataset.move.split(' ').map(Number);
        send([of(within({...box, x: box.x + x * STEP, y: box.y + y * STEP, width: box.width + width * STEP, height: box.height + height * STEP}), {})]);
      });
    });
    return item;
  };

  const of = (box, changes) => ({box: box.box, version: box.version, page: box.page, x: box.x, y: box.y,
    width: box.width, height: box.height, state: box.state, ground: box.ground || '', ...changes});
  const decide = (box, to, because) => {
    clearTimeout(timer);
    moving = null;
    send([of(box, {state: to, ground: to === 'ACCEPTED' ? because || box.ground || ground.value : box.ground || ''})]);
  };
  const create = box => {
    const name = 'b' + Date.now().toString(36) + Math.random().toString(36).slice(2, 10);
    send([{page: box.page, x: box.x, y: box.y, width: box.width, height: box.height, state: 'ACCEPTED', ground: ground.value, sentAs: name}], true);
  };

  // What was asked and could not be done stays here until it is done or given up.
  let known = new Map();
  const remember = () => { known = new Map((state ? state.boxes : []).map(box => [box.box, {...box}])); };
  const send = (changes, focusNew) => {
    const before = new Map(known);
    return call('boxes', {changes}).then(fresh => {
      took(fresh, made => before.has(made.box)
        ? {...of(before.get(made.box), {}), version: made.version}
        : {...of(made, {}), state: 'DELETED'});
      if (fresh.conflicts.length) {
        unsent = changes.filter(change => fresh.conflicts.includes(change.box));
        trouble(say('conflict', fresh.conflicts.map(box => say('box', box)).join(', ')));
      }
      if (focusNew && fresh.made.length) {
        const element = sheet.querySelector('[data-box="' + fresh.made[0].box + '"]');
        if (element) {
          element.focus();
        }
      }
    }, refused => {
      unsent = unsent.concat(refused.refused ? [] : changes);
      trouble(refused.message);
      return refresh();
    });
  };
  const took = (fresh, inverse) => {
    if (fresh.made.length) {
      undone.push(fresh.made.map(inverse));
    }
    show(fresh);
    remember();
  };
  const refresh = () => call('sheet').then(fresh => {
    if (moving || !state || fresh.page !== page || fresh.revision !== state.revision || fresh.copy !== state.copy
        || fresh.searched !== state.searched || fresh.copiedPages !== state.copiedPages || !known.size) {
      if (!moving) {
        show(fresh);
        remember();
      }
    }
    status();
  }, failed => trouble(failed.message));

  at('again').addEventListener('click', () => {
    const changes = unsent;
    unsent = [];
    trouble('');
    refresh().then(() => send(changes.map(change => {
      const now = change.box && known.get(change.box);
      return now ? {...change, version: now.version} : change;
    })));
  });
  at('leave').addEventListener('click', () => {
    unsent = [];
    trouble('');
  });
  at('undo').addEventListener('click', () => {
    const changes = undone.pop();
    if (changes) {
      call('boxes', {changes}).then(fresh => {
        show(fresh);
        remember();
        if (fresh.conflicts.length) {
          trouble(say('conflict', fresh.conflicts.map(box => say('box', box)).join(', ')));
        }
      }, refused => trouble(refused.message));
    }
  });
  const unproposed = made => ({...of(made, {}), state: 'PROPOSED', ground: ''});
  at('acceptPage').addEventListener('click', () => call('accept', {page, ground: ground.value})
    .then(fresh => took(fresh, unproposed), refused => trouble(refused.message)));
  at('acceptAll').addEventListener('click', () => call('accept', {page: 0, ground: ground.value})
    .then(fresh => took(fresh, unproposed), refused => trouble(refused.message)));
  at('add').addEventListener('click', () => create({page, x: 3500, y: 4800, width: 3000, height: 300}));
  at('draw').addEventListener('click', () => {
    const pressed = at('draw').getAttribute('aria-pressed') !== 'true';
    at('draw').setAttribute('aria-pressed', String(pressed));
    sheet.classList.toggle('drawing', pressed);
  });
  at('find').addEventListener('submit', event => {
    event.preventDefault();
    call('find', {words: at('words').value}).then(found => {
      at('found').textContent = found.places ? say('foundPlaces', found.places, found.pages.length, found.covered) : say('foundNone');
    }, refused => { at('found').textContent = refused.message; }).then(status);
  });
  at('withhold').addEventListener('click', () => {
    call('withhold', {words: at('words').value, ground: ground.value}).then(fresh => {
      at('found').textContent = say('withheldNow', fresh.made.length);
      took(fresh, made => ({...of(made, {}), state: 'DELETED'}));
    }, refused => { at('found').textContent = refused.message; }).then(status);
  });
  at('copy').addEventListener('click', () => call('copy', {}).then(fresh => {
    show(fresh);
    remember();
  }, refused => trouble(refused.message)));

  const turn = to => {
    settle();
    page = Math.max(1, Math.min(Number(at('number').max), Math.round(to) || 1));
    at('number').value = page;
    history.replaceState(null, '', '#page=' + page);
    sheet.querySelectorAll('.box').forEach(element => element.remove());
    picture.removeAttribute('height');
    picture.alt = say('pageAlt', page);
    picture.src = desk.dataset.calls + 'pages/' + page;
    state = null;
    known = new Map();
    return refresh();
  };
  picture.addEventListener('error', () => trouble(say('unreadable', page)));
  at('previous').addEventListener('click', () => turn(page - 1));
  at('next').addEventListener('click', () => turn(page + 1));
  at('number').addEventListener('change', () => turn(Number(at('number').value)));
  at('nextUndecided').addEventListener('click', () => {
    const pages = state ? state.undecidedPages : [];
    turn(pages.find(number => number > page) || pages[0] || page);
  });
  at('large').addEventListener('click', () => {
    const pressed = at('large').getAttribute('aria-pressed') !== 'true';
    at('large').setAttribute('aria-pressed', String(pressed));
    at('view').classList.toggle('large', pressed);
  });
  let quiet = 0;
  setInterval(() => {
    const waits = state && (state.searched < state.pages || state.copy === 'WAITING');
    quiet++;
    if (!busy && !moving && !document.hidden && (waits ? quiet >= 2 : quiet >= 10)) {
      quiet = 0;
      refresh();
    }
  }, 1000);
  window.addEventListener('beforeunload', event => {
    if (busy || moving || unsent.length) {
      event.preventDefault();
    }
  });
  turn(page);
})();
