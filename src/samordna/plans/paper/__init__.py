"""The plan as a page to read: the same content as its PDF, as HTML."""

from samordna.plans.paper.page import Chapter, Paper, paper_of

__all__ = ["Chapter", "Paper", "paper_of"]
