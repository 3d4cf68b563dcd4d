// Keeps an open page of the preview up to date. The server tells how things stand, each time as a whole, and the page
// compares that with what it has; so nothing is lost when the connection was. Never part of the published site.
(() => {
  "use strict";
  const own = document.currentScript.getAttribute("src");
  let have = document.currentScript.dataset.have;
  const key = `khabar:${location.pathname}`;
  const first = {};
  let source = null;
  let box = null;
  let busy = false;
  let waiting = null;
  let shown = "";
  let dismissed = "";

  // Where the reader was, kept over a reload. Browsers do this too, but not when the page came with another length.
  const place = JSON.parse(sessionStorage.getItem(key) || "null");
  sessionStorage.removeItem(key);
  if (place) {
    history.scrollRestoration = "manual";
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    back();
    addEventListener("load", () => { back(); history.scrollRestoration = "auto"; }, { once: true });
  }

  const reload = (page) => {
    // Twice for the same answer would go on for ever: then the server and the page count differently.
    if (sessionStorage.getItem("khabar:reloaded") === location.pathname + page) return;
    sessionStorage.setItem("khabar:reloaded", location.pathname + page);
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY }));
    source.close();
    location.reload();
  };

  const styles = "link[rel~=stylesheet], style";
  // Khabar's own note of a story's age may be run again; nobody knows that of other scripts.
  const again = 'script[src$="static/age.js"]';
  const scripts = `script:not([type="application/ld+json"], ${again})`;
  const frame = (page) => [...page.querySelectorAll(styles)]
    .map((node) => (node.href ? new URL(node.getAttribute("href"), location).pathname + node.media : node.textContent)).join();

  // Puts what has changed into the page that is open: no flash, and twice as fast as a reload. A page with scripts or
  // styles of its own is loaded again, because nobody but the browser knows how to do that right.
  const refresh = async (page) => {
    const answer = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
    if (!answer?.ok || answer.redirected) return reload(page);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const tags = [...next.querySelectorAll(scripts), ...document.querySelectorAll(scripts)];
    const got = tags[0]?.dataset.have;
    if (!got || tags.some((tag) => tag.getAttribute("src") !== own) || frame(next) !== frame(document)) return reload(page);
    tags[0].remove();
    const head = (of) => [...of.head.children].filter((node) => !node.matches(styles));
    for (const node of head(document)) node.remove();
    document.head.append(...head(next));
    for (const name of ["lang", "dir", "class"]) {
      document.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? "");
    }
    document.body.replaceWith(next.body);
    for (const tag of document.querySelectorAll(again)) {
      tag.replaceWith(element("script", { src: tag.getAttribute("src") }));
    }
    have = got;
    shown = "";
  };

  const swapStyles = (version) => {
    for (const link of document.querySelectorAll("link[rel~=stylesheet][href]")) {
      const url = new URL(link.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("khabar", version);
      const next = link.cloneNode();
      next.href = url.href;
      next.addEventListener("load", () => link.remove(), { once: true });
      next.addEventListener("error", () => next.remove(), { once: true });
      link.after(next);
    }
  };

  const take = async (state) => {
    if (busy) {
      waiting = state;
      return;
    }
    if (state.page !== have) {
      busy = true;
      await refresh(state.page);
      busy = false;
      if (waiting || state.page === have) {
        const next = waiting ?? state;
        waiting = null;
        take(next);
      }
      return;
    }
    sessionStorage.removeItem("khabar:reloaded");
    first.assets ??= state.assets;
    first.styles ??= state.styles;
    if (state.assets !== first.assets) return reload(state.assets);
    if (state.styles !== first.styles) {
      first.styles = state.styles;
      swapStyles(state.styles);
    }
    show(state);
  };

  const connect = () => {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(`/.khabar/events?path=${encodeURIComponent(location.pathname + location.search)}`);
    source.onmessage = (event) => take(JSON.parse(event.data));
  };
  const disconnect = () => { source?.close(); source = null; };

  // A browser opens six connections to a server and no more: a page in the background gives its own back.
  addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  connect();

  // The words here are English, as those of the terminal and of each problem are, whatever the language of the page: so
  // they run from left to right on every page. Lines of the keeper's own files have the direction of their letters.
  //
  // Problems: a box over the page for those that stop the build or broke this page, a button in the corner for others.

  const STYLE = `
    /* Not on the host: what a page says of any element, such as the font of a language, goes before that. */
    .top { all: initial; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; }
    .top, .top * { box-sizing: border-box; }
    dialog { inline-size: min(46rem, calc(100vw - 2rem)); max-block-size: calc(100vh - 4rem); overflow: auto;
      margin: 2rem auto auto; padding: 1.25rem 1.5rem; border: 0; border-block-start: .4rem solid #b3261e;
      border-radius: .3rem; background: light-dark(#fff, #1f1d1b); color: light-dark(#1c1a16, #ece7db);
      box-shadow: 0 .5rem 3rem #0008; text-align: start; }
    dialog::backdrop { background: #0006; }
    header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
    h2 { margin: 0; font-size: 1.15rem; }
    ul { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: 1.25rem;
      grid-template-columns: minmax(0, 1fr); } /* a long line scrolls by itself, not the box */
    p { margin: .2rem 0; unicode-bidi: plaintext; }
    .place { display: flex; flex-wrap: wrap; gap: 0 1rem; font: 600 .9rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
    .place a { color: light-dark(#0b57a4, #8ab8ee); }
    .more { font: .9rem/1.5 system-ui, sans-serif; white-space: nowrap; }
    .hint::before { content: "→ "; }
    pre { margin: .4rem 0; padding: .5rem .75rem; overflow-x: auto; background: light-dark(#f4f1e8, #2b2825);
      font: .9rem/1.5 ui-monospace, monospace; }
    .quiet { color: light-dark(#5f5a50, #aaa294); font-size: .9rem; }
    button { font: inherit; padding: .25rem .75rem; border: 1px solid currentColor; border-radius: .3rem;
      background: transparent; color: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #4a8fe7; outline-offset: 2px; }
    .corners { position: fixed; inset-block-end: .5rem; inset-inline-end: .5rem; z-index: 2147483647;
      display: flex; flex-wrap: wrap; gap: .5rem; justify-content: end; font-size: .9rem; }
    .corner { background: #b3261e; color: #fff; border-color: #fff; }
    .tag { padding: .25rem .75rem; border-radius: .3rem; background: light-dark(#1c1a16, #ece7db);
      color: light-dark(#fff, #1c1a16); text-decoration: none; opacity: .85; }
    a.tag:is(:hover, :focus-visible) { opacity: 1; text-decoration: underline; }
    a:focus-visible { outline: 3px solid #4a8fe7; outline-offset: 2px; }
    @media print { .corners { display: none; } }`;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  };

  const desk = location.pathname.startsWith("/.khabar/");
  const placed = ({ place, code, opens }) =>
    opens ? element("a", { href: opens, title: "Open in the editor" }, place) : place || code;
  const onDesk = ({ item }) => (item && !desk ? [element("a", { class: "more", href: item }, "Desk")] : []);

  const listed = (problems) => element("ul", {}, ...problems.map((problem) => element("li", {},
    element("p", { class: "place" }, placed(problem), ...onDesk(problem)),
    element("p", { class: "what" }, problem.message),
    ...(problem.lines.length ? [element("pre", { dir: "auto", tabindex: "0" }, problem.lines.join("\n"))] : []),
    ...(problem.hint ? [element("p", { class: "hint" }, problem.hint)] : []))));

  const open = (title, problems, note, id) => {
    const button = element("button", { type: "button" }, "Close");
    const dialog = element("dialog", { "aria-labelledby": "title" },
      element("header", {}, element("h2", { id: "title" }, title), button),
      listed(problems), element("p", { class: "quiet" }, note));
    button.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { dismissed = id; dialog.remove(); });
    box.shadowRoot.querySelector(".top").append(dialog);
    dialog.showModal();
  };

  const show = (state) => {
    const stops = state.fatal.length ? state.fatal : state.here;
    const id = JSON.stringify(stops);
    const all = JSON.stringify([state.fatal, state.here, state.errors, state.more, state.stopped, state.progress]);
    if (all === shown) return;
    shown = all;
    box?.remove();
    box = null;
    if (!stops.length) dismissed = "";
    box = element("khabar-problems");
    const root = box.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    document.body.append(box);
    const corners = element("div", { class: "corners" });
    root.append(element("div", { class: "top", lang: "en", dir: "ltr" }, corners));
    if (state.progress) corners.append(element("span", { class: "tag", role: "status" }, state.progress));
    if (!desk) {
      const asked = `/.khabar/item?page=${encodeURIComponent(decodeURIComponent(location.pathname))}`;
      corners.append(element("a", { class: "tag", href: asked }, "Desk"));
    }
    if (state.stopped.length) {
      const corner = element("button", { type: "button", class: "corner" }, "The site waits for a mended template");
      corner.addEventListener("click", () => open("The site could not be built", state.stopped,
        "This page does without what is broken.", id));
      corners.append(corner);
    }
    const count = state.errors.length + state.more;
    if (count) {
      const corner = element("button", { type: "button", class: "corner" },
        count === 1 ? "1 item is left out" : `${count} items are left out`);
      const more = state.more ? `And ${state.more} more; the terminal and khabar build --report json list them. ` : "";
      corner.addEventListener("click", () => open("Left out of the site", state.errors,
        `${more}The rest of the site is built.`, id));
      corners.append(corner);
    }
    if (stops.length && dismissed !== id) {
      open(state.fatal.length ? "The site could not be built" : "This item is left out", stops,
        `${state.fatal.length ? "You see the site as it was before. " : ""}This box goes when that is mended; Escape closes it.`, id);
    }
  };
})();
