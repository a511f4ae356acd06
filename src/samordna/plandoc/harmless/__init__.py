"""Files that are kept and given out as they are: whether anything in them does more than show pages."""

from samordna.plandoc.harmless.pdf import MOST_PAGES, pages_of_harmless

__all__ = ["MOST_PAGES", "pages_of_harmless"]
