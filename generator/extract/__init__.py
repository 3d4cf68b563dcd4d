"""Raw text of a news page to one clean item: headline, body, credits, and every line that was taken out.

The story: read the lines, join broken sentences, mark phrases, look at each line alone and then in its place, find
the headline, read the credits, and say of every line where it went. See docs/parser.md.
"""

from generator.detect import block_lang, detect
from generator.extract.benefits import in_doubt
from generator.extract.blocks import kinds_of
from generator.extract.credits import Credits, read_credits
from generator.extract.evidence import score_alone, score_together, span_of
from generator.extract.headline import find_title, part_headline
from generator.extract.join import join_broken
from generator.extract.lines import Line, read_lines
from generator.extract.phrases import mark_roles
from generator.extract.rules import RULE_LABELS, Place, certain, reason
from generator.model import Block, Dropped, Extract, Guess

__all__ = ["RULE_LABELS", "extract"]

# Letters of the body that are enough to name its language.
_SAMPLE = 3000
# Shorter lines may return by chance, as the names of an interview's speakers do.
_MIN_REPEATED = 30.0
# A body of so many lines or fewer takes in the sentences that touch it.
_SHORT = 6
# A headline's line that returns and is a sentence of this width is the lead: it stays in the body, once.
_MIN_LEAD = 100.0


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
    alone, measures = score_alone(lines)
    span = span_of(lines, alone)
    title_at = find_title(lines, alone, span)
    scores = in_doubt(lines, score_together(lines, alone, measures, span), alone, title_at)
    guess = Guess(lang, 1.0, "declared") if lang else detect(_sample(lines, scores, title_at))
    rules = _settle(lines, scores, title_at)
    kept = [not rule and index != title_at for index, rule in enumerate(rules)]
    credits = read_credits(lines, kept, title_at, guess.lang)
    return _assemble(lines, rules, kept, title_at, credits, guess)


def _sample(lines: list[Line], scores: list[float], title_at: int) -> str:
    """The headline and the likeliest body lines in reading order, enough to name the language."""
    # A headline says more of it than the rows of a table.
    body = [line.text for index, line in enumerate(lines) if scores[index] > 0 or index == title_at]
    return "\n".join(body or [line.text for line in lines])[:_SAMPLE]


def _settle(lines: list[Line], scores: list[float], title_at: int) -> list[str]:
    """For each line the rule that takes it out, or ""; the headline's line has none."""
    rules = [certain(line) for line in lines]
    body = [index for index, score in enumerate(scores) if score > 0 and not rules[index] and index != title_at]
    if not body:  # an item that looks like boilerplate all over: better too much than nothing
        body = _at_a_guess(
            lines, [index for index, rule in enumerate(rules) if not rule and index != title_at], title_at
        )
    elif len(body) <= _SHORT:
        body = _with_sentences(lines, body, rules, title_at)
    first, last = (body[0], body[-1]) if body else (0, len(lines) - 1)
    kept = set(body)
    title = lines[title_at] if title_at >= 0 else None
    title_key = title.key if title else ""
    # Keys have no digits, but results of two matches may differ in nothing else.
    seen: dict[str, Line] = {}
    numbers: dict[str, set[str]] = {}
    # Armenian ends a sentence with what others type as a colon.
    if title and not ((title.stop or title.text[-1] == ":") and title.width >= _MIN_LEAD):
        seen[title_key] = title
    for index, line in enumerate(lines):
        if index == title_at or rules[index]:
            continue
        if index not in kept:
            rules[index] = reason(line, Place(index, first, last))
            continue
        first_seen = seen.setdefault(line.key, line)
        if first_seen is not line:
            known = numbers.setdefault(line.key, {_digits_of(first_seen)})
            digits = _digits_of(line)
            if digits in known and (line.key == title_key or line.width >= _MIN_REPEATED):
                rules[index] = "headline again" if line.key == title_key else "repeated"
            known.add(digits)
    if title_at >= 0:
        rules[title_at] = ""
    return rules


def _with_sentences(lines: list[Line], body: list[int], rules: list[str], title_at: int) -> list[int]:
    """A short body and the sentences right around it: of so little, one lost is half the story."""
    out = set(body)
    for step, place in ((-1, body[0]), (1, body[-1])):
        place += step
        while 0 <= place < len(lines) and place != title_at and not rules[place]:
            if not lines[place].stop or lines[place].roles:
                break
            out.add(place)
            place += step
    return sorted(out)


def _at_a_guess(lines: list[Line], places: list[int], title_at: int) -> list[int]:
    """The body where no line does well: from the headline or the first sentence to the first phrase after the last one.

    What bears a phrase of a page ("Home", "Share") is not of it. Without any sentence all stays.
    """
    sentences = [index for index in places if lines[index].stop and not lines[index].roles]
    if not sentences:
        return places
    start = title_at if 0 <= title_at < sentences[0] else sentences[0]
    after = [index for index in range(sentences[-1], len(lines)) if lines[index].roles]
    end = after[0] if after else len(lines)
    return [index for index in places if start <= index < end and not lines[index].roles]


def _digits_of(line: Line) -> str:
    return "".join(filter(str.isdigit, line.text)) if line.digits else ""


def _assemble(
    lines: list[Line], rules: list[str], kept: list[bool], title_at: int, credits: Credits, guess: Guess
) -> Extract:
    """Give every line its place in the item."""
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    kept_meta: list[str] = []
    title = kicker = ""
    body = [index for index, is_kept in enumerate(kept) if is_kept and index not in credits.used]
    if title_at >= 0:
        kicker, title, lead, rest = part_headline(lines, title_at, [lines[index] for index in body[:3]])
        kept_meta += rest
        if lead:
            blocks.append(Block("paragraph", lead, block_lang(lead, guess.lang)))
    originals: list[str] = []
    for index, (kind, text) in zip(body, kinds_of([lines[index] for index in body]), strict=True):
        blocks.append(Block(kind, text, block_lang(text, guess.lang)))
        if kind == "item" and text != lines[index].text:  # the dash that was taken off may have been a speaker's
            originals += lines[index].raws
    for index, line in enumerate(lines):
        if index in credits.used:
            kept_meta += line.raws
        elif rules[index]:
            for number, raw in zip(line.numbers, line.raws, strict=True):
                dropped.append(Dropped(number, raw.strip(), rules[index]))
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
        originals=tuple(raw.strip() for raw in originals),
    )
