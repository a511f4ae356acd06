"""Rounds of analysis: begun, changed and closed; which services are in one, and where their questions go."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.models import digest_of
from samordna.mapping.analysis.addressing import Addresses
from samordna.mapping.models import AnalysisForm, AnalysisRound, ClosedAnalysis, Service
from samordna.organisation.commands.saving import filled, saved
from samordna.organisation.models import ContactPoint, Municipality

FIELDS = ("title", "year", "due_on", "words")


@transaction.atomic
def analysis_begin(
    *, municipality: Municipality, values: Mapping[str, Any], services: Collection[Service]
) -> AnalysisRound:
    """Begin a round with a form for each service, which starts from what was answered last. Raises ValidationError."""
    if not services:
        raise ValidationError(_("Choose at least one service to ask about."), code="nothing")
    _refuse_passed(values["due_on"])
    row = saved(filled(AnalysisRound(municipality=municipality), values, FIELDS))
    _join(row, services)
    return row


@transaction.atomic
def analysis_update(*, analysis: AnalysisRound, values: Mapping[str, Any]) -> AnalysisRound:
    """Raises ValidationError; a last day that has passed may stay."""
    row = locked_round(analysis)
    if values.get("due_on", row.due_on) != row.due_on:
        _refuse_passed(values["due_on"])
    return saved(filled(row, values, FIELDS))


@transaction.atomic
def analysis_add(*, analysis: AnalysisRound, services: Collection[Service]) -> int:
    """Let more services join; how many did. One that is in the round stays as it is, one that was taken out is put back."""
    row = locked_round(analysis)
    known = {form.service_id: form for form in row.forms.filter(service__in=services)}
    back = [form for form in known.values() if form.removed_at]
    for form in back:
        form_restore(form=form)
    new = [one for one in services if one.pk not in known]
    _join(row, new)
    return len(new) + len(back)


@transaction.atomic
def analysis_close(*, analysis: AnalysisRound) -> AnalysisRound:
    """Nothing more is answered. What has been sent is kept as it is, in the database too. Raises ValidationError."""
    row = locked_round(analysis)
    row.closed_at = timezone.now()
    row.save(update_fields=["closed_at"])
    document = json.dumps(_told(row), ensure_ascii=False, sort_keys=True)
    ClosedAnalysis.objects.create(
        municipality=row.municipality, round=row, document=document, digest=digest_of(document.encode())
    )
    return row


@transaction.atomic
def form_address(*, form: AnalysisForm, contact: ContactPoint | None, email: str) -> AnalysisForm:
    """Where the questions about a service go. Raises ValidationError."""
    row = locked_form(form)
    row.contact, row.email = contact, email.strip()
    return saved(row)


@transaction.atomic
def form_remove(*, form: AnalysisForm) -> AnalysisForm:
    """Take a service out of the round: its links lead nowhere, and nobody is reminded. Raises ValidationError."""
    row = locked_form(form)
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def form_restore(*, form: AnalysisForm) -> AnalysisForm:
    row = locked_form(form)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return row


def locked_round(analysis: AnalysisRound) -> AnalysisRound:
    """The round as it is now, kept from others until the transaction ends. Raises ValidationError when it is closed."""
    row: AnalysisRound = (
        AnalysisRound.objects.select_for_update(of=("self",), no_key=True)
        .select_related("municipality")
        .get(pk=analysis.pk)
    )
    if row.closed_at:
        raise ValidationError(_("The analysis is closed. Nothing in it changes any more."), code="closed")
    return row


def locked_form(form: AnalysisForm) -> AnalysisForm:
    """The same for a form, behind its round. Raises ValidationError when the round is closed."""
    locked_round(form.round)
    rows = AnalysisForm.objects.select_for_update(of=("self",), no_key=True)
    row: AnalysisForm = rows.select_related("round", "service", "contact", "municipality").get(pk=form.pk)
    return row


def _refuse_passed(due_on: Any) -> None:
    if due_on < localdate():
        words = _("That day has passed. Choose today or later.")
        raise ValidationError({"due_on": ValidationError(words, code="passed")})


def _join(row: AnalysisRound, services: Iterable[Service]) -> None:
    asked = list(services)
    addresses = Addresses.of(row.municipality)
    earlier = _earlier(asked)
    AnalysisForm.objects.bulk_create(
        AnalysisForm(
            municipality=row.municipality,
            round=row,
            service=service,
            contact=addresses.contact_of(service),
            previous_id=earlier.get(service.pk),
        )
        for service in asked
    )


def _earlier(services: Collection[Service]) -> dict[int, int]:
    """The form of each service that was answered last. One query."""
    rows = AnalysisForm.objects.present().filter(service__in=services, sent_at__isnull=False)
    rows = rows.order_by("service_id", "-round__year", "-round_id").distinct("service_id")
    return dict(rows.values_list("service_id", "pk"))


def _told(row: AnalysisRound) -> dict[str, Any]:
    forms = row.forms.present().select_related("service").order_by("pk")
    return {
        "round": {"title": row.title, "year": row.year, "due_on": row.due_on.isoformat()},
        "forms": [
            {
                "service": {"id": form.service_id, "name": form.service.name},
                "sent_at": form.sent_at.isoformat() if form.sent_at else None,
                "answers": form.answers,
            }
            for form in forms
        ],
    }
