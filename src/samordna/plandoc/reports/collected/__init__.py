"""What all committees have reported to an occasion, in one document for the executive board (S4)."""

from samordna.plandoc.reports.collected.model import (
    CollectedReport,
    Open,
    ReportedPlan,
    Sent,
    reported_plan,
    sent_in,
)

__all__ = ["CollectedReport", "Open", "ReportedPlan", "Sent", "reported_plan", "sent_in"]
