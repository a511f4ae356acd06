"""What agreements tell the slices below: they are searched, stand in the history and on the page of their unit, follow it into
a merger, and meet what the act asks for.
"""

from django.db.models import F, Q, QuerySet, Value
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import Access, ask_along
from samordna.accounts.roles import Action
from samordna.accounts.telling import register_told
from samordna.collaboration.agreements.agenda import agreements_due
from samordna.collaboration.agreements.queries import EXPIRING, agreements_of, every_expiring, of_unit
from samordna.collaboration.agreements.told import TOLD
from samordna.collaboration.extending import register_agenda_source
from samordna.collaboration.held_partners import refuse_party
from samordna.collaboration.models import Agreement, AgreementParty
from samordna.collaboration.planned import agreement_that_meets, council_that_meets
from samordna.organisation import rules
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower, register_partner_refusal
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.owned import Listed, OwnedKind, OwnedRows, OwnedThing, register_owned
from samordna.organisation.searching import FoundPlace, OrganisationHit, Searched, register_searched
from samordna.plans.extending import register_meets


def register() -> None:
    register_told(TOLD)
    ask_along(EXPIRING, every_expiring)
    register_agenda_source("agreements", agreements_due)
    register_searched(_SEARCHED)
    register_partner_refusal(refuse_party)
    register_meets("G9", council_that_meets)
    register_meets("G10", agreement_that_meets)
    register_refusals(
        {
            "agreement_dates_in_order": ("valid_to", rules.DATES_IN_ORDER),
            "agreement_renewed_once": ("title", gettext_lazy("Another agreement renews that one already.")),
        }
    )
    register_follower(
        Follower(
            model=Agreement,
            field="unit",
            words=_agreements,
            among=lambda _day: _there(),
            told_apart="title",
        )
    )
    register_follower(
        Follower(
            model=AgreementParty,
            field="unit",
            words=_parties,
            once=("agreement",),
            among=lambda _day: _there(),
        )
    )
    register_owned(OwnedKind(name=gettext_lazy("Agreements"), listed=_owned))


def _there() -> Q:
    return Q(removed_at=None)


def _agreements(count: int) -> str:
    return ngettext("%d agreement", "%d agreements", count) % count


def _parties(count: int) -> str:
    return ngettext("party to %d agreement", "party to %d agreements", count) % count


def _owned(municipality: Municipality, access: Access, unit: Unit) -> Listed:
    """Its own, and those that it is party to."""
    if not access.may(Action.SEE_ORGANISATION):
        return ()

    def told(number: int, title: str, _detail: str) -> OwnedThing:
        return OwnedThing(title, _address(municipality, number))

    return OwnedRows(of_unit(municipality, unit), told, title="title")


def _rows(municipality: Municipality, _access: Access) -> QuerySet[Agreement]:
    return agreements_of(municipality)


def _hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    named = str(Agreement._meta.verbose_name)
    about = ", ".join(filter(None, (place.ended, place.text)))
    return OrganisationHit(named, place.title, _address(municipality, place.pk), about)


def _address(municipality: Municipality, number: int) -> str:
    return reverse("collaboration:agreement", args=[municipality.slug, number])


_SEARCHED = Searched(
    "agreement",
    _rows,
    ("title", "purpose", "areas", "registry_number", "unit__name"),
    "title",
    Value(""),
    F("areas"),
    _hit,
    last_day=F("valid_to"),
)
