"""Danger is heard in many words, and not in what only sounds so."""

import tomllib
from pathlib import Path

import pytest

from samordna.plandoc.finding import index_of
from samordna.plandoc.finding.dangers import Danger

PHRASES = {
    kind: said.strip().splitlines()
    for kind, said in tomllib.loads(Path(__file__).with_name("dangers.toml").read_text("utf-8")).items()
}
MOST_MISSED = 6
"""Of the sixty that the words were not tried on."""
heard = index_of([], []).heard


def _missed(kind: str) -> list[str]:
    return [one for one in PHRASES[kind] if heard(one).danger is not Danger.NOW]


def test_every_phrase_that_the_words_were_written_from_is_danger() -> None:
    assert len(PHRASES["written_from"]) == len(PHRASES["held_aside"]) == 60
    assert _missed("written_from") == _missed("met_later") == []


def test_the_words_hold_more_than_those() -> None:
    assert len(_missed("held_aside")) <= MOST_MISSED


def test_what_only_sounds_so_is_no_danger() -> None:
    assert [one for one in PHRASES["harmless"] if heard(one).danger] == []


@pytest.mark.parametrize(
    "said",
    [
        "jag vill dö",
        "ta livet av mig",
        "självmord",
        "min dotter tänker ta sitt liv",
        "skär mig",
        "i want to die",
    ],
)
def test_danger_to_oneself_is_heard(said: str) -> None:
    assert heard(said).danger is Danger.TO_ONESELF


def test_danger_to_oneself_now_is_danger_now() -> None:
    assert heard("jag ska ta livet av mig ikväll").danger is Danger.NOW
    assert heard("föreläsning om självmordsprevention").danger is None


def test_what_is_over_is_no_danger_unless_it_goes_on() -> None:
    assert heard("slagsmål i skolan förra veckan").danger is None
    assert heard("slagsmål igår och nu är de här med kniv").danger is Danger.NOW
