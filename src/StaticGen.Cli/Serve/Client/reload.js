// Keeps a page of the preview as the site is: reloads it, swaps its style sheets, shows what is wrong. Only `staticgen serve` adds it to
// pages. It asks for nothing but its own server, and writes no markup: a page's Content-Security-Policy and Trusted Types hold.
(() => {
  'use strict';
  const script = document.currentScript;
  const base = new URL('.', script.src);
  const scrollKey = 'staticgen-scroll';
  const retryAfter = 1000;
  let mark = script.dataset.mark;
  let since = script.dataset.since;
  let events = null;

  const address = (name, parameters) => {
    const url = new URL(name, base);
    for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
    return url;
  };

  // A hidden tab is not connected: browsers have six connections for all tabs of a server. It asks again when it is looked at.
  const connect = () => {
    if (events || document.visibilityState === 'hidden') return;
    events = new EventSource(address('events', { page: location.pathname, mark, since }));
    events.addEventListener('reload', () => location.reload());
    events.addEventListener('go', event => go(event.data));
    events.addEventListener('style', event => {
      const news = JSON.parse(event.data);
      mark = news.mark;
      for (const sheet of news.styles) swapStyle(new URL(sheet, base), true);
    });
    events.addEventListener('files', event => {
      const news = JSON.parse(event.data);
      since = String(news.since);
      for (const file of news.files) filesChanged(new URL(file, base));
    });
    events.addEventListener('status', readStatus);
    events.addEventListener('error', () => {
      disconnect();
      setTimeout(connect, retryAfter);
    });
  };

  const disconnect = () => {
    events?.close();
    events = null;
  };

  const go = target => {
    sessionStorage.setItem(scrollKey, String(scrollY));
    location.replace(new URL(target, base));
  };

  // The theme's style sheets have a hash of their content in their names; those of static/ keep their names.
  const withoutHash = url => url.pathname.replace(/\.[0-9a-f]{8}(?=\.css$)/i, '');

  const swapStyle = (fresh, hasHash) => {
    let found = false;
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]:not([data-staticgen-old])')) {
      const old = new URL(link.href);
      if (old.origin !== fresh.origin || (hasHash ? withoutHash(old) !== withoutHash(fresh) : old.pathname !== fresh.pathname)) continue;
      found = true;
      if (old.href === fresh.href) continue;
      const next = link.cloneNode();
      next.href = fresh.href;
      next.removeAttribute('integrity');
      link.dataset.staticgenOld = '';
      for (const end of ['load', 'error']) next.addEventListener(end, () => link.remove(), { once: true });
      link.after(next);
    }

    return found;
  };

  const filesChanged = file => {
    const used = performance.getEntriesByType('resource').some(entry => new URL(entry.name).pathname === file.pathname);
    if (!used) return;
    const fresh = new URL(file);
    fresh.searchParams.set('v', since);
    if (!file.pathname.endsWith('.css') || !swapStyle(fresh, false)) location.reload();
  };

  // What is wrong with the site, above the page and apart from it.
  let host = null;
  let shown = '';

  // What had the focus in the page before the errors took it.
  let lastFocus = null;

  const readStatus = () => {
    const request = new XMLHttpRequest();
    request.open('GET', address('status', { page: location.pathname }));
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.response) showStatus(request.response.body);
    });
    request.send();
  };

  const showStatus = status => {
    markUnpublished(status);
    const text = status.textContent;
    if (text === shown) return;
    shown = text;
    const hadFocus = host !== null && document.activeElement === host;
    if (!hadFocus) lastFocus = document.activeElement;
    host?.remove();
    host = null;
    if (hadFocus && !status.querySelector('.errors')) focusBack();
    if (!status.querySelector('.errors, .warnings, .badge')) return;
    host = document.createElement('staticgen-preview');
    host.dir = document.documentElement.dir || 'ltr';
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('overlay.css', base);
    root.append(style, ...[...status.children].map(child => document.importNode(child, true)));
    document.body.append(host);
    const errors = root.querySelector('.errors');
    const dismiss = () => {
      errors.hidden = true;
      focusBack();
    };
    if (errors) {
      root.querySelector('.dismiss').addEventListener('click', dismiss);
      errors.addEventListener('keydown', event => {
        if (event.key === 'Escape') dismiss();
      });
      errors.focus({ preventScroll: true });
    }

    for (const place of root.querySelectorAll('.place')) place.addEventListener('click', () => copy(place));
  };

  const focusBack = () => {
    if (lastFocus?.isConnected) lastFocus.focus({ preventScroll: true });
  };

  const copy = async place => {
    try {
      await navigator.clipboard.writeText(place.dataset.place);
      place.classList.add('copied');
      place.parentElement.querySelector('[role="status"]').textContent = 'Copied';
    } catch {
      // Without permission, or over plain HTTP from another machine: select it, to be copied by hand.
      getSelection().selectAllChildren(place);
    }
  };

  const markUnpublished = status => {
    const words = new Map([...status.querySelectorAll('.unpublished a')].map(link => [link.getAttribute('href'), link.textContent]));
    if (words.size > 0 && !document.querySelector('link[data-staticgen-words]')) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = new URL('words.css', base);
      style.dataset.staticgenWords = '';
      document.head.append(style);
    }

    for (const link of document.querySelectorAll('a[href]')) {
      const word = link.origin === location.origin && link.pathname !== location.pathname && !link.hash && link.textContent.trim() ? words.get(link.pathname) : undefined;
      if (word) link.dataset.staticgen = word;
      else delete link.dataset.staticgen;
    }
  };

  // Escape also closes the errors when the focus is in the page.
  document.addEventListener('keydown', event => {
    const errors = host?.shadowRoot.querySelector('.errors');
    if (event.key === 'Escape' && errors && !errors.hidden) errors.hidden = true;
  });
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? disconnect() : connect()));
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);

  const scrolled = sessionStorage.getItem(scrollKey);
  if (scrolled !== null) {
    sessionStorage.removeItem(scrollKey);
    scrollTo(0, Number(scrolled));
  }

  connect();
})();
