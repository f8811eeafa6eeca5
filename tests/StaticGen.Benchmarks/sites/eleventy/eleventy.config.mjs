// The benchmark's site for Eleventy 3: the same pages as staticgen.yaml of equal/ and hugo.yaml make.
const months = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
const pageSize = 12;

// One entry a page of a list: { title, number, total, url, previous, next, articles }.
function pagesOf(title, base, articles) {
  const total = Math.max(1, Math.ceil(articles.length / pageSize));
  const url = (number) => number === 1 ? base : `${base}page/${number}/`;
  return Array.from({ length: total }, (_, i) => ({
    title,
    number: i + 1,
    total,
    url: url(i + 1),
    previous: i > 0 ? url(i) : null,
    next: i + 1 < total ? url(i + 2) : null,
    articles: articles.slice(i * pageSize, (i + 1) * pageSize),
  }));
}

export default function (config) {
  const slug = (text) => text.replaceAll(" ", "-");
  const articles = (api) => api.getAll().filter((item) => item.data.isArticle).toSorted((a, b) => b.date - a.date);

  // name → its articles, newest first.
  const terms = (api, key) => {
    const found = new Map();
    for (const article of articles(api))
      for (const name of article.data[key]) {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(article);
      }
    return [...found].map(([name, of]) => ({ name, url: `/${key}/${slug(name)}/`, articles: of }));
  };
  const pages = (api, key) => terms(api, key).flatMap((term) => pagesOf(term.name, term.url, term.articles));

  config.addCollection("newest", articles);
  config.addCollection("homePages", (api) => pagesOf("مرصد", "/", articles(api)));
  config.addCollection("topicTerms", (api) => terms(api, "tags"));
  config.addCollection("authorTerms", (api) => terms(api, "authors"));
  config.addCollection("yearTerms", (api) => terms(api, "archive"));
  config.addCollection("topicPages", (api) => pages(api, "tags"));
  config.addCollection("authorPages", (api) => pages(api, "authors"));
  config.addCollection("yearPages", (api) => pages(api, "archive"));
  // Looked up once for all articles; Eleventy's own filters search the whole list for each.
  config.addCollection("neighbours", (api) => {
    const all = articles(api);
    return new Map(all.map((article, i) => [article.inputPath, { previous: all[i + 1], next: all[i - 1] }]));
  });

  config.addFilter("long", (date) => `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("rfc822", (date) => date.toUTCString());
  config.addFilter("slug", slug);
  config.addFilter("url_of", (path) => encodeURI(path));
  config.addFilter("around", (neighbours, path) => neighbours.get(path) ?? {});

  config.addPassthroughCopy({ static: "/" });
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "site" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
