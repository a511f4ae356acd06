"""Training somebody to see signs writes nobody down; training somebody to list people does."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    "text",
    [
        "Utbilda hemtjänstens personal i att se tecken på våld mot äldre",
        "Utbilda hemtjänstens personal i att upptäcka tecken på våld mot äldre",
        "Utbilda fritidsledare i att notera tecken på hot mellan ungdomar",
        "Utbilda förskolans personal i att känna igen tecken på hedersförtryck",
        "Nyanställda får lära sig att se tecken på våld mot barn",
        "Personalen fortbildas i att observera tecken på radikalisering",
        "Utbilda personal i att se tecken på våld i nära relationer hos äldre",
        "Kurs för hemtjänsten i att märka signaler på våld mot äldre",
    ],
)
def test_learning_to_notice_passes(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Utbilda personalen i att lista elever som hyllar ledaren",
        "Utbilda personalen i att skriva upp elever som visar tecken på radikalisering",
        "Utbilda personalen i att se tecken på islamism och anteckna namnen på eleverna",
        "Utbilda personalen i att se tecken på islamism hos elever och skriva upp dem",
        "Utbilda personalen i att se tecken på islamism hos muslimska elever",
        "Utbilda personalen i att se tecken på våld och följa elever som visar dem",
        "Lär personalen att föra bok över elever som visar tecken på extremism",
        "Utbilda personalen och notera tecken på extremism hos elever",
        "Notera tecken på extremism hos elever, utbilda sedan personalen",
        "Läraren ska se till att notera tecken på radikalisering hos elever",
        "Personalen utbildas och ska sedan se till att notera tecken på extremism hos elever",
        "Utbilda personalen om hur man på ett klokt och väl genomtänkt sätt noterar tecken på extremism hos elever",
    ],
)
def test_learning_to_write_somebody_down_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}
