export default {
  layout: "article.njk",
  isArticle: true,
  permalink: (data) => `/${data.page.fileSlug}/`,
};
