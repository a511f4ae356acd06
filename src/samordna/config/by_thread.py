"""What belongs to the request that a thread answers: its language, its time zone, its connection, its addresses."""

from threading import local

from django.core.cache import caches
from django.db import connections
from django.urls import base
from django.utils import timezone
from django.utils.translation import trans_real


def keep_by_thread() -> None:
    """Keep it where only the thread finds it.

    Django keeps it so that coroutines find it too, under a lock that all threads share: the language of a page is asked for
    hundreds of times, and it took a twentieth of the page. Here coroutines ask for none of it: a request is answered by one
    thread from end to end (``web/gate.py``).
    """
    kept = (
        *((trans_real, "_active"), (timezone, "_active"), (base, "_prefixes"), (base, "_urlconfs")),
        *((connections, "_connections"), (caches, "_connections")),
    )
    for whose, name in kept:
        setattr(whose, name, local())
