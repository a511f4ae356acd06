"""Each question with its answer, where it comes from, and what is not known. What is not known is never answered with no."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from samordna.plandoc.dates import bounds, to_swedish
from samordna.plandoc.reports.law import labels
from samordna.plandoc.schema import Agreement, PlanDocument
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing.text import one_line

_POLICE = "polis"


class Known(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "not_known"


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What the organisation knows: its central coordinator, how many of the tasks are followed up, its guidelines, and when a
    report was last sent.
    """

    coordinator: str = ""
    since: date | None = None
    deputy: str = ""
    tasks: int = 0
    guidelines: Sequence[str] = ()
    reported: date | None = None


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan in force, without what is restricted in it. ``below`` counts the steps from the municipality down to whose it is."""

    title: str
    plan: PlanDocument
    below: int = 0


@dataclass(frozen=True, slots=True)
class LawAnswer:
    """``section`` is that of the act. ``lacking`` is what would make it a yes."""

    section: str
    question: str
    known: Known
    told: str = ""
    source: str = ""
    lacking: list[str] = field(default_factory=list)


def answers(
    office: OfficeFacts, plans: Sequence[PlanFacts], *, today: date, language: Language
) -> list[LawAnswer]:
    """In the order of the act. The plan for most of the municipality is asked first."""
    asked = _Asked(office, sorted(plans, key=lambda one: one.below), today, language)
    return [
        asked.picture(),
        asked.plan(),
        asked.renewed(),
        asked.followed(),
        asked.fits(),
        asked.agreement(),
        asked.council(),
        asked.coordination(),
        asked.tasks(),
        asked.leads(),
        asked.report(),
    ]


@dataclass(frozen=True, slots=True)
class _Asked:
    office: OfficeFacts
    plans: Sequence[PlanFacts]
    today: date
    language: Language

    def picture(self) -> LawAnswer:
        one = self._picture()
        if one is None:
            return self._answer("§ 4", labels.Q_PICTURE, lacking=[labels.NO_PICTURE])
        situation = one.plan.situation
        parts = (
            (situation.date, labels.NO_DATE),
            (situation.mapping, labels.MAPPING),
            (situation.consequences, labels.CONSEQUENCES),
            (situation.other_information, labels.OTHER),
            (situation.analysis, labels.ANALYSIS),
        )
        told = self._dated(labels.OF_DAY, situation.date)
        return self._answer("§ 4", labels.Q_PICTURE, told, one.title, _lacking(parts), is_known=True)

    def renewed(self) -> LawAnswer:
        one = self._picture()
        day = _first_day(one.plan.situation.date) if one else None
        if one is None or day is None:
            return self._answer("§ 6", labels.Q_RENEWED, lacking=[labels.NO_DATE])
        told = self._dated(labels.OF_DAY, one.plan.situation.date)
        return self._within(2, day, "§ 6", labels.Q_RENEWED, told, one.title)

    def plan(self) -> LawAnswer:
        if not self.plans:
            return self._answer("§ 5", labels.Q_PLAN, lacking=[labels.NO_PLAN])
        one = min(_latest_first(self.plans, lambda it: it.plan.metadata.adopted), key=lambda it: it.below)
        told = self._dated(labels.DECIDED, one.plan.metadata.adopted)
        lacking = _lacking([(one.plan.metadata.adopted, labels.NO_DATE)])
        return self._answer("§ 5", labels.Q_PLAN, told, one.title, lacking, is_known=True)

    def followed(self) -> LawAnswer:
        day = self.office.reported
        if day is None:
            return self._answer("§ 6", labels.Q_FOLLOWED, lacking=[labels.NO_FOLLOW_UP])
        told = self._dated(labels.LAST_FOLLOWED, day.isoformat())
        return self._within(2, day, "§ 6", labels.Q_FOLLOWED, told, self._say(labels.REPORTS))

    def fits(self) -> LawAnswer:
        told = "; ".join(map(one_line, self.office.guidelines))
        lacking = [] if told else [labels.NO_GUIDELINES]
        source = self._say(labels.GUIDELINES) if told else ""
        return self._answer("§ 7", labels.Q_FITS, told, source, lacking, is_known=bool(told))

    def agreement(self) -> LawAnswer:
        found = [
            (agreement, one)
            for one in self.plans
            for agreement in one.plan.agreements
            if _is_police(agreement)
        ]
        if not found:
            return self._answer("§ 9", labels.Q_AGREEMENT, lacking=[labels.NO_AGREEMENT])
        agreement, one = max(
            found, key=lambda it: (bool(it[0].purpose) + bool(it[0].areas), it[0].date or "")
        )
        parts = (
            (agreement.purpose, labels.PURPOSE),
            (agreement.areas, labels.AGREED_AREAS),
            (agreement.date, labels.NO_DATE),
        )
        day = self._dated(labels.OF_DAY, agreement.date)
        told = ", ".join(filter(None, (one_line(agreement.parties), f"{day[:1].lower()}{day[1:]}")))
        return self._answer("§ 9", labels.Q_AGREEMENT, told, one.title, _lacking(parts), is_known=True)

    def council(self) -> LawAnswer:
        one = next((it for it in self.plans if it.plan.council), None)
        council = one.plan.council if one else None
        if one is None or council is None:
            return self._answer("§ 10", labels.Q_COUNCIL, lacking=[labels.NO_COUNCIL])
        parts = ((council.led_by, labels.NO_LEADER), (council.members, labels.NO_MEMBERS))
        told = [one_line(council.name) or self._say(labels.COUNCIL)]
        if council.led_by:
            told.append(self._say(labels.LED_BY).format(name=one_line(council.led_by)))
        if council.members:
            told.append(self._say(labels.MEMBERS).format(n=len(council.members)))
        lacking = _lacking(parts)
        return self._answer("§ 10", labels.Q_COUNCIL, ", ".join(told), one.title, lacking, is_known=True)

    def coordination(self) -> LawAnswer:
        office = self.office
        if not office.coordinator:
            return self._answer("§ 11", labels.Q_COORDINATION, lacking=[labels.NO_COORDINATOR])
        told = [one_line(office.coordinator)]
        if office.since:
            day = to_swedish(office.since.isoformat(), self.language)
            told = [self._say(labels.SINCE).format(function=told[0], day=day)]
        if office.deputy:
            told.append(self._say(labels.DEPUTY).format(function=one_line(office.deputy)))
        lacking = _lacking([(office.deputy, labels.NO_DEPUTY)])
        source = self._say(labels.ORGANISATION)
        return self._answer("§ 11", labels.Q_COORDINATION, ", ".join(told), source, lacking, is_known=True)

    def tasks(self) -> LawAnswer:
        """Samordna knows that tasks are followed up, not whether they are those three: it never says yes."""
        count = self.office.tasks
        told = self._say(labels.ONE_TASK if count == 1 else labels.TASKS).format(n=count) if count else ""
        source = self._say(labels.ORGANISATION) if count else ""
        lacking = [labels.NO_TASKS]
        return self._answer("§ 12", labels.Q_TASKS, told, source, lacking, is_known=bool(count))

    def leads(self) -> LawAnswer:
        return self._answer("§ 13", labels.Q_LEADS, lacking=[labels.NO_LEADS])

    def report(self) -> LawAnswer:
        dated = [(day, one) for one in self.plans if (day := _first_day(one.plan.metadata.council_report))]
        if not dated:
            return self._answer("§ 13", labels.Q_REPORT, lacking=[labels.NO_REPORT])
        day, one = max(dated, key=lambda it: it[0])
        told = self._dated(labels.OF_DAY, one.plan.metadata.council_report)
        return self._within(1, day, "§ 13", labels.Q_REPORT, told, one.title)

    def _picture(self) -> PlanFacts | None:
        """That of the plan for most of the municipality; of several the newest, of those without a day the first."""
        told = [one for one in self.plans if one.plan.situation.date or one.plan.situation.mapping]
        newest = _latest_first(told, lambda it: it.plan.situation.date)
        return min(newest, key=lambda it: it.below, default=None)

    def _within(
        self, years: int, day: date, section: str, question: Text, told: str, source: str
    ) -> LawAnswer:
        lacking = [labels.OLD] if (self.today - day).days > years * 366 else []
        return self._answer(section, question, told, source, lacking, is_known=True)

    def _answer(
        self,
        section: str,
        question: Text,
        told: str = "",
        source: str = "",
        lacking: Iterable[Text] = (),
        *,
        is_known: bool = False,
    ) -> LawAnswer:
        left = [self._say(one) for one in lacking]
        known = (Known.PARTLY if left else Known.YES) if is_known else Known.NO
        return LawAnswer(section, self._say(question), known, told, source, left)

    def _dated(self, words: Text, day: str | None) -> str:
        return self._say(words).format(day=to_swedish(day, self.language)) if day else ""

    def _say(self, text: Text) -> str:
        return text.in_(self.language)


def _latest_first(plans: Sequence[PlanFacts], day: Callable[[PlanFacts], str | None]) -> list[PlanFacts]:
    return sorted(plans, key=lambda one: day(one) or "", reverse=True)


def _lacking(parts: Iterable[tuple[object, Text]]) -> list[Text]:
    return [text for value, text in parts if not value]


def _is_police(agreement: Agreement) -> bool:
    return _POLICE in agreement.parties.casefold()


def _first_day(edtf: str | None) -> date | None:
    return bounds(edtf)[0] if edtf else None
