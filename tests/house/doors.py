"""Every address with each method it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from house.addresses import addresses_in, places_of
from house.routes import Route, routes
from house.world import Place, World

METHODS = ("GET", "POST")


@dataclass(frozen=True, slots=True)
class Door:
    """An address as it is asked, under the name that the table of access has for it."""

    route: Route
    name: str
    method: str
    place: Place
    address: str

    @property
    def where(self) -> tuple[str, str, str]:
        return self.name, self.method, self.place.value


def municipal_routes() -> list[Route]:
    return [route for route in routes() if route.is_of_municipality]


@cache
def methods_of(route: Route) -> Sequence[str]:
    """What the address is for: a view says so before it looks at who asks, so nobody is told the same as everybody."""
    return [method for method in METHODS if _status(route, method) != 405]


def _status(route: Route, method: str) -> int:
    request = RequestFactory().generic(method, "/")
    request.user = AnonymousUser()
    return int(route.pattern.callback(request, **dict.fromkeys(route.parameters, "0")).status_code)


def doors(world: World, chosen: Sequence[Route]) -> Iterator[Door]:
    for route in chosen:
        for place in places_of(route):
            for name, address in addresses_in(world, route, place):
                for method in methods_of(route):
                    yield Door(route, name, method, place, address)
