"""How each status looks and what follows from it, for pages, paper, counts, bars and lateness alike."""

from dataclasses import dataclass

from samordna.plandoc.vocabulary import Status, Text


@dataclass(frozen=True, slots=True)
class StatusLook:
    """``tone`` is a colour of the design system, ``icon`` one of the icon set, ``ink`` the colour on paper.

    ``goes`` is said of one activity in a sentence, ``go`` of several. ``closed`` means that nothing more will happen, ``paused``
    that nothing happens for now: neither is ever late.
    """

    tone: str
    icon: str
    ink: str
    goes: Text
    go: Text
    closed: bool = False
    paused: bool = False

    @property
    def can_be_late(self) -> bool:
        return not (self.closed or self.paused)


LOOKS: dict[Status, StatusLook] = {
    Status.DONE: StatusLook(
        "success",
        "CheckmarkCircleFill",
        "#2f6b3c",
        Text("är klar", "is done"),
        Text("är klara", "are done"),
        closed=True,
    ),
    Status.IN_PROGRESS: StatusLook(
        "info", "Hourglass", "#0b4f5c", Text("pågår", "is going on"), Text("pågår", "are going on")
    ),
    Status.DELAYED: StatusLook(
        "warning",
        "ExclamationmarkTriangleFill",
        "#a4480f",
        Text("är försenad", "is delayed"),
        Text("är försenade", "are delayed"),
    ),
    Status.NOT_STARTED: StatusLook(
        "neutral",
        "Circle",
        "#645f57",
        Text("är ej påbörjad", "has not started"),
        Text("är ej påbörjade", "have not started"),
    ),
    Status.PAUSED: StatusLook(
        "brand2",
        "Pause",
        "#5b3fa0",
        Text("är vilande", "is paused"),
        Text("är vilande", "are paused"),
        paused=True,
    ),
    Status.CANCELLED: StatusLook(
        "danger",
        "CircleSlash",
        "#8a2432",
        Text("är avbruten", "is cancelled"),
        Text("är avbrutna", "are cancelled"),
        closed=True,
    ),
}
"""In the order in which bars show them."""
NO_STATUS = StatusLook(
    "neutral", "", "#b5aea3", Text("saknar status", "has no status"), Text("saknar status", "have no status")
)
"""Of what has none; never the colour of a text."""
WITHOUT_STATUS = Text("Utan status", "No status")
"""What stands where a status would, on pages, in files and beside bars alike."""
_BY_VALUE = {status.value: look for status, look in LOOKS.items()} | {"": NO_STATUS}


def look_of(status: str | None) -> StatusLook:
    """The look of a status by its value; that of none for an empty one."""
    return _BY_VALUE[status or ""]
