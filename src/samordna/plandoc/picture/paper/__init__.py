"""A situation picture as pages: what the page, PDF and Word show of it."""

from samordna.plandoc.picture.paper.outline import PicturePaper, content_of_paper

__all__ = ["PicturePaper", "content_of_paper"]
