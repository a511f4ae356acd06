"""Who of a step gets nothing of what it sends by itself."""

from collections.abc import Iterator
from datetime import datetime

from samordna.plandoc.alarm.fault_words import GONE, Fault, FaultCode, fault
from samordna.plandoc.alarm.model import Step, Whom
from samordna.plandoc.alarm.people import People, named
from samordna.plandoc.vocabulary import Text

_MOST_TOLD = 3


def unsent(step: Step, people: People, now: datetime, place: Text) -> Iterator[Fault]:
    """One fault for all of them. Of the line the first is asked, who is sent to when the step begins."""
    if not step.send:
        return
    asked = [*step.line[:1], *(Whom(contact=key) for key in step.copies)]
    without = [whom for whom in asked if not _gets_messages(whom, people, now)]
    if not without:
        return
    names = [_name(whom, people, now) for whom in without[:_MOST_TOLD]]
    more = len(without) - len(names)
    told = [", ".join(one.in_(language) for one in names) for language in ("sv", "en")]
    words = Text(
        *(f"{told[at]}{f' {sign} {more}' if more else ''}" for at, sign in enumerate(("och", "and")))
    )
    yield fault(FaultCode.UNSENT, step.key, place, function=words)


def _gets_messages(whom: Whom, people: People, now: datetime) -> bool:
    reached = people.reach(whom, now)
    return reached is not None and reached.gets_messages


def _name(whom: Whom, people: People, now: datetime) -> Text:
    name = named(whom, people.reach(whom, now)) or people.called(whom)
    return Text(name, name) if name else GONE
