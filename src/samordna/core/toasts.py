"""Short messages after something was done, with the way back."""

from django.contrib import messages
from django.http import HttpRequest

UNDONE = "begaran"
"""In an address that takes something back: the request that did it."""


def done(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """Say what was done. ``undo`` is the address that takes it back, shown as a button."""
    messages.success(request, text, extra_tags=undo)
