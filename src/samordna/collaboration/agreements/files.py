"""The agreements of the list as a file for spreadsheets, with what each party does."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.queries import standing_on, with_parties
from samordna.collaboration.agreements.showing import listed_rows
from samordna.collaboration.models import Agreement, AgreementParty
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.plandoc.writing.formats import Format


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """Every agreement of the list with the same address, and what each party does; the signed documents are not in it."""
    if file_format not in FORMATS:
        raise Http404
    rows = list(with_parties(listed_rows(request)))
    return table_file(
        [_agreements(rows), _undertakings(rows)],
        file_format=Format(file_format),
        title=f"{_('Agreements')}, {request.municipality.name}",
        name=f"{request.municipality.slug}-overenskommelser-{localdate():%Y-%m-%d}",
    )


def _agreements(rows: Sequence[Agreement]) -> Table:
    today = localdate()
    standings = {
        "coming": pgettext("agreement", "to come"),
        "valid": pgettext("agreement", "in force"),
        "ending": pgettext("agreement", "ends soon"),
        "ended": pgettext("agreement", "has ended"),
    }
    columns = [
        *(_("Agreement"), pgettext("agreement", "Whose it is"), pgettext("agreement", "Between")),
        *(_("Purpose"), pgettext("agreement", "Areas"), _("Registry number")),
        *(pgettext("agreement", "First day"), pgettext("agreement", "Last day")),
        pgettext("agreement", "Standing"),
    ]
    return Table(
        _("Agreements"),
        columns,
        [
            [
                *(one.title, one.unit.name if one.unit else _("The whole municipality")),
                *(", ".join(map(str, _parties(one))), one.purpose, one.areas, one.registry_number),
                *(one.valid_from, one.valid_to, standings[standing_on(one, today)]),
            ]
            for one in rows
        ],
    )


def _undertakings(rows: Sequence[Agreement]) -> Table:
    return Table(
        _("What each does"),
        [_("Agreement"), pgettext("agreement", "Party"), _("What it does")],
        [[one.title, str(party), party.does] for one in rows for party in _parties(one)],
    )


def _parties(agreement: Agreement) -> list[AgreementParty]:
    parties: list[AgreementParty] = agreement.present_parties  # type: ignore[attr-defined]  # fetched with it
    return parties
