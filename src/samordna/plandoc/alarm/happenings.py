"""What is seen to happen when a route is tried: who is called, informed or reminded, through what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from samordna.plandoc.alarm.events import Answer
from samordna.plandoc.alarm.model import Channel, Step
from samordna.plandoc.alarm.people import People, Reached, named

HappeningKind = Literal["call", "escalate", "decide", "inform", "remind"]


@dataclass(frozen=True, slots=True)
class Happening:
    """``who`` is a function, empty where nobody in the step's line answers. ``contact`` is its number or address.

    ``channel`` is ``phone``, ``mail`` or ``sms``, and empty where there is nobody to reach; ``answer`` is what was decided.
    """

    at: datetime
    step: str
    who: str
    contact: str
    channel: Literal["", "phone", "mail", "sms"]
    kind: HappeningKind
    answer: Answer | None = None


def happened(
    people: People, step: Step, attempt: int, at: datetime, kind: HappeningKind, answer: Answer | None = None
) -> Iterator[Happening]:
    """The call, and beside it what is sent by itself. A step that reaches nobody is its own actor's."""
    if attempt >= len(step.line):
        yield Happening(at, step.key, step.actor, "", "", kind, answer)
        return
    whom = step.line[attempt]
    reached = people.reach(whom, at)
    who = named(whom, reached)
    phone, email = (reached.phone, reached.email) if reached else ("", "")
    channel: Literal["", "phone", "mail"] = "phone" if phone else "mail" if email else ""
    yield Happening(at, step.key, who, phone or email, channel, kind, answer)
    if kind in ("call", "escalate"):
        for sent in step.send:
            if address := _address(reached, sent):
                yield Happening(at, step.key, who, address, sent, "inform")


def _address(reached: Reached | None, channel: Channel) -> str:
    if reached is None:
        return ""
    return reached.phone if channel == "sms" else reached.email
