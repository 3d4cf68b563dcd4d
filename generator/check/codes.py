"""Every fault that a check can find: its code, which does not change, and what to do about it."""

from typing import NamedTuple

from generator.model import Problem

REMEDIES = {
    # Links
    "link-broken": "build again, or mend the address where it is written",
    "link-empty": "give it an address, or remove the attribute",
    "link-outside": "make the address relative, or begin it with the path of base_url",
    "link-slash": "end the address in /; without it, hosts answer by a redirect or not at all",
    "anchor-missing": "give the element meant this id, or mend the part behind #",
    # Ids
    "id-twice": "give each element an id of its own",
    "id-missing": "name the id of an element that is on the page",
    # Languages and directions
    "lang-missing": "say the language of the page: <html lang=…>",
    "lang-invalid": "give a BCP 47 tag such as fa, lt or zh-Hans",
    "lang-wrong": "set lang in the item's front matter, or put its file into the folder of that language",
    "lang-part": "mark the element with lang and dir",
    "dir-missing": "say the direction beside the language: dir=…",
    "dir-wrong": "set the direction of the language's script",
    "untranslated": "add the phrase to the language's catalogue, locale/<tag>.po",
    # Versions in other languages
    "hreflang-invalid": "give a BCP 47 tag or x-default",
    "hreflang-relative": "give the full address; set base_url",
    "hreflang-twice": "name one page for each language",
    "hreflang-self": "list the page itself among its versions",
    "hreflang-language": "name the language that the other page states",
    "hreflang-unanswered": "list this page on the other one too; build again",
    # Pages
    "page-malformed": "begin the page with <!doctype html>, in UTF-8",
    "title-missing": "give the page a <title>",
    "heading-missing": "give the page an <h1>",
    "canonical-invalid": "name the page's own full address, once; set base_url",
    "image-alt": "add alt with what the image shows, or an empty one where it only decorates",
    "page-heavy": "shorten the list (page_size), lighten what the page loads, or raise page_weight",
    "jsonld-invalid": "mend the block in the template; see https://schema.org",
    # Feeds, sitemaps and other files
    "xml-malformed": "mend the template: every element closed, & written as &amp;",
    "json-malformed": "mend the file: see https://www.json.org",
    "feed-invalid": "mend the feed's template",
    "sitemap-invalid": "mend the sitemap's template",
    "sitemap-limit": "part the sitemap: 50,000 addresses and 50 MB are the most",
    "sitemap-unlisted": "list it in the sitemap index, or in robots.txt",
    "robots-sitemap": "name the sitemap by its full address: Sitemap: https://…/sitemap.xml",
    "file-unreadable": "give yourself the right to read it",
    # Names of files
    "name-clash": "rename one of them: on many disks and hosts they are the same file",
    "name-form": "normalise the name to NFC, so that links to it are found",
    "name-long": "shorten the slug: disks end a name at 255 bytes",
    "name-unsafe": "rename it: Windows and archives made there cannot hold the name",
    # Redirects and published addresses
    "redirect-invalid": "write: old address, new address, number, with spaces between",
    "redirect-broken": "redirect to a page that exists",
    "redirect-loop": "redirect to the page itself, not to an address that leads back",
    "address-gone": "bring the item back, or give the new one the old address in aliases",
    "address-elsewhere": "check the list and base_url: only addresses of this site can be looked for",
    # Limits of hosts
    "host-files": "publish by year or language in several sites, or choose a host without this limit",
    "host-file-size": "part the file, or keep it elsewhere",
    "host-total-size": "publish by year or language in several sites, or choose a host without this limit",
    "host-path": "shorten the slugs (slugs = \"ascii\" or \"id\")",
    "host-folder": "part the list, or choose a permalink with {year}/{month}/{day}",
    "host-redirects": "redirect folders instead of single pages, or rely on the stub pages",
    "host-rule": "shorten the addresses in the rule",
    "host-jekyll": "add an empty file .nojekyll: names that begin with _ are left out without it",
}  # fmt: skip


class Place(NamedTuple):
    """Where a fault is, without the line: a page is read again for that only if the fault is shown.

    `tag` and `attributes` are those of the element's start tag, and `nth` says which of several such, from 0.
    """

    tag: str
    attributes: tuple[tuple[str, str | None], ...]
    nth: int


class Fault(NamedTuple):
    """A fault as a worker reports it. Of those that have `once` in common, the first is told of."""

    code: str
    path: str
    message: str
    place: Place | None = None
    line: int = 0
    column: int = 0
    once: str = ""


def problem(fault: Fault, line: int = 0, column: int = 0, excerpt: str = "") -> Problem:
    """A fault with its remedy, as it is shown."""
    return Problem(
        fault.code,
        fault.message,
        fault.path,
        line or fault.line,
        column or fault.column,
        REMEDIES[fault.code],
        excerpt,
        "error",
    )
