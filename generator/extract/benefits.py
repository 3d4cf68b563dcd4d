"""The benefit of the doubt: lines whose score alone would take them out, and what stands around them says otherwise."""

from collections import Counter

from generator.extract.lines import Line
from generator.extract.rules import shape

# A sentence between two lines with this score is given the benefit of the doubt.
_SURE = 1.0
_BENEFIT = 2.0
# A heading between two such lines is given less of it, in a text that is clean.
_HEADING_BENEFIT = 1.0
# As much is given to a sentence that is the standfirst by its place, or that the page has twice.
_LEAD_BENEFIT = 1.0
_MIN_SENTENCE = 60.0
# Where nothing speaks of a page around the text and this share of it, lists aside, is sentences or looks like a story
# at the first look, all of it gets a benefit, sentences and entries of lists a greater one.
_STORY_ALONE = 0.9
_ALONE_BENEFIT = 0.5
_SENTENCE_BENEFIT = 4.0
# Roles of lines that a story has without a page around it.
_CREDITS = {"byline", "source", "published", "updated"}
# Share of lines that look like body text from which on a text is clean.
_CLEAN = 0.8


def in_doubt(lines: list[Line], scores: list[float], alone: list[float], title_at: int) -> list[float]:
    """The scores of lines with the benefits of the doubt that they get.

    Args:
        lines: All lines of a text.
        scores: How much speaks for each as part of the body, in log odds: 0.0 or less takes it out.
        alone: The same as each shows it by itself.
        title_at: Index of the headline, or -1.
    """
    scores = _as_lead(lines, _in_company(lines, scores), title_at)
    return _by_itself(lines, scores, alone, title_at)


def _in_company(lines: list[Line], scores: list[float]) -> list[float]:
    """Scores with the benefit of company: for entries of a list that does well, and for what stands between sure lines.

    That is a sentence anywhere, and a heading where hardly anything else than a story is in the text.
    """
    out = list(scores)
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and lines[index].mark and lines[index].mark == lines[index - 1].mark:
            continue
        if index - start > 1:
            mean = sum(scores[start:index]) / (index - start)
            out[start:index] = [max(score, mean) for score in scores[start:index]]
        start = index
    is_clean = sum([score > 0 for score in scores]) >= _CLEAN * len(lines)
    # The last line has one neighbour: it counts where the text has nothing else in it, such as readers' comments.
    end = len(lines) if is_clean else len(lines) - 1
    for index in range(1, end):
        line = lines[index]
        if line.roles or not (line.stop or (is_clean and index + 1 < len(lines))):
            continue
        if out[index - 1] > _SURE and (index + 1 == len(lines) or out[index + 1] > _SURE):
            out[index] += _BENEFIT if line.stop else _HEADING_BENEFIT
    return out


def _as_lead(lines: list[Line], scores: list[float], title_at: int) -> list[float]:
    """Scores with the benefit of the doubt for a sentence right below the headline, and for one that returns.

    Pages set their standfirst apart from the story, between pictures and credits; and what they say twice in full
    sentences is from the story: menus and notices that return are seldom any.
    """
    out = list(scores)
    times = Counter([line.key for line in lines])
    for index, line in enumerate(lines):
        if not -_LEAD_BENEFIT < scores[index] <= 0 or line.roles or not line.stop or line.width < _MIN_SENTENCE:
            continue
        if (index and index == title_at + 1) or times[line.key] > 1:
            out[index] += _LEAD_BENEFIT
    return out


def _by_itself(lines: list[Line], scores: list[float], alone: list[float], title_at: int) -> list[float]:
    """Scores with the benefit of the doubt for a text in which no line shows a phrase or a shape of boilerplate."""
    if any(line.roles.keys() - _CREDITS or shape(line) for line in lines):
        return scores
    # Of a sentence, or a heading right above one.
    is_text = [line.stop or below.stop for line, below in zip(lines, [*lines[1:], lines[-1]], strict=True)]
    text = [
        (line.width, is_text[index] or alone[index] > 0)
        for index, line in enumerate(lines)
        if index != title_at and not line.mark and not line.roles
    ]
    story = sum([width for width, is_body in text if is_body])
    # A menu of a language without phrases would be longer than its story.
    entries = sum([line.width for line in lines if line.mark])
    if story < max(entries, _STORY_ALONE * sum([width for width, _ in text])):
        return scores
    return [
        score if line.roles else score + (_SENTENCE_BENEFIT if line.mark or is_text[index] else _ALONE_BENEFIT)
        for index, (line, score) in enumerate(zip(lines, scores, strict=True))
    ]
