"""Plans and everything in them."""

from samordna.plans.models.activity import Activity, ActivityStatus
from samordna.plans.models.comment import Comment
from samordna.plans.models.life import AdoptedPlan, PlanStep
from samordna.plans.models.part import Part
from samordna.plans.models.plan import Plan, PlanGuest, PlanVersion
from samordna.plans.models.section import Section
from samordna.plans.models.service import PlanService
from samordna.plans.models.taken import TakenText
from samordna.plans.models.template import ChapterDemand, TemplateChapter
from samordna.plans.models.writing import SectionTask

__all__ = [
    "Activity",
    "ActivityStatus",
    "AdoptedPlan",
    "ChapterDemand",
    "Comment",
    "Part",
    "Plan",
    "PlanGuest",
    "PlanService",
    "PlanStep",
    "PlanVersion",
    "Section",
    "SectionTask",
    "TakenText",
    "TemplateChapter",
]
