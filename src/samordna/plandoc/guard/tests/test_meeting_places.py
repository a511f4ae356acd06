"""A street with its number where a meeting or a course is held is a house's, unless somebody lives there."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    "text",
    [
        "Olof Palmes gata 7 används för utbildning.",
        "Lokalen på Olof Palmes gata 7 är bokad.",
        "mötet på Kungsgatan 12, vån 3",
        "Nästa möte hålls på Kungsgatan 12.",
        "Utbildningen äger rum på Storgatan 14 B.",
        "Nätverksträffen är på Skolgatan 22 i mars.",
        "Mötet hålls i sammanträdesrum Mälaren, plan 3, Stadshusgatan 2.",
        "Kursen hålls i aulan, Parkgatan 3.",
        "Storgatan 14, vån 2 hyrs för föräldrautbildning.",
    ],
)
def test_where_people_meet_is_not_asked_about(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mötet på Kungsgatan 12, lgh 1102",
        "Utbildningen på Hamngatan 3 leds av den som bor där.",
        "Mötet hölls hemma hos mannen på Björkvägen 7.",
        "Gänget har möten på Storgatan 5.",
        "Storgatan 14 används för samtal.",
        "Mötet hålls i vardagsrummet, Storgatan 5.",
        "Träffen är i rummet hos mamman, Storgatan 5.",
        "Han bor i rum 3, Storgatan 5.",
        "Mötet på Storgatan 14 gäller pojken och hans mamma.",
    ],
)
def test_where_somebody_may_live_is(text: str) -> None:
    assert HitKind.ADDRESS in {hit.kind for hit in scan(text)}
