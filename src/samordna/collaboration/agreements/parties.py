"""The parties of an agreement, as forms begin with them."""

from samordna.collaboration.commands.parties import Parties
from samordna.collaboration.models import Agreement, AgreementParty


def parties_of(agreement: Agreement | None) -> Parties:
    """One query; none without an agreement."""
    if agreement is None:
        return Parties()
    rows = list(AgreementParty.objects.filter(agreement=agreement).present().values_list("unit", "partner"))
    return Parties.of((unit for unit, _ in rows if unit), (partner for _, partner in rows if partner))
