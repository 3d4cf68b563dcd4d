"""Cut the web font to what it is used for: `make font` gets the package from npm and runs this.

Weights 400 to 700 in one variable file, the letters of the languages that `generator.render.parts.FONTS` names, both
families of digits, and the marks of punctuation that have a shape of their own in Arabic script. Latin letters and
digits stay with the fonts of the system.
"""

import sys
import tempfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# CLDR 48, exemplarCharacters of ar, ckb, fa, lrc, mzn, ps, ug and the Arabic forms of ku and uz; for names, of Urdu.
LETTERS = "ٹټٺپځڅچډڈڑړڕږژڤښڭکګگڵڼھہۀۂۆۇۈۉۊۋیۍێېےەٰٱ"
RANGES = ((0x621, 0x63A), (0x640, 0x656), (0x660, 0x66D), (0x6F0, 0x6F9))
MARKS = "،؛؟۔ «»‹›…–—.:!()-/\u00a0\u200c\u200d\u200e\u200f\u25cc"
FEATURES = ["isol", "init", "medi", "fina", "rlig", "liga", "calt", "ccmp", "locl", "kern", "mark", "mkmk"]
WEIGHTS = (400, 700)


def main(source: str, target: str) -> None:
    """Write the subset of a variable font as WOFF2."""
    font = instantiateVariableFont(TTFont(source), {"wght": WEIGHTS})
    with tempfile.TemporaryDirectory() as folder:  # written once: fontTools cannot cut what is still being read
        whole = Path(folder) / "whole.ttf"
        font.save(whole)
        font = TTFont(whole)
        options = Options(
            flavor="woff2", layout_features=FEATURES, hinting=False, glyph_names=False, notdef_outline=True
        )
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        subsetter = Subsetter(options)
        points = {point for first, last in RANGES for point in range(first, last + 1)}
        subsetter.populate(unicodes=points | set(map(ord, LETTERS + MARKS)))
        subsetter.subset(font)
        font["head"].modified = font["head"].created  # the same file on every machine and day
        font.flavor = "woff2"
        font.recalcTimestamp = False
        font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
