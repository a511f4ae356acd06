"""The report of a committee for an occasion (S4): what it holds, its figures from a plan, its words, and its pages."""

from samordna.plandoc.reports.figures import Told, figures_of
from samordna.plandoc.reports.model import (
    CONDITIONS,
    INTRO,
    NEXT,
    AnsweredCondition,
    CommitteeReport,
    Figures,
    ReportedActivity,
)

__all__ = [
    "CONDITIONS",
    "INTRO",
    "NEXT",
    "AnsweredCondition",
    "CommitteeReport",
    "Figures",
    "ReportedActivity",
    "Told",
    "figures_of",
]
