"""Every address of the site, read off the resolver so that none can be forgotten."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
FILLED_IN = {"area": "mal", "file_format": "json"}
BY_CONVERTER = {"int": "1", "uuid": "8a3e8d1c-5b0f-4c5e-9a53-0c6f6c1f2b7d", "slug": "a", "str": "a"}


def addresses(slug: str) -> Iterator[tuple[str, str]]:
    """Full name and address of each pattern, with ``slug`` for the municipality and something for the rest."""
    for path, name in _patterns(get_resolver()):
        if "(?" in path or "^" in path:
            continue  # a regular expression of a library: covered by the addresses that we name ourselves
        yield name, "/" + PARAMETER.sub(lambda match: _value(match, slug), path)


def _value(match: re.Match[str], slug: str) -> str:
    if match[2] == "municipality":
        return slug
    return FILLED_IN.get(match[2], BY_CONVERTER.get(match[1] or "str", "a"))


def _patterns(resolver: URLResolver, before: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        path = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _patterns(one, path, f"{space}{one.namespace}:" if one.namespace else space)
        elif isinstance(one, URLPattern):
            yield path, f"{space}{one.name or ''}"
