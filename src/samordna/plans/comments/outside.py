"""What a page outside a plan tells of what is said in it: the first page is no reading of the plan."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, JSONField, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Coalesce, JSONObject, Substr

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.organisation.models import Municipality
from samordna.plans.comments.functions import functions_held, held_by, reads
from samordna.plans.drafts import EDITABLE
from samordna.plans.models import Activity, Comment, Section
from samordna.plans.queries import versions
from samordna.plans.rules import AREA_NAMES, NOTHING_HIDDEN, closed_of, is_held


def said_in_drafts(municipality: Municipality, access: Access) -> QuerySet[Comment]:
    """Those in the drafts that the reader may see, each with what it is ``about``, whether its version ``restricts`` anything
    and what whoever settled it, or else wrote it, has ``held`` since.
    """
    restricted = Section.objects.present().filter(version=OuterRef("version"), restricted=True)
    return (
        Comment.objects.filter(municipality=municipality)
        .filter(version__in=versions(municipality, access).filter(state__in=EDITABLE))
        .annotate(
            restricts=Exists(restricted),
            about=Case(_about(Section, "heading"), _about(Activity, "action"), output_field=JSONField()),
            who=Coalesce("settled_by", "author"),
            held=ArraySubquery(held_by(OuterRef("who"), municipality)),
        )
    )


def _about(model: type[Section | Activity], title: str) -> When:
    """What is told of the row that something is said of, where it is of this model and still there."""
    area = f"{AREA_NAMES[model]}/"
    key = Substr(OuterRef("place"), len(area) + 1)
    rows: QuerySet[Any] = model.objects.present().filter(version=OuterRef("version"), key=key).order_by()
    told = rows.values(told=JSONObject(key="key", place="place", **{title: title}))
    return When(place__startswith=area, then=Subquery(told))


def titled(access: Access, rows: Iterable[Comment]) -> list[tuple[Comment, str]]:
    """Those of what the reader may still read, each with what it is about; no title where its version restricts anything.

    One query where any of them does.
    """
    rows = [row for row in rows if _of(row) and reads(access, row.version, is_restricted=False)]
    hidden = closed_of({row.version_id for row in rows if _restricts(row)})
    found = []
    for row in rows:
        one = _row(row)
        is_closed = is_held(hidden.get(row.version_id, NOTHING_HIDDEN), one)
        if not is_closed or reads(access, row.version, is_restricted=True):
            found.append((row, "" if _restricts(row) else _named(one)))
    return found


def who_of(row: Comment) -> RoleAt | None:
    """The function by which whoever settled it, or else wrote it, takes part in the plan; None where they no longer do."""
    user: User = row.settled_by or row.author
    held = functions_held(row.held)  # type: ignore[attr-defined]
    by = (one for one in held if reads(Access(user, (one,)), row.version, is_restricted=False))
    return next(by, None)


def _row(row: Comment) -> Section | Activity:
    told = _of(row) or {}
    return Section(**told) if "heading" in told else Activity(**told)


def _of(row: Comment) -> dict[str, str] | None:
    about: dict[str, str] | None = row.about  # type: ignore[attr-defined]
    return about


def _named(row: Section | Activity) -> str:
    return row.heading if isinstance(row, Section) else row.action


def _restricts(row: Comment) -> bool:
    return bool(row.restricts)  # type: ignore[attr-defined]
