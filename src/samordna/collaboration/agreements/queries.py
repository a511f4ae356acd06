"""Reads of agreements."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Now, TruncDate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.collaboration.models import Agreement, AgreementDocument, AgreementParty
from samordna.collaboration.models.agreement import MOST_MONTHS, AgreementQuerySet
from samordna.core.order import Swedish
from samordna.core.prepared import given
from samordna.organisation.models import Municipality
from samordna.plandoc.dates.months import months_after

_PARTIES = Prefetch(
    "parties",
    AgreementParty.objects.present()
    .select_related("unit", "partner")
    .order_by(Swedish("unit__name"), Swedish("partner__name"), "pk"),
    to_attr="present_parties",
)


def agreements_of(municipality: Municipality) -> AgreementQuerySet:
    """Every agreement that has not been removed, with whose it is."""
    rows: AgreementQuerySet = Agreement.objects.filter(municipality=municipality)
    return rows.present().select_related("unit")


def with_parties(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """With ``present_parties``, the municipality's own first. One query more."""
    return rows.prefetch_related(_PARTIES)


def may_lead(access: Access, agreement: Agreement) -> bool:
    return access.may_for(Action.EDIT_COLLABORATION, agreement.unit.path if agreement.unit else None)


def may_open(access: Access, agreement: Agreement, document: AgreementDocument) -> bool:
    if not document.restricted:
        return True
    return access.may_for(Action.READ_RESTRICTED, agreement.unit.path if agreement.unit else None)


def document_of(agreement: Agreement) -> AgreementDocument | None:
    """Without what it holds. One query."""
    rows = AgreementDocument.objects.filter(agreement=agreement).present()
    return rows.defer("content").first()


def ending(rows: Iterable[Agreement], today: date) -> list[Agreement]:
    """Those that have so few months left as they say themselves."""
    return [row for row in rows if (day := reminder_of(row)) and day <= today]


def reminder_of(row: Agreement) -> date | None:
    """The day on which somebody is to be reminded; None where it holds until further notice."""
    return months_after(row.valid_to, -row.remind_months) if row.valid_to else None


def unrenewed(rows: AgreementQuerySet) -> AgreementQuerySet:
    """Those that have a last day, and that no other renews."""
    renewed = Agreement.objects.filter(removed_at=None).exclude(follows=None).values("follows")
    return rows.exclude(valid_to=None).exclude(pk__in=renewed)


def expiring(municipality: Municipality, today: date) -> list[Agreement]:
    """The next to end first. One query."""
    rows = unrenewed(agreements_of(municipality)).filter(valid_to__gte=today)
    return ending(rows.order_by("valid_to", "pk"), today)


def standing_on(row: Agreement, today: date) -> str:
    """How it stands on a day: coming, valid, ending or ended."""
    if row.valid_from and row.valid_from > today:
        return "coming"
    if row.valid_to and row.valid_to < today:
        return "ended"
    return "ending" if ending([row], today) else "valid"


def in_force(municipality: Municipality, today: date) -> AgreementQuerySet:
    return agreements_of(municipality).valid_on(today)


def of_unit(municipality: Municipality, unit: Any) -> QuerySet[Agreement]:
    """What the unit owns or is party to."""
    party = AgreementParty.objects.present().filter(unit=unit).values("agreement")
    return agreements_of(municipality).filter(Q(unit=unit) | Q(pk__in=party))


def parties_in(agreement: Agreement) -> list[AgreementParty]:
    """The municipality's own first. One query."""
    rows = AgreementParty.objects.filter(agreement=agreement).present().select_related("unit", "partner")
    return list(rows.order_by(Swedish("unit__name"), Swedish("partner__name"), "pk"))


EXPIRING = "agreements that end soon"


def every_expiring() -> QuerySet[Agreement]:
    """To be asked along with the roles of whoever comes in: all that could be, by the longest that anybody is told before."""
    rows = unrenewed(Agreement.objects.present()).filter(municipality=given("municipality"))
    latest = TruncDate(Now() + timedelta(days=31 * MOST_MONTHS))
    return rows.filter(valid_to__gte=TruncDate(Now()), valid_to__lte=latest)
