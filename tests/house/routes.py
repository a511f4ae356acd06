"""Every address there is, from the resolver."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True, slots=True)
class Route:
    """An address pattern: its full name, its path with ``<parameters>``, and the view behind it."""

    name: str
    path: str
    pattern: URLPattern

    @property
    def parameters(self) -> list[str]:
        return PARAMETER.findall(self.path)

    @property
    def actions(self) -> tuple[str, ...]:
        """What the door asks for; empty when the page has no door into a municipality."""
        return tuple(getattr(self.pattern.callback, "actions", ()))

    @property
    def is_for_instance(self) -> bool:
        return getattr(self.pattern.callback, "instance", False)

    @property
    def is_open(self) -> bool:
        """Whether everybody may come in, signed in or not."""
        return getattr(self.pattern.callback, "is_open", False)

    @property
    def is_of_municipality(self) -> bool:
        """Whether it asks who comes."""
        return self.path.startswith("<slug:municipality>/") and not self.is_open

    def address(self, **values: object) -> str:
        return "/" + PARAMETER.sub(lambda match: str(values[match[1]]), self.path)


def routes() -> list[Route]:
    return list(_routes(get_resolver(), "", ""))


def _routes(resolver: URLResolver, before: str, space: str) -> Iterator[Route]:
    for one in resolver.url_patterns:
        path = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _routes(one, path, f"{space}{one.namespace}:" if one.namespace else space)
        else:
            yield Route(f"{space}{one.name}" if one.name else path, path, one)
