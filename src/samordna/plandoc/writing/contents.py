"""Whether what is written has a table of contents, and where: none that is longer to read than to do without."""

from dataclasses import replace

from samordna.plandoc.writing.content import DEEPEST_IN_CONTENTS, Content, Heading
from samordna.plandoc.writing.length import fits_on_few_pages

FEW_ENTRIES = 12
"""In a table of contents: so few would leave its page nearly empty."""

_FEWEST_ENTRIES = 3
"""Of which one chooses between."""


def with_contents(content: Content) -> Content:
    """The content with a table of contents where it is so long that one looks for something in it."""
    needs = entries(content) >= _FEWEST_ENTRIES and not fits_on_few_pages(content)
    return replace(content, has_contents=needs)


def as_report(content: Content) -> Content:
    """The content of something shorter than a plan: its text follows on a short table of contents."""
    return with_contents(replace(content, contents_apart=not has_few_entries(content)))


def has_few_entries(content: Content) -> bool:
    return entries(content) <= FEW_ENTRIES


def entries(content: Content) -> int:
    """How many headings a table of contents would have."""
    headings = (block for block in content.blocks if isinstance(block, Heading))
    return sum(1 for one in headings if one.level <= DEEPEST_IN_CONTENTS)
