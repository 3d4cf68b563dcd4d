"""What the fork server of the worker pool imports: all that every worker needs, loaded once for all of them.

Workers are forks of that server, so what it has read and compiled is one copy in memory, for as long as nobody writes
to it. The garbage collector would write to every object at its first full run; objects that are frozen it leaves alone.
"""

import gc

import text_unidecode

from generator import work
from generator.detect import ngrams

__all__ = ["work"]

ngrams.load()
text_unidecode.unidecode("é")  # reads its table
gc.collect()
gc.freeze()
