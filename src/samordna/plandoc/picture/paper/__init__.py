"""A situation picture as pages: what the page, PDF and Word show of it."""

from samordna.plandoc.picture.paper.model import PicturePaper

__all__ = ["PicturePaper"]
