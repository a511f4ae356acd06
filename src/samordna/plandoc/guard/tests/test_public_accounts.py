"""Accounts that are nobody's but an authority's, an organisation's or an institution's, and those that only sound so."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.known import KnownWords


@pytest.mark.parametrize(
    "text",
    [
        "Följ oss på @raddabarnen och @rodakorset",
        "Instagram: @socialstyrelsen",
        "Instagram: @msb_se och @radda_barnen.sverige",
        "Delat av @mucfsverige.",
        "Kampanjen delas av @polisen_goteborg och @lansstyrelsen.stockholm.",
        "@regionskane, @malmostad och @ekdala_kommun",
        "FB: @biblioteket.umea",
        "Se @fritidsgardarna_exempelkommun",
        "https://facebook.com/socialstyrelsen",
        "https://www.instagram.com/raddabarnen/",
        "https://www.facebook.com/fritidsgardarnasandviken",
    ],
)
def test_an_institution_of_a_place_passes(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "fri_polisen",
        "polisen_ljuger",
        "nordiskungdom",
        "vakna.goteborg",
        "kommunkritikerna",
        "biblioteket_jens",
        "polisenljuger",
        "leksakstad",
        "malmo",
    ],
)
def test_what_only_sounds_so_is_asked_about(name: str) -> None:
    assert [hit.kind for hit in scan(f"Följ @{name} i höst.")] == [HitKind.HANDLE]
    assert [hit.kind for hit in scan(f"https://facebook.com/{name}")] == [HitKind.PROFILE_LINK]


def test_a_place_that_the_municipality_knows_is_one() -> None:
    text = "Följ @fritidsgarden_nybyholm."
    assert scan(text)
    assert scan(text, known=KnownWords(["Nybyholm"])) == []
