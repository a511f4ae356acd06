"""What the rooms of alarms tell one another from ``hooks.py`` when they start: who sends, and how the channels are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from samordna.readiness.models import Activation, ActivationEvent


@dataclass(frozen=True, slots=True)
class ChannelState:
    """How a channel of notices is. ``words`` say what to do instead when it is down, since ``since``."""

    name: str
    is_down: bool
    since: datetime | None = None
    words: str = ""


Notices = Callable[[ActivationEvent], object]
Channels = Callable[[Activation], Iterable[ChannelState]]
_NOTICES: list[Notices] = []
_CHANNELS: list[Channels] = []


def register_notices(notices: Notices) -> None:
    """``notices`` is called in the transaction that writes an entry of an alarm's log, once for each entry."""
    if notices not in _NOTICES:
        _NOTICES.append(notices)


def register_channels(channels: Channels) -> None:
    """``channels`` is asked each second by everybody who watches an alarm: one short query at most."""
    if channels not in _CHANNELS:
        _CHANNELS.append(channels)


def notices_for(event: ActivationEvent) -> None:
    """Let everything that an entry causes be on its way when the transaction ends."""
    for notices in _NOTICES:
        notices(event)


def channels_state(activation: Activation) -> list[ChannelState]:
    return [state for channels in _CHANNELS for state in channels(activation)]
