"""Lines of flat text right below bullets that say only who and when: they are not the rest of the bullets' last words."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.groups.lines_below import is_when, tells_only
from samordna.plandoc.reading.interpret.labels.labelled import labelled

_FEWEST = 2
_MOST = 0.6
_LEADS = lazily(
    r"(?:^|\s)(?:i|under|från|till|med|senast|innan|före|efter|vid|hela|den|varje|och|samt|av|kl\.?)$"
)


def lines_below(lines: Sequence[FlatLine]) -> set[int]:
    """The numbers of such lines, where most bullets that follow each other have one that says when."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        bullets = list(_bullets(lines[at:]))
        told = [_told(one) for one in bullets]
        timed = [one for one in told if any(is_when(line.text) for line in one)]
        if bullets and told[-1] and len(timed) >= max(_FEWEST, _MOST * len(bullets)):
            found |= {line.number for one in told for line in one}
        at += max(1, sum(map(len, bullets)))
    return found


def _bullets(lines: Sequence[FlatLine]) -> Iterator[list[FlatLine]]:
    """The bullets that follow each other, each with the lines below it."""
    at = 0
    while at < len(lines) and lines[at].bullet:
        below = list(takewhile(_is_below, lines[at + 1 :]))
        yield [lines[at], *below]
        at += 1 + len(below)


def _is_below(line: FlatLine) -> bool:
    return line.kind is BlockKind.PARAGRAPH and not line.bullet and not line.gap


def _told(bullet: list[FlatLine]) -> list[FlatLine]:
    """The lines at the end of a bullet that say only who and when, and begin as no rest of a sentence does."""
    told: list[FlatLine] = []
    for line, above in zip(reversed(bullet[1:]), reversed(bullet[:-1]), strict=True):
        if not tells_only(line.text) or _LEADS.search(above.text.lower()) or above.unfinished():
            break
        if not labelled(line.text).fields:
            told.append(line)
    return told if all(is_when(line.text) or line.text[0].isupper() for line in told) else []
