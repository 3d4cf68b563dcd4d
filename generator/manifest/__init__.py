"""What the archive remembers between builds, in one SQLite file of the site's cache folder.

A build is one transaction: until it ends, nothing of it can be seen by the next one. The transaction's last act is to
write the journal, the list of files to move into place; from then on the build only goes forward.
"""

from generator.manifest.owners import (
    article_owner,
    item_of_owner,
    leaf_of_owner,
    leaf_owner,
    page_of_owner,
    page_owner,
    redirect_owner,
)
from generator.manifest.store import Manifest

__all__ = [
    "Manifest",
    "article_owner",
    "item_of_owner",
    "leaf_of_owner",
    "leaf_owner",
    "page_of_owner",
    "page_owner",
    "redirect_owner",
]
