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
})();
