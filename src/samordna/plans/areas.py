"""The lists a plan consists of, as pages know them: address, name, and the rows they are kept in."""

from dataclasses import dataclass

from samordna.accounts.roles import Action
from samordna.core.rendering import said
from samordna.plandoc.labels import AREAS as NAMES
from samordna.plandoc.labels import SINGULAR
from samordna.plans.documents import SINGLE_PARTS
from samordna.plans.enums import PartKind
from samordna.plans.models import Activity, Part, PlanService, Section
from samordna.plans.models.content import ContentModel


@dataclass(frozen=True, slots=True)
class Area:
    """``name`` is the list's name in the plan document, ``slug`` its Swedish name in addresses."""

    name: str
    slug: str
    model: type[ContentModel] = Part

    @property
    def kind(self) -> PartKind | None:
        """The kind of its parts; None for the lists that have a table of their own."""
        return PartKind(self.name) if self.model is Part else None

    @property
    def is_single(self) -> bool:
        """Whether the plan has one of these and not a list."""
        return self.kind in SINGLE_PARTS

    @property
    def action(self) -> Action:
        """What one must be allowed in order to change it: decisions are recorded, everything else is edited."""
        return Action.DECIDE if self.name == "decisions" else Action.EDIT

    @property
    def title(self) -> str:
        return said(NAMES[self.name])

    @property
    def item(self) -> str:
        """One item, in the definite form that sentences want: "aktiviteten"."""
        return said(SINGULAR[self.name]) if self.name in SINGULAR else self.title.lower()


_ALL = [
    Area("sections", "avsnitt", Section),
    Area("activities", "aktiviteter", Activity),
    Area("services", "verksamheter", PlanService),
    Area("goals", "mal"),
    Area("problems", "problem"),
    Area("situation", "lagesbild"),
    Area("sources", "kallor"),
    Area("definitions", "definitioner"),
    Area("function_definitions", "funktioner"),
    Area("environments", "miljoer"),
    Area("departments", "avdelningar"),
    Area("coordinators", "samordnare"),
    Area("coordinator_tasks", "samordnarens-uppgifter"),
    Area("council", "brottsforebyggande-radet"),
    Area("agreements", "overenskommelser"),
    Area("decisions", "beslut"),
    Area("conditions", "villkor"),
    Area("changes", "andringslogg"),
    Area("previous_activities", "forra-planens-aktiviteter"),
    Area("training", "utbildning"),
    Area("briefings", "omvarldsbevakning"),
    Area("guides", "hur-gor-jag"),
    Area("alarm_routes", "larmvagar"),
    Area("lessons", "lardomar"),
    Area("references", "hanvisningar"),
]
AREAS: dict[str, Area] = {area.name: area for area in _ALL}
BY_SLUG: dict[str, Area] = {area.slug: area for area in _ALL}
