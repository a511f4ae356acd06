"""Each step that somebody opens is counted, once in a window: by a small message from the page, which works without it.

Nothing tells who sent it: it carries no cookie, and neither an address nor a time is kept.
"""

import re
from threading import Lock
from time import monotonic

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from samordna.accounts.open_door import OpenRequest, open_page
from samordna.guidance.commands import opening_count
from samordna.guidance.queries import published_named
from samordna.plandoc.guiding import Guide, Question, reached

ROBOTS = re.compile(r"bot|crawl|spider|slurp|preview|headless|monitor|python|curl|wget", re.IGNORECASE)
A_SECOND = 30
AT_ONCE = 600


class Tap:
    """Lets through so many a second, and somewhat more at once: whoever sends more only makes the counts too low."""

    def __init__(self, a_second: float, at_once: float) -> None:
        self._alone, self._a_second, self._most = Lock(), a_second, at_once
        self._left, self._since = at_once, monotonic()

    def lets_through(self) -> bool:
        with self._alone:
            now = monotonic()
            self._left = min(self._most, self._left + (now - self._since) * self._a_second)
            self._since = now
            if self._left < 1:
                return False
            self._left -= 1
            return True


TAP = Tap(A_SECOND, AT_ONCE)


@csrf_exempt
@require_POST
def opened(request: HttpRequest, municipality: str) -> HttpResponse:
    """``guide`` and ``step`` were opened; ``from`` is the step whose answer led there, empty where none did.

    What is not to be counted is answered before the database is asked: those who read come first when many do.
    """
    if is_somebody(request) and TAP.lets_through():
        return _counted(request, municipality=municipality)
    return HttpResponse(status=204)


opened.is_open = True  # type: ignore[attr-defined]  # as all that open_page opens


@open_page
def _counted(request: OpenRequest) -> HttpResponse:
    guide, step, came_from = (request.POST.get(name, "")[:100] for name in ("guide", "step", "from"))
    row = published_named(request.municipality, guide)
    if row is None or step not in reached(row.content):
        raise Http404
    came_from = came_from if _leads(row.content, came_from, step) else ""
    opening_count(municipality=request.municipality, guide=row, step=step, came_from=came_from)
    return HttpResponse(status=204)


def is_somebody(request: HttpRequest) -> bool:
    """A reader of a page of ours, as far as can be told: no robot, and no page of somebody else's."""
    is_ours = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    return is_ours and not ROBOTS.search(request.headers.get("User-Agent", ""))


def _leads(guide: Guide, came_from: str, to: str) -> bool:
    step = guide.step(came_from)
    return isinstance(step, Question) and any(branch.to == to for branch in step.branches)
