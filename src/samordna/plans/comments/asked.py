"""The questions that wait for a reader, by the functions they hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment
from samordna.organisation.models import Municipality
from samordna.plans.comments.functions import functions_of, reads
from samordna.plans.comments.queries import place_of
from samordna.plans.models import Activity, Comment, Section
from samordna.plans.queries import versions
from samordna.plans.rules import NOTHING_HIDDEN, closed_of, is_held
from samordna.plans.writers.queries import EDITABLE


@dataclass(frozen=True, slots=True)
class Question:
    """A comment that asks, and what it is about; nothing where its version restricts anything.

    ``asker`` is the function by which its author takes part in the plan; None where they no longer do.
    """

    comment: Comment
    title: str
    asker: RoleAt | None


def questions_to(municipality: Municipality, access: Access) -> list[Question]:
    """Those not settled, nor answered by anybody with the function, on what the reader may still read. The oldest first.

    One query, and four more where something is asked.
    """
    rows = [row for row in _asked(municipality, access) if reads(access, row.version, is_restricted=False)]
    titles = _titles(rows)
    hidden = closed_of({row.version_id for row in rows if _restricts(row)})
    held = functions_of({row.author for row in rows}, municipality) if rows else {}
    questions = []
    for row in rows:
        about = titles.get((row.version_id, row.place))
        if about is None:
            continue
        is_closed = is_held(hidden.get(row.version_id, NOTHING_HIDDEN), about)
        if not is_closed or reads(access, row.version, is_restricted=True):
            title = "" if _restricts(row) else _named(about)
            questions.append(Question(row, title, _asker(row, held.get(row.author_id, []))))
    return questions


def _asker(row: Comment, held: list[RoleAt]) -> RoleAt | None:
    by = (one for one in held if reads(Access(row.author, (one,)), row.version, is_restricted=False))
    return next(by, None)


def _asked(municipality: Municipality, access: Access) -> QuerySet[Comment]:
    restricted = Section.objects.present().filter(version=OuterRef("version"), restricted=True)
    theirs = Q(pk__in=[])
    for function in access.roles:
        theirs |= _of(municipality, function)
    return (
        Comment.objects.filter(municipality=municipality, settled_at=None, answers_to__settled_at=None)
        .filter(version__in=versions(municipality, access).filter(state__in=EDITABLE))
        .exclude(author=access.user)
        .annotate(thread=Coalesce(F("answers_to"), F("pk")), restricts=Exists(restricted))
        .filter(theirs)
        .select_related("version__plan__unit", "asked_unit", "author")
        .order_by("pk")
    )


def _of(municipality: Municipality, function: RoleAt) -> Q:
    """What is asked of a function and nobody who holds it has answered."""
    at = {"role": function.role, "unit": function.unit_id}
    holders = RoleAssignment.objects.filter(municipality=municipality, **at)
    answers = Comment.objects.filter(
        answers_to=OuterRef("thread"), pk__gt=OuterRef("pk"), author__in=holders.values("user")
    )
    return Q(~Exists(answers), asked_role=function.role, asked_unit=function.unit_id)


def _titles(rows: Iterable[Comment]) -> dict[tuple[int, str], Section | Activity]:
    asked = {(row.version_id, row.place) for row in rows}
    if not asked:
        return {}
    where = {
        "version__in": {version for version, _place in asked},
        "key__in": {place.partition("/")[2] for _version, place in asked},
    }
    sections = Section.objects.present().filter(**where).only("key", "heading", "version")
    activities = Activity.objects.present().filter(**where).only("key", "action", "place", "version")
    found: list[Section | Activity] = [*sections, *activities]
    return {(row.version_id, place_of(row)): row for row in found}


def _named(row: Section | Activity) -> str:
    return row.heading if isinstance(row, Section) else row.action


def _restricts(row: Comment) -> bool:
    return bool(row.restricts)  # type: ignore[attr-defined]
