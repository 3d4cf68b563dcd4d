"""The file that WordPress exports (WXR), read as a stream: posts and pages with authors, categories and addresses.

Source: the exporter in WordPress, wp-admin/includes/export.php, WXR 1.0 to 1.2.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from generator.migrate.records import Taken, left_behind, texts
from generator.model import Problem
from generator.urls import slug

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_COMMENT = re.compile(r"<!--\s*/?(?:wp:|more|nextpage).*?-->", re.DOTALL)
_CAPTION = re.compile(r"\[(/?)caption\b[^\]]*\]")
_SHORTCODE = re.compile(r"\[/?[a-z][a-z0-9_-]+(?:\s[^\]]*)?\](?!\()")
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|hr|section|article|aside"
    r"|dl|dt|dd|iframe|video|audio|form|details|summary)\b",
    re.IGNORECASE,
)
_NO_ITEMS = {"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "wp_global_styles",
             "wp_navigation", "wp_template", "wp_template_part", "wp_block", "oembed_cache"}  # fmt: skip


def read_wordpress(source: Path) -> Iterator[Taken | Problem]:
    """The posts and pages of an export.

    Args:
        source: The file.
    """
    authors: dict[str, str] = {}
    names: set[str] = set()
    left: dict[str, int] = {}
    # "recover" reads on after the control characters that exports are known for; what was wrong is told at the end.
    stream = etree.iterparse(
        str(source), events=("end",), recover=True, huge_tree=True, resolve_entities=False, no_network=True
    )
    for _, element in stream:
        name = etree.QName(element).localname
        if name == "author" and element.tag != "author":
            authors[_text(element, "author_login")] = _text(element, "author_display_name")
        elif name == "item":
            kind = _text(element, "post_type")
            if kind in _NO_ITEMS or _text(element, "status") in ("trash", "auto-draft"):
                left[kind] = left.get(kind, 0) + 1
            else:
                yield from _item(element, authors, names, source.name)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    for error in list(stream.error_log)[:10]:
        yield left_behind(source.name, f"the XML is broken here: {error.message}", "compare the item", error.line)
    for kind, count in sorted(left.items()):
        yield left_behind(source.name, f"not taken over, of the kind {kind}: {count}", "they are no items")


def _item(element: etree._Element, authors: dict[str, str], names: set[str], file: str) -> Iterator[Taken | Problem]:
    title = (element.findtext("title") or "").strip()
    day = _text(element, "post_date")
    link = (element.findtext("link") or "").strip()
    name = unquote(_text(element, "post_name")) or slug(title) or _text(element, "post_id")
    dated = day[:10] if re.match(r"[12]\d{3}-\d\d-\d\d", day) else ""
    base = "/".join(filter(None, (dated[:4], "-".join(filter(None, (dated, slug(name)))))))
    seed = f"{base}.md" if base not in names else f"{base}-{_text(element, 'post_id')}.md"
    names.add(base)
    body = element.findtext(_CONTENT) or ""
    if _SHORTCODE.search(_CAPTION.sub("", body)):
        yield left_behind(seed, "a shortcode stays in the text as it is", "write in HTML what it stands for")
    creator = (element.findtext(_CREATOR) or "").strip()
    groups: dict[str, list[str]] = {}
    for category in element.findall("category"):
        groups.setdefault(category.get("domain", ""), []).append((category.text or "").strip())
    languages = [one.get("nicename", "") for one in element.findall("category") if one.get("domain") == "language"]
    parts = urlsplit(link)
    changed = _text(element, "post_modified")
    yield Taken(
        seed,
        {
            "title": title,
            "lang": languages[0] if languages else "",
            "date": f"{dated}T{day[11:16]}" if dated else "",
            "updated": f"{changed[:10]}T{changed[11:16]}" if changed > day and changed[:4] > "0000" else "",
            "byline": authors.get(creator, "") or creator,
            "tags": texts(groups.get("category", []), groups.get("post_tag", [])),
            "summary": _text(element, "encoded", but=_CONTENT),
            "url": link if parts.scheme in ("http", "https") else "",
            "aliases": texts(unquote(parts.path)) if len(parts.path) > 1 else (),
            "draft": _text(element, "status") not in ("publish", "inherit") or None,
        },
        _paragraphs(body),
    )


def _text(element: etree._Element, name: str, but: str = "") -> str:
    """Text of a child, by its name in whatever version of the format's namespace."""
    for child in element:
        if isinstance(child.tag, str) and child.tag != but and child.tag.endswith(f"}}{name}"):
            return " ".join((child.text or "").split())
    return ""


def _paragraphs(html: str) -> str:
    """The body with the paragraphs that the old editor left to the reader's side: an empty line ends one."""
    html = _CAPTION.sub("", _COMMENT.sub("", html.replace("\r\n", "\n")))
    blocks = [block.strip() for block in re.split(r"\n\s*\n", html) if block.strip()]
    return "\n\n".join(block if _BLOCK.match(block) else f"<p>{_broken(block)}</p>" for block in blocks)


def _broken(text: str) -> str:
    return re.sub(r"(?<!>)\n", "<br>\n", text)
