"""Forty who score problems at once from their telephones: how soon all of them see the result, and that it is hidden again."""

import http.client
import re
import threading
import time
import urllib.parse
import urllib.request
from itertools import count
from math import inf
from statistics import quantiles

import psutil

from bench.cost import spent_by
from bench.results import Results
from bench.server import HOME, PORT, sign_in
from bench.watchers import TOKEN, VERSION

EACH = 1.0
"""Seconds between an answer and the next question, as ``weighing.js`` has it."""
CHANGES = 6
BETWEEN = 5.0
PATIENCE = 30.0
LONGEST = 2.0
BOX = re.compile(r'name="(p\d+-\d)"')


def measure_scorers(results: Results, process: psutil.Process, workshop: str, tokens: list[str]) -> None:
    """The load comes from the same machine."""
    seats = [Seat(number / len(tokens), token) for number, token in enumerate(tokens)]
    before = spent_by(process)
    waited = _scored(workshop, seats)
    spent = spent_by(process).since(before, sum(seat.asked + len(seat.saved) for seat in seats))
    saved = sorted(one for seat in seats for one in seat.saved)
    cuts = quantiles(waited, n=20)
    name = f"sammanvägning: {len(seats)} som poängsätter"
    results.add(f"{name} ser att något är nytt, p50", cuts[9], "s")
    results.add(f"{name} ser att något är nytt, p95", cuts[18], "s", LONGEST)
    results.add(f"{name}: en poäng sparad, p95", quantiles(saved, n=20)[18] * 1000, "ms")
    results.add(f"{name}: sparade poäng", len(saved), "st")
    results.add(f"{name}: en fråga eller poäng, webbens processortid", spent.web, "ms")
    results.add(f"{name}: en fråga eller poäng, databasens processortid", spent.database, "ms")


class Seat:
    """A page that scores, asks each second, and is opened anew when there is anything new."""

    def __init__(self, begins: float, token: str) -> None:
        self.address, self.begins = f"/svara/vag-in/{HOME}/{token}/", begins
        self.is_over = False
        self.seen: list[tuple[bool, float]] = []
        """Whether the result was shown on each page that was opened, and when it was."""
        self.saved: list[float] = []
        self.asked = 0

    def run(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        time.sleep(EACH * self.begins)
        self._open()
        for turn in count():
            if self.is_over:
                return
            if self.boxes:
                self._save(self.boxes[turn % len(self.boxes)], turn % 5 + 1)
            query = urllib.parse.urlencode({"sedan": self.version})
            self.asked += 1
            if self._answer("GET", f"nu/?{query}", {200, 204})[0] == 200:
                self._open()
            time.sleep(EACH)

    def first(self, is_shown: bool, after: float) -> float:
        """When it had a page after that moment with the result shown, or without; endless for never."""
        return next((when for shown, when in self.seen if shown == is_shown and when > after), inf)

    def _open(self) -> None:
        page = self._answer("GET", "", {200})[1]
        self.boxes = list(dict.fromkeys(BOX.findall(page)))
        version, token = VERSION.search(page), TOKEN.search(page)
        self.version, self.token = version[1] if version else "", token[1] if token else ""
        self.seen.append((not self.boxes, time.perf_counter()))

    def _save(self, box: str, figure: int) -> None:
        began = time.perf_counter()
        fields = {"csrfmiddlewaretoken": self.token, box: figure}
        if self._answer("POST", "spara/", {204, 409}, urllib.parse.urlencode(fields))[0] == 204:
            self.saved.append(time.perf_counter() - began)
        else:
            self._open()

    def _answer(self, method: str, path: str, expected: set[int], body: str = "") -> tuple[int, str]:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        headers["Cookie"] = getattr(self, "cookie", "")
        self.connection.request(method, self.address + path, body or None, headers)
        answer = self.connection.getresponse()
        told = answer.read().decode()
        if answer.status not in expected:
            raise RuntimeError(f"{path}: {answer.status}")
        if cookies := answer.headers.get_all("Set-Cookie"):
            self.cookie = "; ".join(one.partition(";")[0] for one in cookies)
        return answer.status, told


def _scored(workshop: str, seats: list[Seat]) -> list[float]:
    """Seconds from when the result is shown, or hidden again, until each has a page that says so."""
    threads = [threading.Thread(target=seat.run) for seat in seats]
    for thread in threads:
        thread.start()
    time.sleep(BETWEEN)
    cookie, changed = sign_in(), []
    for change in range(CHANGES):
        is_shown = change % 2 == 0
        at = _asked(workshop, cookie, "visa/" if is_shown else "fortsatt/")
        changed.append((is_shown, at))
        time.sleep(BETWEEN)
        while any(seat.first(is_shown, at) == inf for seat in seats) and time.perf_counter() - at < PATIENCE:
            time.sleep(EACH)
    for seat in seats:
        seat.is_over = True
    for thread in threads:
        thread.join()
    waited = [seat.first(is_shown, at) - at for is_shown, at in changed for seat in seats]
    if inf in waited:
        raise RuntimeError(f"{waited.count(inf)} of {len(waited)} changes were not seen")
    return waited


def _asked(workshop: str, cookie: str, step: str) -> float:
    """Take the step as its button does; when it was pressed."""
    address = f"http://127.0.0.1:{PORT}{workshop}"
    with urllib.request.urlopen(urllib.request.Request(address, headers={"Cookie": cookie})) as answer:
        token = TOKEN.search(answer.read().decode())
    fields = urllib.parse.urlencode({"csrfmiddlewaretoken": token[1] if token else ""}).encode()
    began = time.perf_counter()
    request = urllib.request.Request(f"{address}{step}", fields, {"Cookie": cookie})  # noqa: S310
    with urllib.request.urlopen(request):  # noqa: S310
        return began
