"""What a report holds, as data: it is kept as JSON when it is sent, with its figures, so that it never changes."""

from datetime import date
from decimal import Decimal

from pydantic import BaseModel, Field

from samordna.plandoc.memorandum import TextSection
from samordna.plandoc.statuses import look_of
from samordna.plandoc.vocabulary import Language, Status

INTRO, CONDITIONS, NEXT = "intro", "conditions", "next"
"""The keys of the texts that every report has: first, above the conditions, and last."""


class ReportedActivity(BaseModel):
    """How an activity goes at the occasion. ``group`` is the key of the text that is about it.

    ``is_told`` where somebody has said so for this occasion; otherwise it is as it was known. ``is_over`` when its last day has
    passed and it can still be late. ``ends``, ``forecast`` and ``measured_on`` are EDTF. ``measured`` tells value
    and day in words; reports sent before these had fields of their own know nothing else.
    """

    key: str
    action: str
    responsible: str = ""
    group: str = ""
    status: Status | None = None
    happened: str = ""
    result: str = ""
    indicator: str = ""
    measured: str = ""
    measured_value: Decimal | None = None
    measured_on: str = ""
    ends: str = ""
    ongoing: bool = False
    forecast: str = ""
    is_told: bool = False
    is_over: bool = False

    @property
    def id(self) -> str:
        """By which the plan knows the activity."""
        return self.key

    @property
    def deviates(self) -> bool:
        """Whether the board should look at it first."""
        look = look_of(self.status)
        return self.is_over or self.status in (Status.DELAYED, Status.CANCELLED) or look.paused


class AnsweredCondition(BaseModel):
    """What the decision asked for, and what the plan answers."""

    text: str
    answer: str = ""


class Figures(BaseModel):
    """What is known on a day: the activities that deviate first. ``groups`` are the headings of the texts, by their keys.

    ``leaves_out`` says that the plan has parts that are restricted, which no report shows.
    """

    taken_on: date
    activities: list[ReportedActivity] = Field(default_factory=list)
    groups: dict[str, str] = Field(default_factory=dict)
    conditions: list[AnsweredCondition] = Field(default_factory=list)
    leaves_out: bool = False

    def of_group(self, key: str) -> list[ReportedActivity]:
        return [one for one in self.activities if one.group == key]


class CommitteeReport(BaseModel):
    """A report with its texts, in the language of its plan."""

    title: str
    municipality: str
    board: str
    plan: str
    occasion: str
    day: date
    language: Language = "sv"
    intro: TextSection
    groups: list[TextSection]
    conditions: TextSection | None = None
    next: TextSection
    figures: Figures

    @property
    def sections(self) -> list[TextSection]:
        """All texts, in their order."""
        return [self.intro, *self.groups, *([self.conditions] if self.conditions else []), self.next]

    @property
    def empty(self) -> list[TextSection]:
        """Those that hold nothing; under the conditions stands their table."""
        return [one for one in self.sections if one is not self.conditions and not one.text.strip()]
