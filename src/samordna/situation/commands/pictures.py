"""A picture begun, changed, taken away, put back, and taken through the steps of its life."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.page_pieces import said
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.life import RULES, PictureState, PictureStep
from samordna.plandoc.picture.ready import lacks
from samordna.plandoc.picture.words import Development
from samordna.situation.commands.holding import held, held_open
from samordna.situation.documents import standing_document
from samordna.situation.models import Picture, PictureMove, Problem
from samordna.situation.queries import pictures_being_made, pictures_in_force
from samordna.situation.standing import standing_of

FIELDS = frozenset({"title", "unit", "period", "gather_until"})
CARRIED = (
    *("title", "seen", "areas", "phenomena", "since", "trend", "causes", "consequences", "affected"),
    *("confidence", "restricted"),
)
"""What a problem takes along from the picture before; priority and evidence are the new picture's own."""


@transaction.atomic
def picture_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Picture:
    """Begin a picture, with the problems of those in force of the same unit. Raises ValidationError."""
    lock_order(municipality)
    row = filled(Picture(municipality=municipality), values, FIELDS)
    _refuse_unready(row)
    in_force = list(pictures_in_force(municipality, row.unit))
    row.previous = in_force[0] if in_force else None
    saved(row)
    _carry_problems(row, in_force)
    return row


@transaction.atomic
def picture_update(*, picture: Picture, values: Mapping[str, Any]) -> Picture:
    """Raises ValidationError, as ClosedPicture where the picture is decided."""
    lock_order(picture.municipality)
    row = filled(held_open(picture), values, FIELDS)
    _refuse_unready(row)
    return saved(row)


@transaction.atomic
def picture_remove(*, picture: Picture) -> Picture:
    """Raises ClosedPicture: what is decided is not removed."""
    row = held_open(picture)
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def picture_restore(*, picture: Picture) -> Picture:
    """Raises ValidationError when another has been begun since."""
    lock_order(picture.municipality)
    row = locked(picture.municipality, picture)
    row.removed_at = None
    _refuse_unready(row)
    return saved(row)


@transaction.atomic
def picture_step(
    *, picture: Picture, step: PictureStep, user: User | None = None, note: str = ""
) -> PictureMove:
    """Take a step that decides nothing. Raises ValidationError when it cannot be taken from where the picture stands, or with
    everything that stands in its way.
    """
    row = held(picture)
    refuse_lacking(row, step)
    return move_write(row, step, user=user, note=note)


@transaction.atomic
def move_write(
    row: Picture, step: PictureStep, *, user: User | None = None, note: str = "", **decided: Any
) -> PictureMove:
    """Write the step of a picture that is held, and where it stands then. ``decided`` are what a decision says."""
    _refuse_elsewhere(row, step)
    rule, before = RULES[step], PictureState(row.state)
    row.state = rule.to
    row.decided_on = decided.get("decided_on", row.decided_on)
    row.save(update_fields=["state", "decided_on"])
    move = PictureMove(
        municipality=row.municipality,
        picture=row,
        step=step,
        from_state=before,
        to_state=rule.to,
        taken_by=user,
        note=note.strip(),
        **decided,
    )
    return saved(move)


def refuse_lacking(row: Picture, step: PictureStep) -> None:
    """Raises ValidationError with everything that must be mended before the step, or when it is not taken from here."""
    _refuse_elsewhere(row, step)
    stops = [one for one in lacks(step, standing_of(row, standing_document(row))) if one.stops]
    if stops:
        raise ValidationError([ValidationError(said(one.text), code="lacking") for one in stops])


def _refuse_elsewhere(row: Picture, step: PictureStep) -> None:
    if PictureState(row.state) in RULES[step].sources:
        return
    if step is PictureStep.DECIDE and row.look.editable:
        words = _("Gathering has not ended. End it before the decision is recorded.")
    else:
        words = _("Somebody else was first: the picture stands elsewhere now. Look again.")
    raise ValidationError(words, code="taken")


def _refuse_unready(row: Picture) -> None:
    """It is about a period, and one is made at a time."""
    if not row.period:
        words = _("Write the time that the picture is about, such as 2026.")
        raise ValidationError({"period": ValidationError(words, code="required")})
    if pictures_being_made(row.municipality, row.unit).exclude(pk=row.pk).exists():
        words = _("A situation picture of that is being made already. Go on with it, or remove it first.")
        raise ValidationError({"unit": ValidationError(words, code="second")})


def _carry_problems(picture: Picture, in_force: Collection[Picture]) -> None:
    """Those that are still there, picture by picture in their order."""
    rows = Problem.objects.present().filter(picture__in=in_force, merged_into=None)
    left = rows.exclude(development=Development.GONE).order_by("-picture__decided_on", "position", "pk")
    for position, old in enumerate(left):
        saved(
            Problem(
                municipality=picture.municipality,
                picture=picture,
                position=position,
                carried_from=old,
                **{name: getattr(old, name) for name in CARRIED},
            )
        )
