"""A flat beside its street and number is one finding with them."""

import pytest

from samordna.plandoc.guard import HitKind, KnownWords, scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mötet hålls i biblioteket som ligger på Kastanjevägen 12, lgh 1102, och är öppen.",
            "Kastanjevägen 12, lgh 1102",
        ),
        ("Biblioteket, Skolgatan 8, lägenhet 1203", "Skolgatan 8, lägenhet 1203"),
        ("Besöksadress: Kastanjevägen 12 (lgh 1102)", "Kastanjevägen 12 (lgh 1102)"),
        ("Fastigheten Ekbacken 3, lgh 1102", "Ekbacken 3, lgh 1102"),
        ("Mötet är vid Norra Ekbacken 3 B (lgh 1102).", "Norra Ekbacken 3 B (lgh 1102)"),
        ("I huset finns lgh 1102.", "lgh 1102"),
        ("År 2024, lgh 1102", "lgh 1102"),
    ],
)
def test_the_finding_is_the_whole_address(text: str, found: str) -> None:
    assert [(hit.kind, hit.text, hit.blocking) for hit in scan(text)] == [(HitKind.ADDRESS, found, False)]


def test_of_a_known_street_the_flat_alone_is_asked_about() -> None:
    assert [hit.text for hit in scan("Ekbacken 3, lgh 1102", known=KnownWords(["Ekbacken"]))] == ["lgh 1102"]


def test_a_floor_of_an_institution_is_no_flat() -> None:
    assert not scan("Biblioteket, Skolgatan 8, 3 tr")
