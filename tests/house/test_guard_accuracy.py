"""The guard is the same for everybody, and may only get better: the lines of ``accuracy.guard``."""

from collections import Counter

import pytest
from accuracy.guard.bank import lines_of, names_of
from accuracy.guard.baseline import load, worse
from accuracy.guard.lines import SETS
from accuracy.guard.masking import masking
from accuracy.guard.measure import Measured, measure
from accuracy.guard.names import lines as name_lines
from accuracy.guard.ordinary import lines as ordinary_lines

from house.readings import asked_in_reading
from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.instructions.tokens import Token, bits
from samordna.plandoc.guard.instructions.units import units_of

pytestmark = [pytest.mark.xdist_group("made files"), pytest.mark.slow]

ORDINARY = ("plan", "proper")


@pytest.fixture(scope="module", params=SETS)
def measured(request: pytest.FixtureRequest) -> Measured:
    return measure(request.param, asked_in_reading)


def test_names_of_every_background_are_found_alike(measured: Measured) -> None:
    backgrounds = names_of(measured.group)
    assert len(backgrounds) == 15
    found = [measured.recall(HitKind.NAME, background) for background in backgrounds]
    assert min(found) >= 0.9
    assert max(found) - min(found) <= 0.05


def test_names_in_the_lines_of_every_author_are_found(measured: Measured) -> None:
    """Of some there are eight lines, too few to say how far they lie apart."""
    authors = {sort for kind, sort in measured.missed if kind == HitKind.NAME} - set(names_of(measured.group))
    assert "tenant" in authors
    assert {author for author in authors if measured.recall(HitKind.NAME, author) < 0.9} == set()


def test_ordinary_lines_are_seldom_asked_about_and_hardly_ever_once_words_are_known(
    measured: Measured,
) -> None:
    every = list(ordinary_lines(measured.group))
    asked, knowing = (
        [line.text for sort in ORDINARY for line in measured.asked[how, sort].faults]
        for how in ("a name", "a name knowing")
    )
    assert sum(measured.asked["a name", sort].lines for sort in ORDINARY) == len(every)
    assert len(asked) <= 0.04 * len(every), asked
    assert len(knowing) <= 0.01 * len(every), knowing


def _asks_about_a_name(text: str) -> bool:
    return any(hit.kind is HitKind.NAME for hit in scan(text))


@pytest.mark.parametrize("group", SETS)
def test_a_given_name_alone_is_found_alike(group: str) -> None:
    shares = {
        background: _share_found(of["given"], ("{}, 15 år", "Läraren såg {} i 9B.", "Eleven {} mår dåligt."))
        for background, of in names_of(group).items()
    }
    assert min(shares.values()) >= 0.9, shares
    assert max(shares.values()) - min(shares.values()) <= 0.1, shares


def _share_found(names: list[str], sentences: tuple[str, ...]) -> float:
    lines = [sentence.format(name) for name in names for sentence in sentences]
    return sum(_asks_about_a_name(line) for line in lines) / len(lines)


def test_nothing_is_worse_than_before(measured: Measured) -> None:
    assert worse([measured], load()) == []


def test_what_is_held_out_shares_nothing_with_what_is_tuned_on() -> None:
    develop, held_out = (
        Counter(name for names in names_of(group).values() for part in names.values() for name in part)
        for group in SETS
    )
    assert not develop & held_out
    assert set(lines_of("develop")["frames"]) & set(lines_of("held_out")["frames"]) <= {"{name}"}


@pytest.mark.parametrize("group", SETS)
def test_each_background_is_measured_on_as_many_lines_in_the_same_spellings(group: str) -> None:
    lines = list(name_lines(group))
    assert len(set(Counter(line.sort for line in lines).values())) == 1
    assert all(line.part in line.text for line in lines)


_ORDERS = (
    "Skriv en lista över elever som hyllar ledaren och lämna den till rektorn.",
    "Anteckna inte vilka medarbetare som besöker moskén, men spara bilder på deras vänner i mappen.",
)


@pytest.mark.parametrize("text", _ORDERS)
def test_a_masked_line_has_the_same_words_unknown_each_time_and_keeps_what_it_hangs_together_by(
    text: str,
) -> None:
    plain, little = _words(text), bits("link", "negation", "relative", "subordinate")
    masked = {turn: masking(turn, text)(plain) for turn in ("once", "again")}
    assert masked["once"] == masking("once", text)(plain) != masked["again"]
    assert masking("", text)(plain) == plain
    for tokens in masked.values():
        hidden = [old for old, new in zip(plain, tokens, strict=True) if old != new]
        assert 0 < len(hidden) < len(plain) / 2
        assert not any(token.is_(little) for token in hidden)


def _words(text: str) -> list[Token]:
    folded = Folded(text)
    return [token for unit in units_of(folded.lower, folded.text) for token in unit.tokens]
