"""Whether a page says truly in which languages and directions it is."""

from collections.abc import Iterator
from functools import lru_cache

from generator.catalogues import borrowed
from generator.check.codes import Fault, Place
from generator.check.page import Element, Page, place_of_text, plain
from generator.config import Config
from generator.detect import block_lang, is_at_home
from generator.languages import canonical_tag, language

# Text that is judged: enough for a sure answer, and no more.
_SAMPLE = 600
# Shorter blocks are names, dates and labels, which stand in any language.
_MIN_BLOCK = 40
# Of a block, no more is looked at than shows its script: its language within that was told from all of the text.
_BLOCK = 99
_BLOCKS = "main p, main h1, main h2, main h3, main li, main td"
# Where phrases of the interface stand alone.
_LABELS = "h1, h2, h3, dt, th, caption, summary, label, button, nav a, header a, footer a"
# What holds no running text of the page's language: code, what is not shown, and what was isolated as a name or number.
_NO_TEXT = ("script", "style", "code", "pre", "template", "bdi", "time")
_APART = ", ".join((*_NO_TEXT, "[lang]"))


def language_faults(path: str, page: Page, config: Config) -> Iterator[Fault]:
    """The faults of a page's languages. The text is taken apart on the way: to be called last."""
    lang = canonical_tag(page.lang) if page.lang else None
    if not page.lang:
        yield Fault("lang-missing", path, "the page does not say its language", line=1)
    elif lang is None and page.lang != "und":
        yield Fault("lang-invalid", path, f"{plain(page.lang)!r} is no language tag", _start(page))
    yield from _direction_faults(path, page, lang)
    if lang is None or page.is_stub:
        return
    yield from _untranslated(path, page, lang, config)
    yield from _part_faults(path, page, lang)
    yield from _text_faults(path, page, lang)


def _start(page: Page) -> Place | None:
    return page.place(page.first) if page.first else None


def _direction_faults(path: str, page: Page, lang: str | None) -> Iterator[Fault]:
    stated = (page.root.get("dir") or "").lower()
    if not stated:
        place = _start(page)
        yield Fault("dir-missing", path, "the page does not say its direction", place, 0 if place else 1)
    elif stated not in ("ltr", "rtl"):
        yield Fault("dir-wrong", path, f"dir is {plain(stated)}", _start(page))
    elif lang and lang != "und" and stated != language(lang).dir:
        message = f"{language(lang).english} is written {language(lang).dir}, and the page says {stated}"
        yield Fault("dir-wrong", path, message, _start(page))


def _part_faults(path: str, page: Page, page_lang: str) -> Iterator[Fault]:
    """Elements that state a language of their own."""
    for element in page.having.get("lang", ()):
        stated = element.attributes["lang"]
        if stated is None or element.tag == "html":
            continue
        lang = canonical_tag(stated)
        if lang is None:
            yield Fault("lang-invalid", path, f"{plain(stated)!r} is no language tag", page.place(element))
            continue
        about = language(lang)
        direction = (element.attributes.get("dir") or "").lower()
        if not direction:
            if element.tag != "bdi" and about.dir != _direction_around(element, page, page_lang):
                message = f"{about.english} stands in the other direction without dir"
                yield Fault("dir-missing", path, message, page.place(element))
        elif direction != about.dir and direction != "auto":
            message = f"{about.english} is written {about.dir}, and the element says {direction}"
            yield Fault("dir-wrong", path, message, page.place(element))
        if len(element.node.text(separator=" ")) < _MIN_BLOCK:
            continue
        if len(text := _text(element)) >= _MIN_BLOCK and (found := block_lang(text, lang)):
            message = f"stated as {about.english}, the text is in {_named(found)}: {plain(text)}"
            yield Fault("lang-wrong", path, message, page.place(element))


def _text(element: Element) -> str:
    """The text that an element states its language for: without what inside it has another."""
    node = element.node
    text = str(node.text(separator=" "))
    for part in node.css("[lang]"):  # the element itself among them
        if part.mem_id != node.mem_id:
            text = text.replace(part.text(separator=" "), " ", 1)
    return text.strip()


def _direction_around(element: Element, page: Page, page_lang: str) -> str:
    parent = element.node.parent
    while parent is not None:
        attributes = parent.attributes
        if attributes and attributes.get("dir"):
            return str(attributes["dir"]).lower()
        parent = parent.parent
    return (page.root.get("dir") or language(page_lang).dir).lower()


@lru_cache(maxsize=1024)
def _named(tag: str) -> str:
    about = language(tag)
    return f"{about.script} script" if tag.startswith("und-") else f"{about.english} ({tag})"


def _text_faults(path: str, page: Page, lang: str) -> Iterator[Fault]:
    """The page's own text, without the parts that state another language."""
    main = page.tree.css_first("main") or page.tree.body
    if main is None or lang == "und":
        return
    # Backwards, so that nothing goes before what it holds; twice the same where it is there for two reasons.
    gone = set()
    for node in reversed(main.css(_APART)):
        if node.mem_id in gone or node.mem_id == main.mem_id:
            continue
        if node.tag in _NO_TEXT or (node.attributes.get("lang") or "").lower() != lang.lower():
            gone.add(node.mem_id)
            node.decompose()
    paragraphs: list[str] = []
    size = 0
    for node in main.css("p"):
        text = str(node.text()).strip()
        if len(text) >= _MIN_BLOCK:
            paragraphs.append(text)
            size += len(text)
            if size >= _SAMPLE:
                break
    whole = str(main.text(separator=" ")).strip()
    sample = " ".join(paragraphs) if size >= 2 * _MIN_BLOCK else whole
    if len(sample) >= _MIN_BLOCK and (found := block_lang(" ".join(sample[:_SAMPLE].split()), lang)):
        message = f"stated as {language(lang).english}, the text is in {_named(found)}: {plain(sample)}"
        yield Fault("lang-wrong", path, message, _start(page))
        return
    if is_at_home(whole, lang):  # and with it each block
        return
    for node in main.css(_BLOCKS):
        text = str(node.text()).strip()
        if len(text) >= _MIN_BLOCK and (found := block_lang(text[:_BLOCK], lang)):
            message = f"in {_named(found)} and not marked as such: {plain(text)}"
            yield Fault("lang-part", path, message, place_of_text(text))


def _untranslated(path: str, page: Page, lang: str, config: Config) -> Iterator[Fault]:
    """Phrases of the interface that are not in the page's language: marked ones, and those that cannot be marked."""
    missing = borrowed(lang, config.locale, config.look)

    def fault(phrase: str, place: Place) -> Fault:
        message = f"a phrase is not in {language(lang).english}: {plain(phrase)}"
        return Fault("untranslated", path, message, place, once=f"{lang} {phrase}")

    for element in page.having.get("data-borrowed", ()):
        yield fault(str(element.node.text()), page.place(element))
    if not missing:
        return
    for name in ("aria-label", "title"):
        for element in page.having.get(name, ()):
            value = element.attributes[name] or ""
            if value in missing and "data-borrowed" not in element.attributes:
                yield fault(value, page.place(element))
    for node in page.tree.css(_LABELS):
        text = str(node.text()).strip()
        if text in missing and "lang" not in node.attributes and not node.css_first("[lang]"):
            yield fault(text, place_of_text(text))
