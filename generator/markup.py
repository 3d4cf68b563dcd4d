"""Bodies as HTML that is safe to place in a page, and as plain blocks: from Markdown, and from plain blocks."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

from generator.languages import language
from generator.model import Block, BlockKind, Problem
from generator.shortcut import has_list, set_simply
from generator.spelling import repair

# Python-Markdown's time grows with the square of the number of opening brackets (20,000 take half a minute) and a body
# this long is no hand-written Markdown. Such a body is set as plain paragraphs, which loses nothing but the marks.
MAX_MARKDOWN_CHARS = 1_000_000
MAX_BRACKETS = 2_000

# Lists and quotations inside one another. Python-Markdown calls itself for each and gives up at a depth that depends on
# who called it; no text is nested so deeply.
MAX_NESTING = 50
_DEEP = re.compile(
    rf"(?:[ ]{{4}}|[ ]{{0,3}}\t){{{MAX_NESTING}}}"  # indentation
    rf"|(?:[ \t]*>){{{MAX_NESTING}}}|[ \t]*(?:(?:[>*+-]|\d{{1,9}}[.)])[ \t]+){{{MAX_NESTING}}}"  # marks on one line
)

_TAGS = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div", "dl",
    "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "hreflang"},
    "bdo": {"dir"},
    "blockquote": {"cite"},
    "del": {"cite", "datetime"},
    "img": {"src", "alt", "width", "height"},
    "ins": {"cite", "datetime"},
    "li": {"value", "id"},
    "sup": {"id"},
    "ol": {"start", "reversed"},
    "q": {"cite"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
# What stands on lines of its own and has no place in an item: a page has its landmarks and its `h1` already, and
# nothing opens or sends. Taken out with the rest, it would leave its text without a paragraph, joined to the next.
_SET_AS_DIV = "address|article|aside|center|details|fieldset|footer|form|header|hgroup|legend|main|nav|section|summary"
_RENAMED = re.compile(rf"(</?)(?:(?P<heading>h1)|{_SET_AS_DIV})(?=[\s/>])", re.IGNORECASE)
_SCHEMES = {"http", "https", "mailto", "tel"}

_BLOCK_OF: dict[str, BlockKind] = {
    "p": "paragraph", "pre": "paragraph", "td": "paragraph", "th": "paragraph", "dd": "paragraph", "dt": "paragraph",
    "figcaption": "paragraph", "caption": "paragraph", "div": "paragraph",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "blockquote": "quote",
}  # fmt: skip


_NOTE_ID = re.compile(r"fn(?:ref\d*)?:[\w-]+")
_TAG_OR_TEXT = re.compile(r"<[^>]*>|[^<]+")

# What a line written from right to left would show in the wrong order: numbers joined by hyphens or led by a sign
# (dates, scores, telephone numbers), addresses, abbreviations and names that end in marks, and lists of Latin names.
# Slashes, colons and points between digits need no help (Unicode Standard Annex 9, rules W2 to W7 and N1).
_LATIN = r"[A-Za-z\u00c0-\u024f][\w'’.+-]*(?: [A-Za-z\u00c0-\u024f][\w'’+-]*)*"
_RUNS = re.compile(
    r"(?<![\w&#.])(?:"
    r"(?P<address>(?:https?://|www\.)(?:[^\s<>«»\"&]|&amp;)*(?:[^\s<>«»\"&.,:;!?()،؛؟]|&amp;)"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<number>[+−-]?\d[\d.,/]*(?:[-‐‑–−]\d[\d.,/]*\d|[-‐‑–−]\d)+(?!\w)"
    r"|\+\d[\d ()‐‑–-]{5,}\d|0\d{2,4}(?: \d{2,4}){2,}(?!\w)|[+−-]\d+(?:[.,٫]\d+)?(?!\w))"
    r"|(?P<name>(?:[A-Za-z]\.){2,}|[A-Z]\w*(?:\+\+?|#))(?!\w)"
    rf"|(?P<names>{_LATIN}(?:[,،؛/] ?{_LATIN})+)"
    r")"
)
_SEPARATOR = re.compile(r"[,،؛/] ?")
# One set of characters to look for first: three times as fast as trying each alternative everywhere.
_WANTS_RUNS = re.compile(
    r"[0-9٠-٩۰-۹A-Za-z+−-](?:(?<=\d)(?:[-‐‑–−]\d|\d{2,4} \d)|(?<=[+−-])\d|(?<=[A-Za-z])[+#.@,،؛/:])"
)
_LEFT_ALONE = re.compile(r"<(pre|code|bdi|bdo)\b.*?</\1>|<[^>]*>|[^<]+", re.DOTALL)

_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
_BLANKS = re.compile(r"[ \t\n]+")

# Anything that Markdown (or its "extra" extensions) could take for more than words: marks inside a line, what begins a
# line as a list, heading, rule, quotation or definition does, and a line broken by two spaces. Paragraphs without them
# are set as they are, some fifty times faster; a test holds that the result is the same.
_MARKS = re.compile(r"[*_`\[\]<>&\\{}|~^]")
_ANY_MARK = (*"*_`[]<>&\\{}|~^\t", "  \n")
_LINE_MARKS = re.compile(r"[ \t]*(?:[#+=:-]|\d+[.)])|(?: {4}| {0,3}\t)")

# What reaches over blank lines: code, indented lines, HTML, definitions, notes and references. A text that holds any of
# it is Markdown as a whole; of all others, paragraphs without marks can be taken out one by one.
# So is one with a heading that is underlined, stands in a list or quotation, or ends in an escape: whether it is one,
# and of which level, settles the level of all others.
_REACHING = re.compile(
    r"(?: {4}| {0,3}\t|=+[ \t]*$)| {0,3}(?:<|:|\[[^\]\n]*\]:|\*\[)"
    r"|[ \t]*(?:[>*+-]|\d+[.)])[^\n]*(?:#|=[ \t]*$)|#[^\n]*\\$"
)
_REACHING_MARKS = ("```", "~~~", "[^")
# Lines that begin otherwise, as nearly all do, begin with none of the above.
_EDGES = frozenset(" \t=<:[*>+-#")
_TOP_HEADING = re.compile(r"^#(?!#)", re.MULTILINE)


class _HeadingsBelowTheTitle(Treeprocessor):
    """A page has one `h1`, its title: headings of a body begin at `h2`."""

    wanted: bool | None = None
    """Whether to lower them; None to look whether the text has one of the first level."""

    def run(self, root: Element) -> None:
        headings = [node for node in root.iter() if re.fullmatch("h[1-6]", str(node.tag))]
        if self.wanted if self.wanted is not None else any(node.tag == "h1" for node in headings):
            for node in headings:
                node.tag = f"h{min(int(node.tag[1]) + 1, 6)}"


@lru_cache(maxsize=1)
def _converter() -> tuple[markdown.Markdown, _HeadingsBelowTheTitle]:
    converter = markdown.Markdown(extensions=["extra", "sane_lists"], output_format="html")
    headings = _HeadingsBelowTheTitle(converter)
    converter.treeprocessors.register(headings, "headings_below_the_title", 0)
    return converter, headings


def _convert(text: str, *, lower_headings: bool | None) -> tuple[str, tuple[Block, ...]]:
    converter, headings = _converter()
    headings.wanted = lower_headings
    html = sanitise(converter.reset().convert(text))
    return html, to_blocks(html)


def from_markdown(text: str, path: str) -> tuple[str, tuple[Block, ...], tuple[Problem, ...]]:
    """Render a Markdown body.

    Args:
        text: The body, without front matter.
        path: The seed's path, for messages.

    Returns:
        Safe HTML, the same as plain blocks, and a warning where the body was too large to be read as Markdown.
    """
    if len(text) > MAX_MARKDOWN_CHARS or text.count("[") + text.count("<") > MAX_BRACKETS:
        return _set_plain(text, path, "is too large or has too many brackets")
    edgy = _edgy_lines(text)
    if not edgy and _has_no_marks(text):
        blocks = _plain(text)
        return "\n".join([f"<p>{block.text}</p>" for block in blocks]), blocks, ()
    if any(map(_DEEP.match, edgy)):
        return _set_plain(text, path, "has lists or quotations too deep inside one another")
    try:
        if any(mark in text for mark in _REACHING_MARKS) or any(map(_REACHING.match, edgy)):
            return *_convert(text, lower_headings=None), ()
        return *_read_parts(text), ()
    except RecursionError:
        _converter.cache_clear()  # it stopped in the middle of its work
        return _set_plain(text, path, "is nested too deeply")


def _set_plain(text: str, path: str, reason: str) -> tuple[str, tuple[Block, ...], tuple[Problem, ...]]:
    blocks = _plain(text)
    hint = "it was set as plain paragraphs; split it to have its marks read"
    problem = Problem("plain-markdown", f"the body {reason} to be read as Markdown", path, hint=hint)
    return from_blocks(blocks), blocks, (problem,)


def _edgy_lines(text: str) -> list[str]:
    """The lines that begin with what could be a mark."""
    return [line for line in text.split("\n") if line[:1] in _EDGES or line[:1].isdecimal()]


def _read_parts(text: str) -> tuple[str, tuple[Block, ...]]:
    """Read what stands between blank lines part by part; only neighbours that are not simple need each other."""
    lower_headings = "#" in text and bool(_TOP_HEADING.search(text))
    parts = [part.strip("\n") for part in _PARAGRAPHS.split(text) if part.strip()]
    html: list[str] = []
    blocks: list[Block] = []
    waiting: list[str] = []

    def add(part_html: str, part_blocks: tuple[Block, ...]) -> None:
        if part_html:
            html.append(part_html)
            blocks.extend(part_blocks)

    def convert_waiting() -> None:
        if waiting:
            add(*_convert("\n\n".join(waiting), lower_headings=lower_headings))
            waiting.clear()

    may_go_on = False  # whether a list could be open
    for part, following in zip(parts, [*parts[1:], ""], strict=False):
        simple: tuple[str, tuple[Block, ...]] | None
        if _is_plain(part):
            text = _one_line(part)
            simple, may_go_on = (f"<p>{text}</p>", (Block("paragraph", text),)), False  # no mark, so none to escape
        elif has_list(part):
            simple = None if may_go_on or has_list(following) else set_simply(part, lower_headings=lower_headings)
            may_go_on = True
        else:
            simple, may_go_on = set_simply(part, lower_headings=lower_headings), False
        if simple is None:
            waiting.append(part)
        else:
            convert_waiting()
            add(*simple)
    convert_waiting()
    return "\n".join(html), tuple(blocks)


def _has_no_marks(text: str) -> bool:
    """Whether a text none of whose lines begins like a mark is nothing but plain paragraphs."""
    return not any(mark in text for mark in _ANY_MARK) and not text.endswith("  ")


def _is_plain(part: str) -> bool:
    if _MARKS.search(part) or "  \n" in part or part.endswith("  ") or "\t" in part:  # which becomes spaces
        return False
    return not any(map(_LINE_MARKS.match, _edgy_lines(part)))


def _plain(text: str) -> tuple[Block, ...]:
    """Text without marks as paragraphs. A no-break space between words is a letter of its own and stays."""
    parts = map(_one_line, _PARAGRAPHS.split(text))
    return tuple(Block("paragraph", part) for part in parts if part)


def _one_line(part: str) -> str:
    if "\n" in part or "\t" in part or "  " in part:
        part = _BLANKS.sub(" ", part)
    return part.strip()


def sanitise(html: str) -> str:
    """Keep of a piece of HTML what shows text and cannot run; a block that may not stay as it is becomes a `div`.

    Source:
        nh3 (Ammonia) with the lists of tags, attributes and schemes above.
    """
    return nh3.clean(
        _RENAMED.sub(lambda found: found[1] + ("h2" if found["heading"] else "div"), html),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_only_note_ids,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener",
        strip_comments=True,
    )


def _only_note_ids(tag: str, attribute: str, value: str) -> str | None:
    """An id is what a footnote and its mark find each other by; any other could meet one of the page's own."""
    return value if attribute != "id" or _NOTE_ID.fullmatch(value) else None


def from_blocks(blocks: Iterable[Block]) -> str:
    """Set plain blocks as HTML; a run of items is one list. Bidirectional isolation is left to `lang` and `dir`."""
    parts = []
    in_list = False
    for block in blocks:
        if (block.kind == "item") != in_list:
            parts.append("</ul>" if in_list else "<ul>")
            in_list = not in_list
        tag = {"paragraph": "p", "heading": "h2", "item": "li", "quote": "blockquote"}[block.kind]
        attributes = f' lang="{escape(block.lang)}" dir="{language(block.lang).dir}"' if block.lang else ""
        inner = escape(block.text, quote=False)
        if block.kind == "quote":
            inner = f"<p>{inner}</p>"
        parts.append(f"<{tag}{attributes}>{inner}</{tag}>")
    if in_list:
        parts.append("</ul>")
    return "\n".join(parts)


def respelled(html: str, lang: str) -> str:
    """HTML with the letters of its language; tags, with the addresses in them, stay as they are."""
    counts: Counter[str] = Counter()
    return _TAG_OR_TEXT.sub(lambda found: found[0] if found[0][0] == "<" else repair(found[0], lang, counts), html)


def isolated(html: str) -> str:
    """Text that is written from right to left, with runs that would be shown out of order in an isolate each.

    Args:
        html: Sound HTML whose text is in a script written from right to left.

    Source:
        Unicode Standard Annex 9; W3C, "Inline markup and bidirectional text in HTML".
    """
    if "<code>" in html or "<pre>" in html:  # a program runs from left to right, a poem in a code block does not
        html = html.replace("<pre>", '<pre dir="auto">').replace("<code>", '<code dir="auto">')
    if not _WANTS_RUNS.search(html):
        return html
    return _LEFT_ALONE.sub(lambda found: found[0] if found[0][0] == "<" else _RUNS.sub(_isolate, found[0]), html)


def _isolate(found: re.Match[str]) -> str:
    if found["names"]:
        parts = _SEPARATOR.split(found[0])
        marks = _SEPARATOR.findall(found[0])
        return "".join(f"<bdi>{part}</bdi>{mark}" for part, mark in zip(parts, [*marks, ""], strict=True))
    return f'<bdi dir="ltr">{found[0]}</bdi>'


def to_blocks(html: str) -> tuple[Block, ...]:
    """Read HTML as plain blocks in reading order."""
    reader = _BlockReader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return tuple(reader.blocks)


class _BlockReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.stack: list[str] = []
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK_OF or tag in ("ul", "ol", "table", "tr", "figure", "dl"):
            self.flush()
            self.stack.append(tag)
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "img":
            self.pieces.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.stack:
            self.flush()
            while self.stack and self.stack.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def flush(self) -> None:
        text = " ".join("".join(self.pieces).split())
        self.pieces.clear()
        if not text:
            return
        kind: BlockKind = "paragraph"
        for tag in reversed(self.stack):  # a paragraph inside an item or a quote belongs to that
            if _BLOCK_OF.get(tag, "paragraph") != "paragraph":
                kind = _BLOCK_OF[tag]
                break
        self.blocks.append(Block(kind, text))
