"""The demo's agreements, and who represents the city where."""

from datetime import date, timedelta
from typing import Any

from django.utils.timezone import localdate

from samordna.collaboration.commands.agreements import agreement_create
from samordna.collaboration.commands.brought_home import brought_home_save
from samordna.collaboration.commands.parties import Parties, undertakings_tell
from samordna.collaboration.models import Agreement, BroughtHome, Forum, Representation
from samordna.organisation.commands.saving import saved
from samordna.organisation.models import Municipality, Partner, Unit

Told = dict[str, Any]


def agree_all(municipality: Municipality, told: Told) -> None:
    """``told`` is what ``stockholm_2017/agreements.yaml`` holds. Forums that are there already are kept."""
    units = {one.code: one for one in Unit.objects.filter(municipality=municipality)}
    partners = {one.name: one for one in Partner.objects.filter(municipality=municipality)}
    agreed: dict[str, Agreement] = {}
    for one in told["agreements"]:
        agreed[one["title"]] = _agreement(municipality, one, units, partners, agreed)
    forums = {one.name: one for one in Forum.objects.filter(municipality=municipality)}
    for one in told["forums"]:
        if one["name"] not in forums:
            forums[one["name"]] = saved(Forum(municipality=municipality, **one))
    for one in told["representations"]:
        _represent(municipality, one, units, forums)


def _agreement(
    municipality: Municipality,
    one: Told,
    units: dict[str, Unit],
    partners: dict[str, Partner],
    agreed: dict[str, Agreement],
) -> Agreement:
    row = agreement_create(
        municipality=municipality,
        values={
            **{name: one.get(name, "") for name in ("title", "purpose", "areas", "registry_number")},
            "unit": units.get(one.get("unit", "")),
            "valid_from": date.fromisoformat(one["from"]),
            "valid_to": _last(one),
        },
        parties=Parties.of(
            (units[code].pk for code in one["units"]), (partners[name].pk for name in one["partners"])
        ),
        follows=agreed.get(one.get("renews", "")),
    )
    does = {units[code].pk: words for code, words in one["does"].items()}
    others = {partners[name].pk: words for name, words in one["partners"].items()}
    undertakings_tell(
        agreement=row,
        does={
            party.pk: does.get(party.unit_id or 0) or others.get(party.partner_id or 0) or ""
            for party in row.parties.all()
        },
    )
    return row


def _last(one: Told) -> date | None:
    if "days" in one:
        return localdate() + timedelta(days=one["days"])
    return date.fromisoformat(one["to"]) if "to" in one else None


def _represent(
    municipality: Municipality, one: Told, units: dict[str, Unit], forums: dict[str, Forum]
) -> None:
    row = saved(
        Representation(
            municipality=municipality,
            forum=forums[one["forum"]],
            unit=units.get(one.get("unit", "")),
            function=one["function"],
            purpose=one["purpose"],
            valid_from=date.fromisoformat(one["from"]),
        )
    )
    for news in one.get("brought_home", []):
        brought_home_save(
            row=BroughtHome(municipality=municipality, representation=row),
            values={
                "on": localdate() + timedelta(days=news["days"]),
                "text": news["text"],
                "telling": news["telling"],
            },
        )
