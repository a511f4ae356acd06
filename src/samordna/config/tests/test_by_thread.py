"""What belongs to a request is its thread's own; each of the places is where Django looks."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from asgiref.local import Local
from django.core.cache import caches
from django.db import connections
from django.urls import base, get_script_prefix, set_script_prefix
from django.urls.base import get_urlconf, set_urlconf
from django.utils import timezone, translation
from django.utils.translation import trans_real


def asked() -> tuple[object, ...]:
    return (
        translation.get_language(),
        timezone.get_current_timezone_name(),
        get_urlconf(),
        get_script_prefix(),
        id(connections["default"]),
        id(caches["default"]),
    )


def test_another_thread_finds_nothing_of_it() -> None:
    before = asked()
    with translation.override("en"), timezone.override("America/Lima"):
        set_urlconf("samordna.core.urls")
        set_script_prefix("/below/")
        try:
            own = asked()
            with ThreadPoolExecutor(1) as threads:
                others = threads.submit(asked).result()
        finally:
            set_urlconf(None)
            set_script_prefix("/")
    assert own[:4] == ("en", "America/Lima", "samordna.core.urls", "/below/")
    assert others[:4] == ("sv", "Europe/Stockholm", None, "/")
    assert not set(own[4:]) & set(others[4:])
    assert asked() == before


@pytest.mark.parametrize("whose", [trans_real, timezone, base, connections, caches])
def test_it_is_kept_by_no_other(whose: object) -> None:
    """Were a place called otherwise one day, Django would keep it where it always did."""
    others = [name for name, kept in vars(whose).items() if isinstance(kept, Local)]
    assert others == []
