"""The demo's news: the communication plan, pieces of news, a digest that has been sent and one that is being written."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from samordna.briefings.commands.digests import digest_create
from samordna.briefings.commands.rows import row_save
from samordna.briefings.models import Digest, DigestMail, Flow, Item, ItemOpening, NewsEntry, NewsSource
from samordna.briefings.sending.readers import readers_of
from samordna.organisation.commands.saving import saved
from samordna.organisation.models import Municipality, Unit

Named = dict[str, Any]
"""Rows by what the file calls them."""


def tell_all(municipality: Municipality, told: dict[str, Any]) -> None:
    """``told`` is what ``stockholm_2017/news.yaml`` holds; its days are from today."""
    units: Named = {one.code: one for one in Unit.objects.filter(municipality=municipality)}
    flows = {one["name"]: _flow(municipality, one, units) for one in told["flows"]}
    items = {one["title"]: _item(municipality, one, units) for one in told["items"]}
    for one in told["sources"]:
        _source(municipality, one, units)
    for one in told["digests"]:
        values = {name: one[name] for name in ("subject", "greeting", "footer")}
        digest = digest_create(
            flow=flows[one["flow"]], values=values, items=[items[title] for title in one["items"]]
        )
        if "sent" in one:
            _as_sent(digest, one["sent"], one["opened"], units)


def _flow(municipality: Municipality, one: Named, units: Named) -> Flow:
    days: Named = {
        name: localdate() + timedelta(days=one[name]) for name in ("begins_on", "went_on") if name in one
    }
    values: Named = {**one, **days}
    values |= {
        "unit": units.get(one.get("unit", "")),
        "units": [units[code].pk for code in one.get("units", [])],
    }
    return row_save(row=Flow(municipality=municipality), values=values)


def _item(municipality: Municipality, one: Named, units: Named) -> Item:
    values = {name: value for name, value in one.items() if name not in {"days", "until"}}
    values["unit"] = units.get(one.get("unit", ""))
    if "until" in one:
        values["valid_until"] = localdate() + timedelta(days=one["until"])
    item = Item(municipality=municipality, written_at=timezone.now() + timedelta(days=one["days"]))
    return row_save(row=item, values=values)


def _source(municipality: Municipality, one: Named, units: Named) -> None:
    """Asked last an hour ago and not again in years: the demo asks nobody."""
    now = timezone.now()
    source = saved(
        NewsSource(
            municipality=municipality,
            name=one["name"],
            address=one["address"],
            unit=units.get(one.get("unit", "")),
            checked_at=now - timedelta(hours=1),
            next_check_at=now + timedelta(days=3650),
        )
    )
    for number, told in enumerate(one["entries"]):
        NewsEntry.objects.create(
            municipality=municipality,
            source=source,
            key=f"{source.pk}-{number}",
            title=told["title"],
            summary=told.get("summary", ""),
            link=f"{one['address']}/{number}",
            published_at=now + timedelta(days=told["days"]),
            seen_at=now - timedelta(hours=1),
        )


def _as_sent(digest: Digest, days: int, opened: dict[str, int], units: Named) -> None:
    """As if it had been sent then: the demo sends nothing to anybody."""
    digest.sent_at = digest.mailed_at = timezone.now() + timedelta(days=days)
    saved(digest)
    DigestMail.objects.bulk_create(
        DigestMail(
            municipality=digest.municipality,
            digest=digest,
            unit_id=one.unit,
            user_id=one.key[1],
            news=digest.chosen.present().count(),
        )
        for one in readers_of(digest.flow)
        if one.key[0] == "user"
    )
    first = digest.chosen.present()[0]
    for code, number in opened.items():
        ItemOpening.objects.create(
            municipality=digest.municipality,
            digest=digest,
            item=first.item,
            unit=units.get(code),
            opened=number,
        )
