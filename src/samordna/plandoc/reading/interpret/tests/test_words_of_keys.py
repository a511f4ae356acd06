"""Words of a plan's own for how something stands, and what its key says that they mean."""

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.words.status_signs import key_in
from samordna.plandoc.vocabulary import Status

_HEAD = ["Åtgärd", "Ansvarig", "Klart senast", "Läge"]


def test_words_of_a_plans_own_mean_what_its_key_says() -> None:
    key = "Läge: Rullar på = pågår, Ja = klar, I mål = klar, Parkerad = vilande"
    rows = [
        ["Utbilda personal", "Rektor", "2026", "Rullar på"],
        ["Öva larm", "Säkerhetschef", "2027", "Parkerad"],
    ]
    found = structured(heading("Aktiviteter"), table(_HEAD, *rows), paragraph(key))
    assert [one.status for one in found.document.activities] == [Status.IN_PROGRESS, Status.PAUSED]
    assert [flag.what for flag in found.flags] == []


def test_what_else_equals_something_is_no_key() -> None:
    assert key_in(["Avgift = 100 kr, Budget = pågår"]) == {}
