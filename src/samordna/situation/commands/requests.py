"""Requests for contributions: made, changed, removed, put back, and those of the picture before made anew."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.last_days import refuse_passed
from samordna.organisation.commands.saving import filled, saved
from samordna.plandoc.picture.questions import LONGEST, MOST
from samordna.situation.commands.holding import held_open
from samordna.situation.gathering.asking import questions_for
from samordna.situation.models import ContributionRequest, Picture

FIELDS = ("kind", "unit", "partner", "contact", "email", "questions", "words", "due_on")


@transaction.atomic
def requests_create(
    *, picture: Picture, values: Mapping[str, Any], to: Sequence[Mapping[str, Any]]
) -> list[ContributionRequest]:
    """Put the same questions to several: ``to`` says of each who it is, by the fields of a request. Raises ValidationError."""
    if not to:
        raise ValidationError(_("Choose at least one to ask, or write an e-mail address."), code="nobody")
    return [request_create(picture=picture, values={**values, **one}) for one in to]


@transaction.atomic
def request_create(*, picture: Picture, values: Mapping[str, Any]) -> ContributionRequest:
    """Where no contact point is chosen, that of the unit or the partner is. Raises ValidationError, as ClosedPicture."""
    held = held_open(picture)
    refuse_passed(values["due_on"])
    row = filled(ContributionRequest(municipality=held.municipality, picture=held), values, FIELDS)
    _refuse_nobody(row)
    refuse_bad_questions(row.questions)
    if not row.address:
        addresses = Addresses.of(held.municipality)
        row.contact = addresses.nearest(row.unit) or addresses.of_partner(row.partner)
    return saved(row)


@transaction.atomic
def request_update(*, request: ContributionRequest, values: Mapping[str, Any]) -> ContributionRequest:
    """A later last day opens the links again. What has been answered keeps its questions. Raises ValidationError."""
    row = held_request(request)
    if values.get("due_on", row.due_on) != row.due_on:
        refuse_passed(values["due_on"])
    if values.get("questions", row.questions) != row.questions and (row.saved_at or _is_answered(row)):
        words = _("Somebody has begun to answer. Ask the new questions in another request.")
        raise ValidationError({"questions": ValidationError(words, code="begun")})
    filled(row, values, FIELDS)
    _refuse_nobody(row)
    refuse_bad_questions(row.questions)
    return saved(row)


@transaction.atomic
def request_remove(*, request: ContributionRequest) -> ContributionRequest:
    """Its links lead nowhere, and nobody is reminded. Raises ValidationError."""
    row = held_request(request)
    if _is_answered(row):
        words = _("It has been answered, and is kept. Take the contribution back if it is not to count.")
        raise ValidationError(words, code="answered")
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def request_restore(*, request: ContributionRequest) -> ContributionRequest:
    row = held_request(request)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def requests_carry(*, picture: Picture, due_on: date) -> int:
    """Ask those who were asked for the picture before, with today's questions and addresses; how many. Raises ValidationError."""
    held = held_open(picture)
    refuse_passed(due_on)
    if held.requests.present().exists():
        raise ValidationError(_("Contributions are asked for already."), code="asked")
    rows = ContributionRequest.objects.present().filter(picture=held.previous_id, partner__removed_at=None)
    rows = rows.filter(unit__valid_to=None).select_related("unit", "partner", "contact").order_by("pk")
    before = [row for row in rows if row.unit or row.partner or row.address]
    questions = {kind: questions_for(held.municipality, kind) for kind in {row.kind for row in before}}
    for old in before:
        told = {name: getattr(old, name) for name in FIELDS}
        told |= {"due_on": due_on, "questions": questions[old.kind]}
        told |= {"contact": None} if old.contact and old.contact.removed_at else {}
        request_create(picture=held, values=told)
    return len(before)


def held_request(request: ContributionRequest) -> ContributionRequest:
    """The request as it is now, kept from others with its picture until the transaction ends. Raises ClosedPicture."""
    picture = held_open(request.picture)
    rows = ContributionRequest.objects.select_for_update(of=("self",), no_key=True)
    row: ContributionRequest = rows.select_related("unit", "partner", "contact").get(pk=request.pk)
    row.picture, row.municipality = picture, picture.municipality
    return row


def _is_answered(row: ContributionRequest) -> bool:
    return row.contributions.exists()


def _refuse_nobody(row: ContributionRequest) -> None:
    if not (row.unit or row.partner or row.contact or row.email):
        words = _("Choose a unit, a partner or a contact point, or write an e-mail address.")
        raise ValidationError({"email": ValidationError(words, code="nobody")})


def refuse_bad_questions(asked: Sequence[str]) -> None:
    """None, too many, or one that is too long."""
    if not asked:
        raise ValidationError({"questions": ValidationError(_("Write at least one question."), code="none")})
    if len(asked) > MOST:
        words = _("That is more than %(n)d questions. Ask fewer.") % {"n": MOST}
        raise ValidationError({"questions": ValidationError(words, code="many")})
    if too_long := next((one for one in asked if len(one) > LONGEST), ""):
        words = _("The question that begins “%(words)s” is too long: write at most %(n)d characters.") % {
            "words": too_long[:40],
            "n": LONGEST,
        }
        raise ValidationError({"questions": ValidationError(words, code="long")})
