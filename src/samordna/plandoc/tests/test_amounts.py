"""Amounts as they are set, and where they are and are not."""

import io

import docx
import pytest

from samordna.plandoc.amounts import set_amounts
from samordna.plandoc.diff import compare
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.writing import Format, write


def with_cost(cost: str) -> PlanDocument:
    return PlanDocument(activities=[Activity(id="a1", action="Utbilda lärare", responsible="HR", cost=cost)])


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ("450000 kr", "450~000~kr"),
        ("450 000kr", "450~000~kr"),
        ("1200000,50 kronor per år", "1~200~000,50~kronor per år"),
        ("20000–30000 kr", "20~000–30~000~kr"),
        ("2027: 50000 kr, 2028: 2500 tkr", "2027: 50~000~kr, 2028: 2~500~tkr"),
        ("SEK 450000", "SEK~450~000"),
        ("25000:-", "25~000:-"),
        ("1,5 mnkr", "1,5~mnkr"),
        ("450000", "450~000"),
        ("2027", "2027"),
        ("450.000 kr", "450.000 kr"),
        ("Dnr 2026/123456", "Dnr 2026/123456"),
        ("400 kr 2027", "400~kr 2027"),
        ("Inom ram", "Inom ram"),
    ],
)
def test_thousands_stand_apart_and_nothing_breaks_inside(written: str, set_: str) -> None:
    assert set_amounts(written).replace("\N{NO-BREAK SPACE}", "~") == set_


def test_what_people_read_is_set_and_what_programs_read_is_as_it_was_written() -> None:
    plan = with_cost("450000 kr")
    word = docx.Document(io.BytesIO(write(plan, Format.DOCX)))
    told = "\n".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    assert "450\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr" in told
    assert "450000 kr" not in told
    for form in (Format.JSON, Format.CSV):
        assert "450000 kr" in write(plan, form).decode("utf-8-sig")
    (change,) = compare(plan, with_cost("500000 kr"))
    assert change.after == ("500\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr",) * 2
    assert "500 000 kr" in change.summary.sv
