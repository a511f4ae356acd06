"""Addresses of pages by name, looked up once since Django tries name and values anew each time; and as mails hold them."""

from functools import lru_cache

from django.conf import settings
from django.urls import reverse


def address_of(view: str, *values: int | str) -> str:
    """The same as ``reverse``. Raises NoReverseMatch where there is no such page."""
    return _looked_up(settings.ROOT_URLCONF, view, values)


def in_mails(view: str, *values: int | str) -> str:
    """The whole address, for what is read outside the site. Only the path where nobody knows the site's."""
    return f"{site()}{reverse(view, args=values)}"


def site() -> str:
    """Where the site is, such as ``https://samordna.example``; empty where neither production nor ``samordna serve`` says it."""
    return next(iter(settings.CSRF_TRUSTED_ORIGINS), settings.SERVED_AT)


@lru_cache(maxsize=8192)
def _looked_up(_table: str, view: str, values: tuple[int | str, ...]) -> str:
    return reverse(view, args=values)
