"""The tabs of a page that has several beside it (``core/components/tabs.html``)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    icon: str
    url: str
    current: bool
