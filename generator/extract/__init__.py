"""Raw text of a news page to one clean item: headline, body, credits, and every line that was taken out.

The story: read the lines, join broken sentences, mark phrases, look at each line alone and then in its place, find
the headline, read the credits, and say of every line where it went. See docs/parser.md.
"""


from generator.detect import detect
from generator.model import Block, BlockKind, Dropped, Extract, Guess

from .credits import Credits, read_credits
from .evidence import score_alone, score_together, span_of
from .headline import find_title, part_headline
from .join import join_broken
from .lines import Line, key_of, read_lines
from .phrases import mark_roles
from .rules import Place, is_certain, reason

__all__ = ["extract"]

# Letters of the body that are enough to name its language.
_SAMPLE = 3000


def extract(text: str, lang: str | None = None) -> Extract:
    """Understand the raw text of one news item.

    Args:
        text: The page's text: NFC, without control characters, with its lines as they were.
        lang: BCP 47 tag, where the keeper has declared one; else the language is detected on the likely body.

    Returns:
        The item. Every line that is not blank is found again in its fields, or in `dropped` with a rule's name.
    """
    lines = join_broken(read_lines(text))
    if not lines:
        return Extract(title="", blocks=(), lang=Guess(lang or "und", 1.0 if lang else 0.0, ""))
    mark_roles(lines)
    scores, evidence = score_alone(lines)
    span = span_of(lines, scores)
    title_at = find_title(lines, scores, span)
    title_text = lines[title_at].text if title_at >= 0 else ""
    final = score_together(lines, scores, evidence, span, title_at)
    guess = Guess(lang, 1.0, "declared") if lang else detect(_sample(lines, final))
    rules = _settle(lines, final, title_at, title_text)
    kept = [not rule for rule in rules]
    credits = read_credits(lines, kept, title_at, guess.lang)
    return _assemble(lines, rules, kept, title_at, credits, guess)


def _sample(lines: list[Line], scores: list[float]) -> str:
    """The likeliest body lines, best first in reading order, enough to name the language."""
    body = [line.text for line, score in zip(lines, scores, strict=True) if score > 0]
    return "\n".join(body or [line.text for line in lines])[:_SAMPLE]


def _settle(lines: list[Line], scores: list[float], title_at: int, title_text: str) -> list[str]:
    """For each line the rule that takes it out, or ""."""
    kept = [index for index, score in enumerate(scores) if score > 0 and not is_certain(lines[index])]
    if not kept:
        kept = [index for index, line in enumerate(lines) if index != title_at and not is_certain(line)]
    first, last = (kept[0], kept[-1]) if kept else (0, len(lines) - 1)
    keep = set(kept)
    rules = []
    seen: set[str] = set()
    title_key = key_of(title_text)
    for index, line in enumerate(lines):
        if index == title_at:
            rules.append("headline")
            continue
        if index not in keep:
            rules.append(reason(line, Place(index, title_at, first, last)))
            continue
        key = line.key or key_of(line.text)
        if title_key and key == title_key:
            rules.append("headline again")
        elif key in seen and line.width >= 30:
            rules.append("repeated")
        else:
            rules.append("")
            seen.add(key)
    return rules


def _assemble(
    lines: list[Line], rules: list[str], kept: list[bool], title_at: int, credits: Credits, guess: Guess
) -> Extract:
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    kept_meta: list[str] = []
    title = kicker = ""
    if title_at >= 0:
        following = [line.text for index, line in enumerate(lines) if kept[index]][:3]
        kicker, title, lead, rest = part_headline(lines, title_at, following)
        kept_meta += rest
        if lead:
            blocks.append(Block("paragraph", lead))
    for index, line in enumerate(lines):
        if index == title_at:
            continue
        if index in credits.used:
            kept_meta += line.raws
        elif kept[index]:
            blocks.append(Block(_kind(lines, kept, index), line.text))
        else:
            dropped += [
                Dropped(number, raw.strip(), rules[index]) for number, raw in zip(line.numbers, line.raws, strict=True)
            ]
    return Extract(
        title=title,
        blocks=tuple(blocks),
        lang=guess,
        kicker=kicker,
        date=credits.date,
        date_basis=credits.basis,
        updated=credits.updated,
        byline=credits.byline,
        byline_role=credits.role,
        source=credits.source,
        place=credits.place,
        tags=credits.tags,
        dropped=tuple(dropped),
        kept_meta=tuple(raw.strip() for raw in kept_meta),
    )


def _kind(lines: list[Line], kept: list[bool], index: int) -> BlockKind:
    line = lines[index]
    if line.bullet and line.text[0] not in "–—-" and not line.text[0].isdigit():
        return "item"
    if not line.stop and line.width < 120 and line.text[-1] not in ":,،;":
        following = next((after for after in range(index + 1, len(lines)) if kept[after]), -1)
        if following >= 0 and not lines[following].bullet and (lines[following].stop or lines[following].width > 120):
            return "heading"
    return "paragraph"
