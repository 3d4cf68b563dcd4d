"""Pelican has no taxonomy but categories, tags and authors: languages are categories here, and sources are authors."""

SITENAME = "Archive"
SITEURL = "https://example.org"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
ARTICLE_URL = ARTICLE_SAVE_AS = "{lang}/{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS += "index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = ARTICLE_URL, ARTICLE_SAVE_AS
# Every item is an article of its own, whatever its slug and language.
ARTICLE_TRANSLATION_ID = None
SLUGIFY_SOURCE = "basename"
SLUGIFY_USE_UNICODE = True
CATEGORY_URL = CATEGORY_SAVE_AS = "{slug}/"
CATEGORY_SAVE_AS += "index.html"
AUTHOR_URL = AUTHOR_SAVE_AS = "sources/{slug}/"
AUTHOR_SAVE_AS += "index.html"
TAG_URL = TAG_SAVE_AS = "tags/{slug}/"
TAG_SAVE_AS += "index.html"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
DAY_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/index.html"
DIRECT_TEMPLATES = ["index", "authors", "tags", "categories", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
PAGINATED_TEMPLATES = {"category": 100, "author": 100, "tag": 100}
DEFAULT_PAGINATION = 100
CATEGORY_FEED_ATOM = "{slug}/feed.xml"
FEED_ALL_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
RSS_FEED_SUMMARY_ONLY = True
RTL = ("ar", "fa", "he", "ur")
