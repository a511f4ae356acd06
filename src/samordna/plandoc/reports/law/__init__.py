"""The yearly questions on the municipality's responsibility for crime prevention (SFS 2023:196), answered from what is known."""

from samordna.plandoc.reports.law.answers import answers
from samordna.plandoc.reports.law.model import Known, LawAnswer, OfficeFacts, PlanFacts
from samordna.plandoc.reports.law.outline import law_table

__all__ = ["Known", "LawAnswer", "OfficeFacts", "PlanFacts", "answers", "law_table"]
