"""Rounds of analysis: begun, changed and closed."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.models import digest_of
from samordna.mapping.analysis.addressing import contact_of
from samordna.mapping.commands.analysis_locks import locked_round
from samordna.mapping.models import AnalysisForm, AnalysisLink, AnalysisRound, ClosedAnalysis, Service
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.last_days import refuse_passed, refuse_unreachable
from samordna.organisation.commands.saving import filled, saved
from samordna.organisation.models import Municipality

FIELDS = ("title", "year", "due_on", "words")


@transaction.atomic
def analysis_begin(
    *, municipality: Municipality, values: Mapping[str, Any], services: Collection[Service]
) -> AnalysisRound:
    """Begin a round with a form for each service, which starts from what was answered last. Raises ValidationError."""
    if not services:
        raise ValidationError(_("Choose at least one service to ask about."), code="nothing")
    refuse_passed(values["due_on"])
    refuse_unreachable(values["due_on"])
    row = saved(filled(AnalysisRound(municipality=municipality), values, FIELDS))
    _join(row, services)
    return row


@transaction.atomic
def analysis_update(*, analysis: AnalysisRound, values: Mapping[str, Any]) -> AnalysisRound:
    """Raises ValidationError; a last day that has passed may stay."""
    row = locked_round(analysis)
    if values.get("due_on", row.due_on) != row.due_on:
        refuse_passed(values["due_on"])
        if not AnalysisLink.objects.filter(form__round=row).exists():
            refuse_unreachable(values["due_on"])
    return saved(filled(row, values, FIELDS))


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


def _join(row: AnalysisRound, services: Iterable[Service]) -> None:
    asked = list(services)
    addresses = Addresses.of(row.municipality)
    earlier = _earlier(asked)
    AnalysisForm.objects.bulk_create(
        AnalysisForm(
            municipality=row.municipality,
            round=row,
            service=service,
            contact=contact_of(service, addresses),
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
