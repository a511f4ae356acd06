"""What all committees have reported to an occasion, in one document for the executive board (S4)."""

from samordna.plandoc.reports.collected.model import CollectedReport, ReportedPlan, reported_plan

__all__ = ["CollectedReport", "ReportedPlan", "reported_plan"]
