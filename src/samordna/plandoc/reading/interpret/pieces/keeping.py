"""Words of a file as the Markdown that shows the same words."""

from functools import cache

from samordna.plandoc.markup import escaped
from samordna.plandoc.schema import PlanDocument, markdown_fields

_fields_of = cache(markdown_fields)


def keep_words(document: PlanDocument) -> None:
    """A file holds words and no Markdown: a path or a star in it stays what it is. Sections were written as Markdown."""
    for part in (document.situation, *(item for name, item in document.items() if name != "sections")):
        for field in _fields_of(type(part)):
            words = getattr(part, field)
            if (kept := escaped(words)) != words:
                setattr(part, field, kept)
