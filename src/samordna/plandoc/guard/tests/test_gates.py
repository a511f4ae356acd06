"""What is quickly looked for first lets every text through in which something is found: as nothing were looked for at all."""

import random
import re
from collections.abc import Iterator

import pytest

from samordna.plandoc.guard import accounts, folding, scan, scanning, word_signs
from samordna.plandoc.guard.instructions.gate import Stretch, whole_of
from samordna.plandoc.guard.tests import generators
from samordna.plandoc.guard.tests.test_robustness import HOSTILE
from samordna.plandoc.guard.tests.test_time import PIECES

EVERY_SIGN = (1 << word_signs.COUNT) - 1
ANY, NONE = re.compile(""), re.compile("(?!)")
BITS = [
    *PIECES, *HOSTILE, "08-465 004 12", "noll sju noll 174 06 30", "t.me/varg", "kick . com / varg",
    "varg.tumblr.com", "x.se/u/varg", "varg snabel-a gmail.com", "varg (at) gmail punkt com", "varg at gmail dot com",
    "elev i 9B", "Testberg, 15 år", "anna testberg", "två av dem är salafister", "född", "personnr", "sista fyra",
    "1100", "alias", "@varg", "Al-Testberg", "d'Test Berg", "d’Test Berg", "och/eller.", "e.g./", "[.]com/", "–", "”",
    "\u2011", "\xa0", "\u2212", "•", "€", "\u2026", "\xad",
]  # fmt: skip


def texts() -> Iterator[str]:
    rng = random.Random(7)  # noqa: S311 - the same texts every time, nothing secret
    yield from generators.identity_numbers(200)
    yield from (text for _kind, text in generators.other_positives(400))
    yield from generators.negatives(400)
    for joint in ("", " ", "\n", "–", "\xa0"):
        yield from (joint.join(rng.choices(BITS, k=rng.randint(2, 5))) for _ in range(300))


def every_sign(lower: str) -> Stretch:
    whole = whole_of(lower)
    return whole._replace(marks=whole.marks | EVERY_SIGN)


@pytest.mark.slow
def test_no_look_is_narrower_than_what_it_leads_to(monkeypatch: pytest.MonkeyPatch) -> None:
    every = list(texts())
    found = [scan(text) for text in every]
    assert sum(map(bool, found)) > len(every) / 4
    monkeypatch.setattr(scanning, "whole_of", every_sign)
    monkeypatch.setattr(accounts, "_MAYBE_HOST", ANY)
    monkeypatch.setattr(scanning, "may_hold_mail", lambda _lower: True)
    monkeypatch.setattr(folding, "_PLAIN", NONE)
    monkeypatch.setattr(folding, "_TYPESET", NONE)
    for text, hits in zip(every, found, strict=True):
        assert scan(text) == hits, text
