"""Ready-made guides: taken in as drafts, and taken in again when they have become better, never over what people changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction

from samordna.guidance.commands.guides import guide_create, guide_update
from samordna.guidance.models import Guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.plandoc import guiding
from samordna.plandoc.guiding import End, mark_of


@dataclass(frozen=True, slots=True)
class ReadyGuide:
    """``key`` tells the guide from others, whatever it is called later. Its calls name functions."""

    key: str
    guide: guiding.Guide


@dataclass(slots=True)
class Taken:
    """How many were made and changed, and in words what was left as people want it."""

    made: int = 0
    changed: int = 0
    left: list[str] = field(default_factory=list)


@transaction.atomic
def guides_load(*, municipality: Municipality, guides: Iterable[ReadyGuide]) -> Taken:
    """Every call whose function is a contact point of the municipality is bound to that; the others wait for one."""
    taken = Taken()
    known = _contacts_by_function(municipality)
    theirs = Guide.objects.filter(municipality=municipality).exclude(pack_key="").order_by("removed_at")
    rows = {row.pack_key: row for row in theirs}
    for one in guides:
        _load(municipality, one.key, _bound(one.guide, known), rows.get(one.key), taken)
    return taken


def _load(
    municipality: Municipality, key: str, guide: guiding.Guide, row: Guide | None, taken: Taken
) -> None:
    if row is not None and row.removed_at:
        taken.left.append(f"{guide.title}: har tagits bort, läggs inte tillbaka")
        return
    if row is not None and mark_of(row.content) == mark_of(guide):
        return
    if row is not None and mark_of(row.content) != row.pack_mark:
        taken.left.append(f"{row.title}: är ändrad, lämnas som den är")
        return
    try:
        if row is None:
            row = guide_create(municipality=municipality, values=_values(guide))
            taken.made += 1
        else:
            guide_update(municipality=municipality, guide=row, values=_values(guide))
            taken.changed += 1
    except ValidationError as error:
        taken.left.append(f"{guide.title}: {' '.join(error.messages)}")
        return
    Guide.objects.filter(pk=row.pk).update(pack_key=key, pack_mark=mark_of(guide))


def _values(guide: guiding.Guide) -> dict[str, object]:
    return {
        "title": guide.title,
        "situation": guide.situation,
        "owner": guide.owner,
        "body": guide.model_dump(mode="json", include={"steps", "sources"}),
    }


def _contacts_by_function(municipality: Municipality) -> dict[str, str]:
    """The keys of the contact points that everybody may see; of two that are called the same the first."""
    rows = ContactPoint.objects.filter(municipality=municipality, restricted=False).present().order_by("-pk")
    return {row.function.strip().casefold(): str(row.pk) for row in rows}


def _bound(guide: guiding.Guide, known: dict[str, str]) -> guiding.Guide:
    """The guide with its calls bound to contact points where there are such."""
    bound = guide.model_copy(deep=True)
    for step in bound.steps:
        for call in step.calls if isinstance(step, End) else []:
            if key := known.get(call.function.strip().casefold()):
                call.contact, call.function = key, ""
    return bound
