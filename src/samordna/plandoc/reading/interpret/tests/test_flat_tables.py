"""Tables whose borders the text has lost: what is read is right, or it is flagged."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat import pieces_of_flat
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.tests.flat_plans import FlatPlan, make
from samordna.plandoc.reading.interpret.tests.making import flat

PLANS = 60


def table_of(plan: FlatPlan) -> Piece:
    pieces = pieces_of_flat(Reading(plan.source()))
    return next(piece for piece in pieces if piece.kind is BlockKind.TABLE)


@pytest.mark.slow
def test_share_of_rows_right_or_flagged() -> None:
    outcomes: Counter[str] = Counter()
    for seed in range(PLANS):
        plan = make(seed)
        rows = table_of(plan).rows
        expected = [[row[kind] for kind in plan.columns] for row in plan.rows]
        if len(rows) != len(expected):
            outcomes["rows lost" if not any(row.doubts for row in rows) else "rows merged and flagged"] += 1
            continue
        for row, cells in zip(rows, expected, strict=True):
            outcomes[
                f"{'right' if row.cells == cells else 'wrong'}, {'flagged' if row.doubts else 'silent'}"
            ] += 1
    total = sum(outcomes.values())
    print({outcome: f"{count / total:.1%}" for outcome, count in outcomes.most_common()})
    assert outcomes["wrong, silent"] + outcomes["rows lost"] <= 0.005 * total
    assert outcomes["right, silent"] >= 0.75 * total
    assert outcomes["wrong, flagged"] <= 0.05 * total


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.integers(min_value=1000, max_value=10**6))
def test_every_word_of_the_table_is_kept(seed: int) -> None:
    plan = make(seed, rows=4)
    read = Counter(" ".join(" ".join(row.cells) for row in table_of(plan).rows).split())
    written = Counter(" ".join(" ".join(row.values()) for row in plan.rows).split())
    assert not written - read


@pytest.mark.slow
def test_the_heading_after_the_table_is_no_cell() -> None:
    for seed in range(10):
        pieces = pieces_of_flat(Reading(make(seed).source()))
        assert "Uppföljning" in [piece.text for piece in pieces if piece.kind is BlockKind.HEADING]


BODY = "Kommunen arbetar för att fler ska känna sig trygga i centrum och i de mindre tätorterna runt om i hela kommunen."
APART = f"""\
Aktivitetsplan
{BODY}

Åtgärd                          Ansvarig             Samverkan           Tidplan        Uppföljning
Ta fram en lathund för          Säkerhetsstrategen   Polisen             Hösten 2025    Årsredovisning
personal som blir oroliga

Utbilda fritidsledare           Fritidschefen samt                       våren 2026     Delårsrapport
                                rektorer
Laga belysningen                Tekniska nämnden     Bostadsbolaget och  2026           Årsredovisning
                                                     föreningar
Uppföljning
{BODY}
"""
ON_ONE_LINE = f"""\
Aktivitetsplan
{BODY}

Åtgärd Ansvarig Samverkan Tidplan Uppföljning
Ta fram en lathund Säkerhetsstrategen Polisen Hösten 2025 Årsredovisning
Utbilda fritidsledare Fritidschefen våren 2026 Delårsrapport
Laga belysningen Tekniska nämnden Bostadsbolaget 2026 Årsredovisning
Uppföljning
{BODY}
"""
INTERLEAVED = f"""\
Aktivitetsplan
{BODY}

Åtgärd Ansvarig Samverkan Tidplan Uppföljning
Ta fram en lathund för Säkerhetsstrategen Polisen Hösten Årsredovisning
personal som blir oroliga 2025
Utbilda fritidsledare Fritidschefen samt våren Delårsrapport
rektorer 2026
Uppföljning
{BODY}
"""


def test_columns_set_apart_by_spaces() -> None:
    plan = flat(APART).document
    assert [(one.action, one.responsible, one.others, one.starts) for one in plan.activities] == [
        ("Ta fram en lathund för personal som blir oroliga", "Säkerhetsstrategen", "Polisen", "2025-23"),
        ("Utbilda fritidsledare", "Fritidschefen samt rektorer", None, "2026-21"),
        ("Laga belysningen", "Tekniska nämnden", "Bostadsbolaget och föreningar", "2026"),
    ]
    assert not any(one.flagged for one in plan.activities)
    assert [section.heading for section in plan.sections] == ["Inledning", "Uppföljning"]


def test_whole_rows_on_a_line() -> None:
    plan = flat(ON_ONE_LINE).document
    assert [(one.action, one.responsible, one.others, one.starts) for one in plan.activities] == [
        ("Ta fram en lathund", "Säkerhetsstrategen", "Polisen", "2025-23"),
        ("Utbilda fritidsledare", "Fritidschefen", None, "2026-21"),
        ("Laga belysningen", "Tekniska nämnden", "Bostadsbolaget", "2026"),
    ]


def test_lines_that_mix_the_cells_of_a_row_are_flagged() -> None:
    activities = flat(INTERLEAVED).document.activities
    assert activities
    assert all(one.flagged for one in activities)
