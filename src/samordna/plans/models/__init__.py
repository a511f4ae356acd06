"""Plans and everything in them."""

from samordna.plans.models.activity import Activity, ActivityStatus
from samordna.plans.models.part import Part
from samordna.plans.models.plan import Plan, PlanGuest, PlanVersion
from samordna.plans.models.section import Section
from samordna.plans.models.service import PlanService

__all__ = ["Activity", "ActivityStatus", "Part", "Plan", "PlanGuest", "PlanService", "PlanVersion", "Section"]
