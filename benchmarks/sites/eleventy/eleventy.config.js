// Eleventy has no taxonomies and no archives: lists are made here, once for each build, and parted into pages.
const PAGE = 100;
const RTL = new Set(["ar", "fa", "he", "ur"]);
const parted = (key, items) => {
  const parts = Math.ceil(items.length / PAGE);
  return Array.from({ length: parts }, (_, part) => ({
    ...key, number: part + 1, parts, items: items.slice(part * PAGE, (part + 1) * PAGE),
  }));
};
const grouped = (items, keysOf) => {
  const groups = new Map();
  for (const item of items) for (const key of keysOf(item)) {
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
};
export default function (config) {
  const all = (api) => api.getFilteredByTag("item").reverse();
  const lang = (item) => item.data.lang;
  const day = (item) => item.date.toISOString().slice(0, 10);
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("direction", (code) => (RTL.has(code) ? "rtl" : "ltr"));
  config.addFilter("slug", (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, ""));
  config.addFilter("lead", (html) => {
    const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
    return text.length > 240 ? text.slice(0, 240) + "…" : text;
  });
  config.addFilter("firsts", (list, count) => list.slice(0, count));
  config.addFilter("full", (date, code) => new Intl.DateTimeFormat(code, { dateStyle: "full", timeZone: "UTC" }).format(date));
  config.addCollection("langs", (api) =>
    grouped(all(api), (item) => [lang(item)]).map(([code, items]) => ({
      code, items,
      years: grouped(items, (item) => [day(item).slice(0, 4)]).map(([name, of]) => ({ name, count: of.length })).reverse(),
      sources: grouped(items, (item) => [item.data.source]).map(([name, of]) => ({ name, count: of.length })),
      topics: grouped(items, (item) => item.data.topics).map(([name, of]) => ({ name, count: of.length })),
    })));
  const spans = (below, above) => (api) =>
    grouped(all(api), (item) => [`${lang(item)}/${day(item).slice(0, above)}`]).map(([key, items]) => ({
      lang: key.split("/")[0], name: key.split("/")[1],
      counts: grouped(items, (item) => [day(item).slice(0, below)]).map(([name, of]) => ({ name, count: of.length })),
    }));
  config.addCollection("years", spans(7, 4));
  config.addCollection("months", spans(10, 7));
  config.addCollection("lists", (api) => [
    ["days", (item) => [`${lang(item)}|${day(item)}`]],
    ["sources", (item) => [`${lang(item)}|${item.data.source}`]],
    ["topics", (item) => item.data.topics.map((name) => `${lang(item)}|${name}`)],
  ].flatMap(([kind, keysOf]) => grouped(all(api), keysOf).flatMap(([key, items]) => {
    const [code, name] = key.split("|");
    return parted({ kind, lang: code, name }, items);
  })));
  config.addPassthroughCopy({ "style.css": "style.css" });
  return { dir: { input: "content", includes: "../templates/_includes", output: "output" }, markdownTemplateEngine: false };
}
