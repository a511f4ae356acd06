"""Who is party to an agreement, and what each has undertaken to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.models import Agreement, AgreementParty
from samordna.organisation.commands.saving import saved


@dataclass(frozen=True, slots=True)
class Parties:
    """The numbers of the units and of the partners."""

    units: frozenset[int] = field(default_factory=frozenset)
    partners: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, units: Iterable[int], partners: Iterable[int]) -> "Parties":
        return cls(frozenset(units), frozenset(partners))


@transaction.atomic
def parties_set(*, agreement: Agreement, parties: Parties) -> None:
    """Make these its parties. Who comes back has its undertakings back. Raises ValidationError without any partner."""
    if not parties.partners:
        words = _("Choose at least one partner: an agreement has somebody else to agree with.")
        raise ValidationError({"partners": ValidationError(words, code="alone")})
    wanted = [("unit", one) for one in parties.units] + [("partner", one) for one in parties.partners]
    known = {_key(one): one for one in AgreementParty.objects.filter(agreement=agreement).order_by("pk")}
    for key, row in known.items():
        if (row.removed_at is None) != (key in wanted):
            row.removed_at = None if key in wanted else timezone.now()
            saved(row)
    for kind, number in sorted(set(wanted) - set(known)):
        there: dict[str, Any] = {f"{kind}_id": number}
        saved(AgreementParty(municipality_id=agreement.municipality_id, agreement=agreement, **there))


@transaction.atomic
def undertakings_tell(*, agreement: Agreement, does: Mapping[int, str]) -> Agreement:
    """What each party does, by the number of its row. Raises ValidationError."""
    rows = AgreementParty.objects.select_for_update(no_key=True).filter(agreement=agreement).present()
    for row in rows:
        if row.pk in does and row.does != does[row.pk]:
            row.does = does[row.pk]
            saved(row)
    return agreement


def _key(row: AgreementParty) -> tuple[str, int]:
    return ("unit", row.unit_id) if row.unit_id else ("partner", row.partner_id or 0)
