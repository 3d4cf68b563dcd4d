// Search in the files that a build leaves below {lang}/search/: rules.json, terms/ and titles/ (docs/search.md).
// It folds, cuts and stems a query as generator/search does the texts; a test holds the two together.

export class Rules {
  constructor(data) {
    const { fold, stem, compound } = data;
    this.letters = new Map(Object.entries(fold.letters));
    for (const zero of fold.zeros) {
      for (let value = 0; value < 10; value++) this.letters.set(String.fromCodePoint(zero + value), String(value));
    }
    this.whole = fold.whole;
    this.gone = new RegExp(fold.gone, "gu");
    this.folds = new Map();
    this.word = new RegExp(data.word, "gu");
    this.exact = /[\p{L}\p{N}\p{M}]+/gu;
    this.run = new RegExp(data.run, "gu");
    this.sign = new RegExp(data.sign, "gu");
    this.signs = new RegExp(data.signs, "u");
    this.endings = stem.endings && new RegExp(`(?:${stem.endings})$`, "gu");
    this.beginnings = stem.beginnings && new RegExp(`^(?:${stem.beginnings})(?=...)`, "u");
    this.least = stem.least;
    this.rounds = stem.rounds;
    this.affix = compound && new RegExp(compound.affix, "u");
    this.prefix = compound && new RegExp(compound.prefix, "u");
    // Leaves in the order of their hashes: the lowest hash and the depth of each.
    let low = 0;
    this.leaves = [...data.leaves].map((sign) => {
      const leaf = { low, depth: parseInt(sign, 36) };
      low += 2 ** (32 - leaf.depth);
      return leaf;
    });
    this.items = data.items;
    this.long = data.long;
  }

  // The file that holds the titles of a day: the longest span of days of which there is one.
  titlesOf(day) {
    for (const shift of [6, 4, 2]) {
      const number = Math.floor(day / 2 ** shift);
      if (!this.long.some(([of, first, last]) => of === shift && first <= number && number <= last)) {
        return `titles/${shift}-${number}.json`;
      }
    }
    return `titles/0-${day}.json`;
  }

  foldCharacter(char) {
    let folded = this.folds.get(char);
    if (folded === undefined) {
      folded = char.normalize("NFKD").toLowerCase();
      for (const [parted, whole] of this.whole) folded = folded.replaceAll(parted, whole);
      folded = [...folded.replace(this.gone, "")].map((letter) => this.letters.get(letter) ?? letter).join("");
      this.folds.set(char, folded);
    }
    return folded;
  }

  fold(text) {
    return [...text].map((char) => this.foldCharacter(char)).join("").normalize("NFC");
  }

  stem(word) {
    if (word.length <= this.least || /[\ud800-\udfff]/.test(word) || /^\p{Nd}/u.test(word)) return word;
    if (this.beginnings) word = word.replace(this.beginnings, "");
    for (let round = 0; this.endings && round < this.rounds; round++) {
      this.endings.lastIndex = this.least;
      const found = word.length >= this.least && this.endings.exec(word);
      if (!found) break;
      word = word.slice(0, found.index);
    }
    return word;
  }

  // The terms of a folded word: its stem, or the pairs of signs of a script without spaces.
  pieces(folded) {
    const terms = [];
    for (const [piece] of folded.matchAll(this.exact)) {
      for (const [run] of piece.matchAll(this.run)) {
        if (!this.signs.test(run)) {
          terms.push(this.stem(run));
          continue;
        }
        const cut = run.match(this.sign) ?? [];
        if (cut.length === 1) terms.push(cut[0]);
        for (let place = 1; place < cut.length; place++) terms.push(cut[place - 1] + cut[place]);
      }
    }
    return terms;
  }

  // Ways to look up a word: its own terms, or those of the parts of a compound.
  waysOf(word) {
    const whole = this.pieces(this.fold(this.affix ? word.replaceAll(" ", "") : word));
    if (!this.affix || !/[ \u200c]/.test(word)) return [whole];
    const parts = word.split(/[ \u200c]+/).filter(Boolean).map((part) => this.fold(part));
    if (parts.length > 1 && !this.prefix.test(parts[0])) {
      const free = parts.filter((part) => part && !this.affix.test(part));
      const own = free.flatMap((part) => this.pieces(part));
      if (free.length > 1 && own.join() !== whole.join()) return [whole, own];
    }
    return [whole];
  }

  // A query as clauses, one for each word, each with the ways in which a story may have it.
  clauses(query) {
    const words = [...query.normalize("NFC").matchAll(this.word)];
    const clauses = words.map((found) => ({ word: found[0], end: found.index + found[0].length, start: found.index,
      ways: this.waysOf(found[0]).filter((way) => way.length) }));
    for (let place = 1; this.affix && place < clauses.length; place++) {
      const [first, second] = [clauses[place - 1], clauses[place]];
      if (second.start - first.end !== 1 || query.normalize("NFC")[first.end] !== " ") continue;
      const joint = this.pieces(this.fold(first.word.replaceAll(" ", "")) + this.fold(second.word.replaceAll(" ", "")));
      first.ways.push(joint);
      second.ways.push(joint);
    }
    return clauses.filter((clause) => clause.ways.length);
  }

  // A word that few stories have may be a compound whose parts stand apart there.
  splits(clause) {
    const folded = this.fold(clause.word);
    if (!this.affix || /[ \u200c]/.test(clause.word) || folded.length < 6) return [];
    const ways = [];
    for (let cut = 3; cut <= folded.length - 3; cut++) {
      ways.push([...this.pieces(folded.slice(0, cut)), ...this.pieces(folded.slice(cut))]);
    }
    return ways;
  }
}

// An item's number is its day times this, and its slot.
const DAY = 2 ** 20;

const CRC = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function hashOf(term) {
  let sum = ~0;
  for (const byte of new TextEncoder().encode(term)) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

// The postings of a term in a leaf: number of the item (day × 2²⁰ + slot) to weight. See generator/search/lists.py.
export function postings(bytes, low, hash) {
  let place = 0;
  const next = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[place++];
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  for (let term = low; place < bytes.length; ) {
    term += next();
    const end = next() + place;
    if (term === hash) return list(bytes.subarray(place, end));
    if (term > hash) break;
    place = end;
  }
  return new Map();
}

function list(bytes) {
  let at = 0;
  const bit = () => (bytes[at >> 3] >> (7 - (at++ & 7))) & 1;
  const bits = (count) => {
    let value = 0;
    while (count--) value = value * 2 + bit();
    return value;
  };
  const rice = (low) => {
    let ones = 0;
    while (ones < 15 && bit()) ones++;
    return ones < 15 ? ones * 2 ** low + bits(low) : bits(24);
  };
  const times = (count, read) => Array.from({ length: count }, read);

  let zeros = 0;
  while (!bit()) zeros++;
  const count = 2 ** zeros + bits(zeros);
  if (count === 1) return new Map([[bits(22) * DAY + rice(4), bits(4)]]);
  const [ofDays, ofSlots, ofWeights, middle] = times(4, () => bits(4));
  let day = bits(22);
  const gaps = [0, ...times(count - 1, () => rice(ofDays))];
  const steps = times(count, () => rice(ofSlots));
  const found = new Map();
  let slot = -1;
  for (let place = 0; place < count; place++) {
    if (gaps[place]) slot = -1;
    day += gaps[place];
    slot += steps[place] + 1;
    const apart = rice(ofWeights);
    found.set(day * DAY + slot, apart & 1 ? middle + (apart + 1) / 2 : middle - apart / 2);
  }
  return found;
}

class Index {
  constructor(base) {
    this.base = base;
    this.files = new Map();
  }

  get(path, read) {
    if (!this.files.has(path)) {
      const answer = fetch(this.base + path).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${path}`);
        return read(response);
      });
      answer.catch(() => this.files.delete(path)); // the next attempt asks again
      this.files.set(path, answer);
    }
    return this.files.get(path);
  }

  rules() {
    return this.get("rules.json", async (response) => new Rules(await response.json()));
  }

  async titles(day) {
    const path = (await this.rules()).titlesOf(day);
    return (await this.get(path, (response) => response.json()))[day];
  }

  facets() {
    return this.get("facets.json", (response) => response.json());
  }

  term(term) {
    return this.list(hashOf(term));
  }

  // The items of a source, topic or place, which have a corner of their own among the hashes.
  facet(kind, slug) {
    return this.list(({ place: 0xfd, source: 0xfe, topic: 0xff })[kind] * 2 ** 24 + (hashOf(slug) >>> 8));
  }

  async list(hash) {
    const { leaves } = await this.rules();
    let [first, last] = [0, leaves.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if (leaves[middle].low <= hash) first = middle;
      else last = middle - 1;
    }
    const { low, depth } = leaves[first];
    const name = `${depth}-${Math.floor(low / 2 ** (32 - depth)).toString(16)}`;
    const bytes = await this.get(`terms/${name}.bin`, async (response) => new Uint8Array(await response.arrayBuffer()));
    return postings(bytes, low, hash);
  }

  // Those of several ways whose terms stories have. Of most ways they have not even the longest, so it is asked for first.
  async known(ways) {
    const found = await Promise.all(ways.map(async (way) => {
      for (const term of [...way].sort((a, b) => b.length - a.length)) {
        if (!(await this.term(term)).size) return null;
      }
      return way;
    }));
    return found.filter(Boolean);
  }

  // Items that have a word in one of several ways, with the weight of the best.
  async clause(ways, items) {
    const best = new Map();
    for (const terms of await Promise.all(ways.map((way) => Promise.all(way.map((term) => this.term(term)))))) {
      const [fewest, ...others] = [...terms].sort((a, b) => a.size - b.size);
      const rarity = new Map(terms.map((term) => [term, Math.log(1 + (items - term.size + 0.5) / (term.size + 0.5))]));
      for (const [item, weight] of fewest) {
        if (!others.every((term) => term.has(item))) continue;
        let score = weight * rarity.get(fewest);
        for (const term of others) score += term.get(item) * rarity.get(term);
        if (score > (best.get(item) ?? 0)) best.set(item, score);
      }
    }
    return best;
  }

  // The items that have most of the words, best first; of those nearly as good the newest first.
  async search(query) {
    const rules = await this.rules();
    const clauses = rules.clauses(query);
    let found = await this.rank(clauses, rules.items);
    if (found.items.length < ROWS) {
      const rare = (place) => found.hits[place].size < ROWS;
      const more = await Promise.all(clauses.map((clause, place) => rare(place) ? this.known(rules.splits(clause)) : []));
      if (more.some((ways) => ways.length)) {
        more.forEach((ways, place) => clauses[place].ways.push(...ways));
        found = await this.rank(clauses, rules.items);
      }
    }
    return { ...found, rules, terms: new Set(clauses.flatMap((clause) => clause.ways.flat())) };
  }

  async rank(clauses, items) {
    const hits = await Promise.all(clauses.map((clause) => this.clause(clause.ways, items)));
    const sums = new Map();
    for (const hit of hits) {
      for (const [item, score] of hit) {
        const sum = sums.get(item) ?? { words: 0, score: 0 };
        sums.set(item, { words: sum.words + 1, score: sum.score + score });
      }
    }
    let words = 0;
    for (const sum of sums.values()) words = Math.max(words, sum.words);
    const kept = [...sums].filter(([, sum]) => sum.words === words);
    const top = kept.reduce((most, [, sum]) => Math.max(most, sum.score), 0);
    const order = kept.map(([item, sum]) => [item, Math.round((20 * sum.score) / top)]);
    order.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return { items: order.map(([item]) => item), isWhole: words === clauses.length, hits };
  }
}

// Text with the words that were looked for marked in it.
export function marked(text, rules, terms) {
  const fragment = document.createDocumentFragment();
  let place = 0;
  const mark = (start, end) => {
    if (end <= place) return;
    fragment.append(text.slice(place, Math.max(place, start)));
    const before = fragment.lastChild;
    const piece = text.slice(Math.max(place, start), end);
    if (start <= place && before?.nodeName === "MARK") before.append(piece);
    else fragment.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    place = end;
  };
  for (const [start, end] of hits(text, rules, terms)) mark(start, end);
  fragment.append(text.slice(place));
  return fragment;
}

function* hits(text, rules, terms) {
  for (const found of text.matchAll(rules.word)) {
    const [word] = found;
    if (!rules.signs.test(word)) {
      if (rules.waysOf(word).flat().some((term) => terms.has(term))) yield [found.index, found.index + word.length];
      continue;
    }
    for (const run of word.matchAll(rules.run)) {
      const start = found.index + run.index;
      if (!rules.signs.test(run[0])) {
        if (terms.has(rules.stem(rules.fold(run[0])))) yield [start, start + run[0].length];
        continue;
      }
      let before = null;
      for (const sign of run[0].matchAll(rules.sign)) {
        const own = { start: start + sign.index, end: start + sign.index + sign[0].length, text: rules.fold(sign[0]) };
        if (terms.has(own.text)) yield [own.start, own.end];
        if (before && terms.has(before.text + own.text)) yield [before.start, own.end];
        before = own;
      }
    }
  }
}

// The part of a story that has most of the words, from its own page.
async function fillSnippet(row, address, rules, terms) {
  const response = await fetch(address);
  if (!response.ok) return;
  const story = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".body, article, main");
  let best = null;
  for (const block of story?.querySelectorAll("p, li, blockquote, h2, h3, h4, td") ?? []) {
    const text = block.textContent.replace(/\s+/g, " ").trim();
    const places = [...hits(text, rules, terms)];
    const words = new Set(places.map(([start, end]) => rules.fold(text.slice(start, end)))).size;
    if (text && (!best || words > best.words)) best = { text, block, words, first: places[0]?.[0] ?? 0 };
  }
  if (!best) return;
  const start = best.first > 80 ? best.text.lastIndexOf(" ", best.first - 40) + 1 || best.first - 40 : 0;
  const end = best.text.length - start > 280 ? best.text.lastIndexOf(" ", start + 240) : best.text.length;
  const shown = best.text.slice(start, end > start ? end : start + 240);
  const { lang, dir } = best.block.closest("[lang]") ?? document.documentElement;
  if (lang !== document.documentElement.lang) Object.assign(row, { lang, dir });
  row.append(start ? "… " : "", marked(shown, rules, terms), start + shown.length < best.text.length ? " …" : "");
}

const ROWS = 10;
const KINDS = ["year", "source", "topic", "place"];

function begin(found) {
  const form = document.querySelector("form.search");
  const [status, filters, list, button] = found.children;
  const { root } = found.dataset;
  const written = JSON.parse(found.dataset.count);
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);
  const index = new Index("./");
  const title = document.title;
  let turn = 0;
  let result = null;
  let facets = null;
  let shown = []; // the items of the result that are chosen, in the order that is asked for

  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      fillSnippet(target.querySelector(".summary"), target.querySelector("a").href, result.rules, result.terms).catch(() => {});
    }
  }, { rootMargin: "200px" });

  const text = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });
  const numberOf = (count) => count.toLocaleString(`${lang}-u-nu-latn`).replace(/\D/g, written.parting)
    .replace(/\d/g, (digit) => [...written.digits][digit]);
  const stories = (count) => (written.forms[plural.select(count)] ?? written.forms.other).replace("#", numberOf(count));

  // What is chosen is in the address, so that it can be sent on and the way back is that of the browser.
  const chosen = (kind) => new URLSearchParams(location.search).get(kind);
  const choose = (kind, value) => {
    const query = new URLSearchParams(location.search);
    if (query.get(kind) === value) query.delete(kind);
    else query.set(kind, value);
    history.pushState(null, "", `?${query}`);
    return run();
  };

  const yearOf = (item) => facets.year.find(([, , first]) => first <= item / DAY)?.[0];

  // Which of some items have a value of a facet.
  const having = async (kind, value, items) => {
    if (kind === "year") return items.filter((item) => yearOf(item) === value);
    const of = await index.facet(kind, value);
    return items.filter((item) => of.has(item));
  };

  // The items of the result that have what is chosen, in all facets but one.
  const narrowed = async (but) => {
    let { items } = result;
    for (const kind of KINDS) {
      if (kind !== but && chosen(kind) && facets) items = await having(kind, chosen(kind), items);
    }
    return items;
  };

  // The values of a facet, each with the number of stories that are left when it is chosen.
  const fill = async (box) => {
    const kind = box.dataset.facet;
    const mine = turn;
    const items = await narrowed(kind);
    let counts = await Promise.all(facets[kind].map(async ([value, name]) =>
      ({ value, name, count: (await having(kind, value, items)).length })));
    if (mine !== turn) return;
    counts = counts.filter(({ value, count }) => count || value === chosen(kind));
    if (kind !== "year") counts.sort((a, b) => b.count - a.count);
    const had = box.contains(document.activeElement) && document.activeElement.dataset.value;
    const values = box.querySelector("ul");
    values.replaceChildren(...counts.map(({ value, name, count }) => {
      const choice = Object.assign(document.createElement("button"), { type: "button" });
      choice.dataset.value = value;
      choice.setAttribute("aria-pressed", value === chosen(kind));
      choice.append(text("bdi", name), " ", text("span", numberOf(count)));
      choice.addEventListener("click", () => choose(kind, value));
      const row = document.createElement("li");
      row.append(choice);
      return row;
    }));
    if (had) [...values.querySelectorAll("button")].find((one) => one.dataset.value === had)?.focus();
  };

  const showFilters = () => {
    const [sort] = filters.querySelectorAll(":scope > button");
    sort.setAttribute("aria-pressed", chosen("order") === "date");
    for (const box of filters.querySelectorAll("details")) {
      const kind = box.dataset.facet;
      const [value, name] = facets?.[kind].find(([one]) => one === chosen(kind)) ?? [chosen(kind), chosen(kind)];
      box.hidden = !facets || (!value && facets[kind].length < 2);
      const summary = box.querySelector("summary");
      summary.querySelector("bdi")?.remove();
      if (value) summary.append(text("bdi", name));
      if (box.open) fill(box).catch(console.warn);
    }
    filters.hidden = result.items.length < 2;
  };

  const rowOf = (address, name, source, nameLang, nameDir, day) => {
    const row = document.createElement("li");
    row.className = "row";
    const heading = row.appendChild(document.createElement("h2"));
    const link = heading.appendChild(document.createElement("a"));
    link.href = root + address;
    if (nameLang) Object.assign(link, { lang: nameLang, dir: nameDir });
    link.append(marked(name, result.rules, result.terms));
    row.appendChild(document.createElement("p")).className = "summary";
    const meta = row.appendChild(document.createElement("p"));
    meta.className = "meta";
    if (day) {
      const time = document.createElement("time");
      [time.dateTime, time.textContent] = day;
      meta.appendChild(document.createElement("span")).append(time);
    }
    if (source) {
      const name = document.createElement("bdi");
      name.textContent = source;
      meta.append(" ");
      meta.appendChild(document.createElement("span")).append(name);
    }
    return row;
  };

  const show = async (mine) => {
    const some = shown.slice(list.children.length, list.children.length + ROWS);
    const days = await Promise.all(some.map((item) => index.titles(Math.floor(item / DAY))));
    if (mine !== turn) return null;
    const rows = [];
    some.forEach((item, place) => {
      const { day, rows: titles } = days[place] ?? { rows: [] };
      const own = titles.find(([slot]) => slot === item % DAY);
      if (own) rows.push(rowOf(own[1], own[2], own[3], own[4], own[5], day));
    });
    list.append(...rows);
    rows.forEach((row) => seen.observe(row));
    button.hidden = list.children.length >= shown.length;
    return rows[0];
  };

  const run = async () => {
    const query = chosen("q")?.trim() ?? "";
    const mine = ++turn;
    form.q.value = query;
    document.title = query ? `${query} – ${title}` : title;
    list.replaceChildren();
    button.hidden = true;
    found.hidden = !query;
    if (!query) return;
    status.textContent = status.dataset.wait;
    try {
      // Results without filters are better than none.
      const [answer, known] = await Promise.all([index.search(query), index.facets().catch(console.warn)]);
      if (mine !== turn) return;
      [result, facets] = [answer, known];
      const items = await narrowed();
      if (mine !== turn) return;
      shown = chosen("order") === "date" ? [...items].sort((a, b) => b - a) : items;
      showFilters();
      await show(mine);
      if (mine !== turn) return;
      const count = shown.length;
      status.textContent = !count ? status.dataset.none
        : result.isWhole ? stories(count) : `${status.dataset.some} ${stories(count)}`;
    } catch (error) {
      console.warn(error);
      if (mine === turn) status.textContent = status.dataset.failed;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = `?q=${encodeURIComponent(form.q.value.trim())}`;
    if (address !== location.search) history.pushState(null, "", address);
    run();
  });
  for (const box of filters.querySelectorAll("details")) {
    box.addEventListener("toggle", () => box.open && result && fill(box).catch(console.warn));
  }
  filters.querySelector(":scope > button").addEventListener("click", () => choose("order", "date"));
  form.q.addEventListener("focus", () => index.rules().catch(() => {}), { once: true });
  button.addEventListener("click", async () => (await show(turn))?.querySelector("a").focus());
  addEventListener("popstate", run);
  run();
}

const found = globalThis.document?.getElementById("found");
if (found) begin(found);
