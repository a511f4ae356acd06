"""The rows of a picture as the parts of its document. An empty word of a list is None there; an empty text stays one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samordna.plandoc.picture.merging import Origin, roots
from samordna.plandoc.picture.model import (
    PictureArea,
    PictureDecision,
    PictureProblem,
    PictureSource,
    PictureStatement,
)
from samordna.situation.models import PictureMove, Source, Statement

SOURCE_FIELDS = (
    *("name", "kind", "local", "date", "period", "basis", "says", "trend", "reliability", "credibility"),
    "distribution",
)
PROBLEM_FIELDS = (
    *("title", "seen", "phenomena", "since", "trend", "causes", "consequences", "affected", "confidence"),
    *("priority", "priority_reason", "restricted", "development", "development_reason"),
)
NONE_WHERE_EMPTY = {
    *("date", "period", "since", "trend", "reliability", "credibility", "confidence", "development"),
}


def decision_part(moves: Sequence[PictureMove]) -> PictureDecision | None:
    if not moves:
        return None
    last = moves[-1]
    return PictureDecision(
        body=last.body,
        date=last.decided_on.isoformat() if last.decided_on else "",
        section=last.section,
        registry_number=last.registry_number,
    )


def _values(row: Any, names: Iterable[str]) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in names}
    return {
        name: None if value == "" and name in NONE_WHERE_EMPTY else value for name, value in values.items()
    }


def statement_part(row: Statement) -> PictureStatement:
    return PictureStatement(
        id=row.pk, part=row.part, text=row.text, sources=row.sources, restricted=row.restricted
    )


def source_part(row: Source) -> PictureSource:
    return PictureSource(id=row.pk, withdrawn=row.withdrawn_at is not None, **_values(row, SOURCE_FIELDS))


def problem_part(row: Any, areas: Mapping[int, PictureArea], origins: Mapping[int, Origin]) -> PictureProblem:
    """``row`` is a problem with ``speaks_for`` and ``speaks_against``, the numbers of its sources."""
    return PictureProblem(
        id=row.pk,
        carried_from=roots(row.pk, origins),
        areas=list({areas[pk].id: areas[pk] for pk in row.areas if pk in areas}.values()),
        sources_for=row.speaks_for,
        sources_against=row.speaks_against,
        **_values(row, PROBLEM_FIELDS),
    )
