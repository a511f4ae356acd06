"""Room for calls within calls, in one piece, for tests and what they call.

Python keeps the calls that are under way in pieces of 16 kB, and gives a piece back to the system as soon as nothing of it is
in use. What calls something over and over just where a piece ends asks the system for memory each time. A test begins some
eighty calls deep, and its pages are made across the end of such a piece: a fifth of all time in a walk went to that. A call
that asks for more than fits gets a larger piece of its own, and all that is called within finds room in the rest of it.
"""

from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar

import pytest

Given = ParamSpec("Given")
Got = TypeVar("Got")
ROOM = 2**16
"""Values, for half a megabyte and a little: a megabyte is taken. Memory that nothing is written to costs nothing."""


def with_room(call: Callable[Given, Got]) -> Callable[Given, Got]:
    """The same, with room for some thousands of calls within it."""

    def called(*args: Given.args, **named: Given.kwargs) -> Got:
        return call(*args, **named)

    called.__code__ = called.__code__.replace(co_stacksize=ROOM)
    return called


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop() -> Iterator[None]:
    """Through ``from_call`` pytest calls whatever a test is: what it needs, itself, and what is done after it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pytest.CallInfo, "from_call", with_room(pytest.CallInfo.from_call))
        return (yield)
