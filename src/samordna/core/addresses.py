"""Addresses of pages by name, looked up once: Django tries the name and its values anew at each asking."""

from functools import lru_cache

from django.conf import settings
from django.urls import reverse


def address_of(view: str, *values: int | str) -> str:
    """The same as ``reverse``. Raises NoReverseMatch where there is no such page."""
    return _looked_up(settings.ROOT_URLCONF, view, values)


@lru_cache(maxsize=8192)
def _looked_up(_table: str, view: str, values: tuple[int | str, ...]) -> str:
    return reverse(view, args=values)
