from datetime import date

from samordna.plandoc.mapping.outline import content_of_register
from samordna.plandoc.mapping.register import Register
from samordna.plandoc.mapping.tests.document_2017 import SERVICES
from samordna.plandoc.writing.content import BarPart, Table


def test_paper_has_the_gaps_first_and_ages_as_bars_beside_their_words() -> None:
    content = content_of_register(
        Register(SERVICES), (), municipality="Ekdala", today=date(2026, 11, 27), language="sv"
    )
    tables = [block for block in content.blocks if isinstance(block, Table)]
    assert [table.summary for table in tables] == ["Luckor", "Funktioner och nivåer", "Åldrar och målgrupper"]
    families = next(row for row in tables[2].rows if row.cells[:2] == ["Åtgärdande", "Familjer"])
    assert families.cells[3:] == ["0–12 år", "", "13–17 år", ""]
    assert [part.look for part in families.bar] == ["whole", "empty"]
    assert families.bar[0] == BarPart(0.0, 0.325, "whole")
