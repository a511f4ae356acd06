"""The one model of a plan: what it is, in whatever file or database it lives.

Running texts are Markdown (``Markdown``), other texts the words they are. Dates are EDTF (ISO 8601-2, levels 0 and 1):
``"2017"`` a year, ``"2017-21"`` the spring of it, ``"2017-08-14"`` a day, ``"2017/2018"`` an interval. A value the
document does not state is ``None`` or an empty list.
People appear only in their function ("säkerhetssamordnare"), never by name.

The JSON schema is published as ``docs/plan-document.schema.json``.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic.fields import FieldInfo

from samordna.plandoc.dates import require_edtf
from samordna.plandoc.plain import plain
from samordna.plandoc.vocabulary import (
    BodyKind,
    Function,
    Level,
    Outcome,
    Scope,
    SectionKind,
    SourceKind,
    Status,
    Trend,
)

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Edtf = Annotated[str, AfterValidator(require_edtf)]


class MarkdownMark:
    """Says of a field that it holds Markdown."""


Markdown = Annotated[str, MarkdownMark()]
Age = tuple[Annotated[int, Field(ge=0, le=120)] | None, Annotated[int, Field(ge=0, le=120)] | None]


class Part(BaseModel):
    """Base of everything in a plan."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)

    @field_validator("*", mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        """Whatever file or row it comes from, a text has no sign that another cannot hold."""
        if isinstance(value, list):
            return [plain(one) if isinstance(one, str) else one for one in value]
        return plain(value) if isinstance(value, str) else value


def is_markdown(field: FieldInfo) -> bool:
    return any(isinstance(mark, MarkdownMark) for mark in field.metadata)


def markdown_fields(model: type[Part]) -> frozenset[str]:
    """The names of the fields that hold Markdown."""
    return frozenset(name for name, field in model.model_fields.items() if is_markdown(field))


class Origin(Part):
    """A passage of the file that something was read from.

    ``text`` are its words, as long as the file is at hand; a plan that is kept knows only ``where``. ``field`` names the value
    that was made of them where it looks otherwise: a date, a status, a level.
    """

    where: str | None = None
    text: str | None = None
    field: str | None = None


class Placed(Part):
    """What has a place in the plan's text. See :mod:`samordna.plandoc.places`."""

    place: str | None = Field(
        default=None,
        description="The place in a section where it is shown; text when the section's words tell it",
    )
    origin: list[Origin] = Field(default=[], description="The passages of the file it was read from")


class Item(Placed):
    """A part of a list. ``id`` is unique in the document and stays when the item is moved or edited."""

    id: str = ""


ABOUT_ITEM = frozenset({"id", "place", "origin"})
"""Fields that say nothing of the plan's content: which item it is, where it is shown and what it was read from."""


class Metadata(Part):
    """What the cover and the first page say (check G1, G7, G11, P1)."""

    title: str = ""
    municipality: str | None = None
    board: str | None = None
    administration: str | None = None
    registry_number: str | None = None
    version: str | None = None
    adopted: Edtf | None = None
    period_start: Edtf | None = None
    period_end: Edtf | None = None
    budget_goal: str | None = None
    approved_by: str | None = None
    first_follow_up: str | None = None
    next_revision: str | None = Field(default=None, description="An EDTF date or an occasion such as T1 2018")
    council_report: Edtf | None = Field(
        default=None, description="Last report to the council, lag 2023:196 §13"
    )
    public_version: str | None = Field(default=None, description="Address of the accessible public version")
    responsible_for_revision: str | None = None
    origin: list[Origin] = Field(default=[], description="The passages of the file its values were read from")


class Section(Item):
    heading: str
    kind: SectionKind = SectionKind.OTHER
    level: int = Field(default=1, ge=1, le=6)
    text: Markdown = ""
    restricted: bool = Field(default=False, description="Left out of every public version (OSL 18)")


class Definition(Item):
    term: str
    text: Markdown = ""
    source: str | None = None


class Environment(Item):
    """A violent-extremist environment; says something about a movement, never about a person (S6)."""

    name: str
    text: Markdown = ""
    source: str | None = None
    lone_actors: bool = False


class Phenomenon(Item):
    """What is no environment and still a worry: mixed or unclear ideology, fascination with violence, milieus on the net …

    Says something of a thing seen, never of a person.
    """

    name: str
    text: Markdown = ""
    source: str | None = None


class Department(Item):
    name: str
    text: Markdown = ""


class Coordinator(Item):
    """A coordinator role, by function (S1)."""

    scope: Scope = Scope.LOCAL
    function: str
    unit: str | None = None
    deputy: str | None = None


class CoordinatorTask(Item):
    text: str


class Reference(Item):
    """A law, directive, guideline or report that the plan leans on."""

    text: str
    number: str | None = Field(
        default=None, description="SFS, directive, Ds or registry number, such as 2001:453"
    )


class Decision(Item):
    kind: BodyKind = BodyKind.COMMITTEE
    body: str | None = None
    date: Edtf | None = None
    section: str | None = Field(default=None, description="Paragraph of the minutes, without the § sign")
    registry_number: str | None = None
    outcome: Outcome | None = None


class Condition(Item):
    """A condition the executive board set when it approved the plan, and how it was answered (S2)."""

    text: str
    answer: str | None = None


class ChangeNote(Item):
    """One line of the reader's change log against the previous version (S3)."""

    text: str


class PreviousActivity(Item):
    """Last year's activity and how it went, as this version shows it (S3)."""

    action: str
    status: Status | None = None
    comment: str | None = None


class PreventionCouncil(Placed):
    """The council led by the municipality (lag 2023:196 §10)."""

    name: str | None = None
    led_by: str | None = None
    members: list[str] = []


class Agreement(Item):
    """A written agreement on collaboration (lag 2023:196 §9)."""

    parties: str
    purpose: str | None = None
    areas: str | None = None
    date: Edtf | None = None


class Source(Item):
    """A contribution to the situation picture (S9)."""

    name: str
    kind: SourceKind = SourceKind.OTHER
    local: bool = True
    date: Edtf | None = None
    trend: Trend | None = None
    reliability: str | None = None


class Situation(Placed):
    """The situation picture in the four parts of lag 2023:196 §4, at the level of areas and phenomena."""

    date: Edtf | None = None
    mapping: Markdown = ""
    consequences: Markdown = ""
    other_information: Markdown = ""
    analysis: Markdown = ""
    sources: list[Source] = []


LAST_PRIORITY = 99
"""What is written or read anew is not put later than this; what older plans say stands."""


class Problem(Item):
    title: str
    text: Markdown = ""
    causes: str | None = None
    priority: int | None = Field(default=None, ge=1)


class Goal(Item):
    text: str
    indicator: str | None = None
    baseline: str | None = None
    target: str | None = None


class Analysis(Part):
    """In-depth analysis of a service (S11)."""

    date: Edtf | None = None
    decision: str | None = None


class Service(Item):
    """A service that takes part in the work, as the mapping describes it (S10)."""

    name: str
    level: Level | None = None
    functions: list[Function] = []
    age: Age | None = Field(default=None, description="[from, to] in years, either end open")
    target_group: str | None = None
    owner: str | None = None
    partners: list[str] = []
    arena: str | None = None
    text: Markdown = ""
    analysis: Analysis | None = None


class Activity(Item):
    """A measure of the plan (S18). ``follow_up`` is an EDTF date or an occasion of the ordinary steering."""

    action: str
    goal: str | None = None
    problem: str | None = None
    responsible: str | None = None
    others: str | None = None
    starts: Edtf | None = None
    ends: Edtf | None = None
    ongoing: bool = Field(default=False, description="The plan says löpande")
    milestone: str | None = None
    follow_up: str | None = None
    indicator: str | None = None
    baseline: str | None = None
    cost: str | None = None
    status: Status | None = None
    comment: str | None = None
    flagged: bool = Field(default=False, description="Read with uncertainty: a person should look at it")


class TrainingNeed(Item):
    """Who needs to learn what (S12)."""

    group: str
    function: Function | None = None
    content: str | None = None
    planned: Edtf | None = None
    carried_out: Edtf | None = None
    share_trained: float | None = Field(default=None, ge=0, le=1)


class Briefing(Item):
    """A flow of current intelligence to the services (S14)."""

    name: str
    source: str | None = None
    audience: str | None = None
    rhythm: str | None = None
    owner: str | None = None


class Guide(Item):
    """ "Hur gör jag?": whom to call and what to do (S13)."""

    title: str
    text: Markdown = ""
    contact: str | None = None
    urgent: str | None = None
    report: str | None = None
    reviewed: Edtf | None = None


class AlarmStep(Part):
    """One step of an alarm route. ``decision`` is what ``decided_by`` (or the role itself) has to decide."""

    role: str
    text: str = ""
    decision: str | None = None
    decided_by: str | None = None
    successor: str | None = None
    only_when_extraordinary: bool = False
    continuous: bool = False


class AlarmRoute(Item):
    """Who calls whom in an extraordinary event (S16)."""

    name: str
    trigger: str | None = None
    steps: list[AlarmStep] = []
    rule: str | None = None
    tested: Edtf | None = None


class Lesson(Item):
    """What an exercise or an event taught, and the activity it became (check R2)."""

    text: str
    activity: str | None = None


class PlanDocument(Part):
    """A whole plan. Lists keep the order of the document."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    language: Literal["sv", "en"] = "sv"
    metadata: Metadata = Metadata()
    sections: list[Section] = []
    definitions: list[Definition] = []
    function_definitions: list[Definition] = []
    environments: list[Environment] = []
    phenomena: list[Phenomenon] = []
    departments: list[Department] = []
    coordinators: list[Coordinator] = []
    coordinator_tasks: list[CoordinatorTask] = []
    references: list[Reference] = []
    decisions: list[Decision] = []
    conditions: list[Condition] = []
    changes: list[ChangeNote] = []
    previous_activities: list[PreviousActivity] = []
    council: PreventionCouncil | None = None
    agreements: list[Agreement] = []
    situation: Situation = Situation()
    problems: list[Problem] = []
    goals: list[Goal] = []
    services: list[Service] = []
    activities: list[Activity] = []
    training: list[TrainingNeed] = []
    briefings: list[Briefing] = []
    guides: list[Guide] = []
    alarm_routes: list[AlarmRoute] = []
    lessons: list[Lesson] = []

    @model_validator(mode="after")
    def _give_ids(self) -> "PlanDocument":
        """Number the items that came without an id: ``activities-1``, ``activities-2``, …"""
        taken = {item.id for _, item in self.items() if item.id}
        for name, item in self.items():
            if not item.id:
                number = 1
                while f"{name}-{number}" in taken:
                    number += 1
                item.id = f"{name}-{number}"
                taken.add(item.id)
        return self

    def items(self) -> Iterator[tuple[str, Item]]:
        """Every item of every list, with the name of its list (``sources`` for those of the situation picture)."""
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, list):
                yield from ((name, item) for item in value)
        yield from (("sources", source) for source in self.situation.sources)
