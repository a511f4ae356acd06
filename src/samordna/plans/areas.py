"""The lists a plan consists of, as pages know them: address, name, and the rows they are kept in."""

from dataclasses import dataclass

from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.plandoc.kinds import KINDS, KindOfPart
from samordna.plans.models import Activity, Part, PlanService, Section
from samordna.plans.models.content import ContentModel


@dataclass(frozen=True, slots=True)
class Area:
    """A kind of part and the table that its rows are in."""

    of: KindOfPart
    model: type[ContentModel]

    @property
    def name(self) -> str:
        """The list's name in the plan document."""
        return self.of.name

    @property
    def slug(self) -> str:
        """Its Swedish name in addresses."""
        return self.of.slug

    @property
    def kind(self) -> str:
        """The kind of its parts; empty for the lists that have a table of their own."""
        return self.name if self.model is Part else ""

    @property
    def is_single(self) -> bool:
        """Whether the plan has one of these and not a list."""
        return self.of.is_single

    @property
    def action(self) -> Action:
        """What one must be allowed in order to change it: decisions are recorded, everything else is edited."""
        return Action.DECIDE if self.name == "decisions" else Action.EDIT

    @property
    def title(self) -> str:
        return said(self.of.title)

    @property
    def item(self) -> str:
        """One item, in the definite form that sentences want: "aktiviteten"."""
        return said(self.of.item) if self.of.item else self.title.lower()


_TABLES: dict[str, type[ContentModel]] = {
    "sections": Section,
    "activities": Activity,
    "services": PlanService,
}
AREAS: dict[str, Area] = {
    name: Area(kind, _TABLES.get(name, Part)) for name, kind in KINDS.items() if name != "metadata"
}
BY_SLUG: dict[str, Area] = {area.slug: area for area in AREAS.values()}
