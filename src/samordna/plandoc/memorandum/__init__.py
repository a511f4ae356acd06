"""The memorandum that the executive board gets about all plans of a central review (S2): what it holds, and its pages."""

from samordna.plandoc.memorandum.model import (
    ABOUT_PLANS,
    ANSWERS,
    OVERVIEW,
    Answer,
    JudgedPlan,
    Memorandum,
    QuestionCounts,
    TextSection,
    strictest,
)

__all__ = [
    "ABOUT_PLANS",
    "ANSWERS",
    "OVERVIEW",
    "Answer",
    "JudgedPlan",
    "Memorandum",
    "QuestionCounts",
    "TextSection",
    "strictest",
]
