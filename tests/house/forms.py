"""Every form of every page, filled in with something harmless, to be sent with one thing of one's own in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.test import Client
from lxml import html

from house.addresses import addresses_in, places_of
from house.routes import Route, routes
from house.world import Place, World
from samordna.accounts.models import User
from samordna.plans.areas import BY_SLUG

HARMLESS = {
    "date": "2026-01-01",
    "time": "08:00",
    "email": "funktion@prov.example",
    "url": "https://kommun.example/",
    "number": "1",
    "color": "#005f73",
    "password": "ett-langt-losenord-som-ingen-har",
    "tel": "08-508 250 00",
}
NUMBER = re.compile(r"(?<=\bny-)[0-9a-f]+|\d+")
"""Also the mark of a new row, which is another each time that its page is opened."""
DAYS = ".//input[@name and (@type='date' or @type='datetime-local')]"
TEXTS = ".//textarea | .//input[@type='text' or not(@type)]"


@dataclass(frozen=True)
class PageForm:
    """A form that is sent by POST, as it stands on its page with its required fields filled in."""

    page: str
    action: str
    texts: tuple[str, ...]
    values: dict[str, Any]
    required: frozenset[str]
    days: dict[str, str]
    """Fields that a browser shows a calendar for, and of which sort."""

    def field(self, name: str) -> tuple[str, str]:
        """Where a text of that name comes. Each row of a table has the same fields: they are told apart by these alone."""
        return self.action, NUMBER.sub("#", name)


def browser(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def municipal_pages() -> list[Route]:
    return [route for route in routes() if route.is_of_municipality]


def forms_of(web: Client, world: World, route: Route) -> Iterator[PageForm]:
    place = Place.OWN if Place.OWN in places_of(route) else Place.WHOLE
    for name, address in [*addresses_in(world, route, place), *_others_of(world, route)]:
        page = web.get(address)
        assert page.status_code < 500, (name, address)
        if page.status_code != 200 or "html" not in page.headers.get("Content-Type", ""):
            continue
        if not page.content.strip():  # a part of a page that has nothing to say
            continue
        for form in html.document_fromstring(page.content.decode()).forms:
            if form.method == "POST" and not form.xpath(".//input[@type='file']"):
                texts = tuple(dict.fromkeys(one.name for one in form.xpath(TEXTS) if one.name))
                required = frozenset(form.xpath(".//*[@required]/@name"))
                values = _values_of(form) | _filled(form)
                days = {one.name: one.get("type") for one in form.xpath(DAYS)}
                yield PageForm(name, form.action or address, texts, values, required, days)


def _values_of(form: Any) -> dict[str, str]:
    """As a browser sends them; what a choice without a value says is nothing, and not "on" as lxml has it."""
    empty = {one.get("name") for one in form.xpath(".//input[@type='radio' and @checked and @value='']")}
    return {name: "" if name in empty else value for name, value in form.form_values()}


def _others_of(world: World, route: Route) -> Iterator[tuple[str, str]]:
    """A form of every kind of part, not only of the kinds that the walk over the doors tries, and one that is asked for."""
    version = world.things[Place.OWN]["version"]
    if route.name == "plans:comments":
        yield (
            route.name,
            f"/hemby/planer/{version.pk}/kommentarer/?var={world.things[Place.OWN]['comment'].place}",
        )
    if route.name == "plans:content_create":
        for slug, area in BY_SLUG.items():
            yield (
                f"{route.name} {slug}",
                f"/hemby/planer/{version.pk}/innehall/{slug}/{'' if area.is_single else 'ny/'}",
            )


def _filled(form: Any) -> dict[str, str]:
    """What an empty field needs for the form to be accepted; a year is a text as well as a date."""
    found: dict[str, str] = {}
    for one in form.xpath(".//input[@name and @required]"):
        kind = one.get("type", "text")
        if kind in HARMLESS and not one.value:
            found[one.name] = HARMLESS[kind]
    for one in form.xpath(".//textarea[@required] | .//input[@required and (@type='text' or not(@type))]"):
        if not (one.value or "").strip():
            found[one.name] = "2026"
    for row in form.xpath(".//input[starts-with(@name, 'ny-')]/@name"):
        found[f"{row.rsplit('-', 1)[0]}-action"] = "2026"  # a new row of the table is nothing without it
    for one in form.xpath(".//select[@name and @required]"):
        if not one.value:
            found[one.name] = next((value for value in one.value_options if value), "")
    return found
