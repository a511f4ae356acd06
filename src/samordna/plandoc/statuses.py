"""How each status looks and what follows from it, for pages, paper, counts, bars and lateness alike."""

from dataclasses import dataclass

from samordna.plandoc.vocabulary import Status


@dataclass(frozen=True, slots=True)
class StatusLook:
    """``tone`` is a colour of the design system, ``icon`` one of the icon set, ``ink`` the colour on paper.

    ``closed`` means that nothing more will happen, ``paused`` that nothing happens for now: neither is ever late.
    """

    tone: str
    icon: str
    ink: str
    closed: bool = False
    paused: bool = False

    @property
    def can_be_late(self) -> bool:
        return not (self.closed or self.paused)


LOOKS: dict[Status, StatusLook] = {
    Status.DONE: StatusLook("success", "CheckmarkCircleFill", "#2f6b3c", closed=True),
    Status.IN_PROGRESS: StatusLook("info", "Hourglass", "#0b4f5c"),
    Status.DELAYED: StatusLook("warning", "ExclamationmarkTriangleFill", "#a4480f"),
    Status.NOT_STARTED: StatusLook("neutral", "Circle", "#645f57"),
    Status.PAUSED: StatusLook("brand2", "Pause", "#5b3fa0", paused=True),
    Status.CANCELLED: StatusLook("danger", "CircleSlash", "#8a2432", closed=True),
}
"""In the order in which bars show them."""
NO_STATUS = StatusLook("neutral", "", "#b5aea3")
"""Of what has none; never the colour of a text."""
_BY_VALUE = {status.value: look for status, look in LOOKS.items()} | {"": NO_STATUS}


def look_of(status: str | None) -> StatusLook:
    """The look of a status by its value; that of none for an empty one."""
    return _BY_VALUE[status or ""]
