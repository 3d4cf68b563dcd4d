"""A few words that stand for a text: the first paragraph that says something, cut between words."""

from generator.model import Block

# Letters of a summary taken from the body: about three lines of a list.
MAX_SUMMARY_CHARS = 240
# A shorter first paragraph is a label or a remnant more often than a lead. In bytes, because a sentence of Chinese has
# a third of the characters that it has in an alphabet, and three bytes for each.
MIN_SUMMARY_BYTES = 60


def summary_of(blocks: tuple[Block, ...]) -> str:
    """The first paragraph that says something, cut between words."""
    paragraphs = [block.text for block in blocks if block.kind == "paragraph"]
    telling = (text for text in paragraphs if len(text.encode("utf-8")) >= MIN_SUMMARY_BYTES)
    return shorten(next(telling, paragraphs[0] if paragraphs else ""), MAX_SUMMARY_CHARS)


def shorten(text: str, limit: int) -> str:
    """Cut a text to a number of characters, between words where there are any, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    cut = head.rfind(" ", limit // 2)
    return head[: cut if cut > 0 else limit].rstrip(" ,;:،؛—–-") + "…"
