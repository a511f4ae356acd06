"""Reads of the template, and of what it asks of a version."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from samordna.organisation.models import Municipality
from samordna.plandoc.demands import Demand, Judged, Met, judged
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.plan_template.model import Chapter, PlanTemplate
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plans.models import ChapterDemand, PlanVersion, Section, TemplateChapter


def chapters_of(municipality: Municipality) -> list[TemplateChapter]:
    """The template's chapters in their order; none where the municipality has no template. One query."""
    return list(TemplateChapter.objects.filter(municipality=municipality).present().select_related("unit"))


def template_of(municipality: Municipality, language: Language) -> PlanTemplate | None:
    """The template as a file holds it; None where the municipality has none. One query."""
    chapters = [
        Chapter(
            **{name: getattr(one, name) for name in Chapter.model_fields if name != "unit"},
            unit=one.unit.name if one.unit else "",
        )
        for one in chapters_of(municipality)
    ]
    if not chapters:
        return None
    return PlanTemplate(language=language, municipality=municipality.name, chapters=chapters)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a chapter of a draft, and how the draft meets it."""

    row: ChapterDemand
    judged: Judged
    heading: str = ""
    """The section's own, where the draft has it."""

    @property
    def is_called_otherwise(self) -> bool:
        """Whether the template calls the chapter something else than the draft does."""
        return bool(self.heading) and self.heading.strip().casefold() != self.row.heading.strip().casefold()

    @property
    def words(self) -> int:
        return self.judged.words

    @property
    def is_missing(self) -> bool:
        return self.judged.met is Met.MISSING

    @property
    def is_empty(self) -> bool:
        return self.judged.met is Met.EMPTY

    @property
    def is_short(self) -> bool:
        return self.judged.met is Met.SHORT

    @property
    def is_long(self) -> bool:
        return self.judged.met is Met.LONG


def demands_on(version: PlanVersion, document: PlanDocument) -> list[Demand]:
    """What the template asks of the version, of which ``document`` is what the reader may see. One query at most."""
    return [one.judged.demand for one in asked_among(rows_on(version), document)]


def rows_on(version: PlanVersion) -> list[Any]:
    """All demands on the version in the order of the template, each with whether its section stands there (``stands``). Nothing
    is asked of an adopted version. One query at most.
    """
    if LOOKS[State(version.state)].frozen or not getattr(version, "has_demands", True):
        return []
    standing = Section.objects.filter(version=OuterRef("version"), key=OuterRef("key"), removed_at=None)
    rows = ChapterDemand.objects.filter(version=version).annotate(stands=Exists(standing))
    return list(rows.select_related("chapter").order_by("chapter__position", "chapter"))


def asked_among(rows: Iterable[Any], document: PlanDocument) -> list[Asked]:
    """Those on what the reader is shown, and on what nobody is: what is kept from one reader does not look missing."""
    there = {section.id: section.heading for section in document.sections}
    shown = [row for row in rows if row.key in there or not row.stands]
    judgements = judged(document, [_demand(row) for row in shown])
    return [Asked(row, one, there.get(row.key, "")) for row, one in zip(shown, judgements, strict=True)]


def demand_on(section: Section) -> ChapterDemand | None:
    return ChapterDemand.objects.filter(version=section.version_id, key=section.key).first()


def _demand(row: ChapterDemand) -> Demand:
    return Demand(row.key, row.heading, row.required, row.words_from, row.words_to)
