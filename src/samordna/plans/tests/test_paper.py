"""The plan as a page to read."""

import re
from datetime import date
from itertools import pairwise

from django.utils.html import escape
from lxml.html import fromstring

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.tests.marked import SIGNS, marked_plan
from samordna.plans.paper import Paper, paper_of
from samordna.plans.tests.factories import document

TODAY = date(2025, 6, 1)


def paper(**parts: object) -> Paper:
    return paper_of(PlanDocument.model_validate({"metadata": {"title": "Plan"}, **parts}), "sv", TODAY)


def html(**parts: object) -> str:
    return "".join(block for chapter in paper(**parts).chapters for block in chapter.blocks)


def test_sections_keep_their_keys_so_that_they_can_be_edited() -> None:
    found = paper(
        sections=[{"id": "a", "heading": "Ett", "text": "Text"}, {"id": "b", "heading": "Två", "level": 2}]
    )
    assert [(one.key, one.title, one.level) for one in found.chapters] == [("a", "Ett", 1), ("b", "Två", 2)]


def test_sections_with_the_same_heading_are_kept_apart() -> None:
    found = paper(sections=[{"id": "a", "heading": "Mål"}, {"id": "b", "heading": "Mål"}])
    assert [one.key for one in found.chapters] == ["a", "b"]


def test_a_section_in_which_nothing_stands_says_what_to_write() -> None:
    found = paper(
        sections=[
            {"heading": "Inledning", "kind": "introduction", "text": "Vi börjar."},
            {"heading": "Roller", "kind": "roles"},
            {"heading": "Lägesbild", "kind": "situation"},
            {"heading": "Läget", "kind": "situation", "level": 2, "text": "Lite."},
            {"heading": "Mål", "kind": "goals"},
            {"heading": "Övrigt"},
        ],
        goals=[{"text": "Färre rekryteras"}],
    )
    assert [one.title for one in found.chapters if one.instruction] == ["Roller"]


def test_a_restricted_section_says_so() -> None:
    assert paper(sections=[{"heading": "Hemligt", "restricted": True}]).chapters[0].restricted


def test_every_text_is_shown_as_it_stands_unless_it_is_markdown() -> None:
    """The same as in every file (``plandoc/writing/tests/test_as_it_stands.py``)."""
    plan, names = marked_plan()
    chapters = paper_of(plan, "sv", TODAY).chapters
    page = "".join([escape(chapter.title) + "".join(chapter.blocks) for chapter in chapters])
    words = re.sub(r"\s+", "", html_text(page))
    met = {key: words[words.find(key) + len(key) :] for key in names if key in words}
    assert len(met) > 60
    stands = {key: rest.startswith(re.sub(r"\s+", "", SIGNS)) for key, rest in met.items()}
    assert not [names[key][0] for key in met if stands[key] is names[key][1]]


def html_text(page: str) -> str:
    return "".join(map(str, fromstring(f"<div>{page}</div>").itertext()))


def test_markup_in_any_field_is_shown_as_text() -> None:
    evil = "<script>alert(1)</script>"
    found = html(
        sections=[{"heading": evil, "text": f'{evil}\n\n`{evil}`\n\n[x](https://a.se/"onclick="y)'}],
        definitions=[{"term": evil, "text": evil, "source": evil}],
        services=[{"name": evil, "target_group": evil, "text": evil}],
        activities=[{"action": evil, "responsible": evil, "status": "done"}],
        alarm_routes=[{"name": evil, "steps": [{"role": evil, "text": evil, "decision": evil}]}],
        council={"name": evil, "members": [evil]},
    )
    assert "<script" not in found
    assert ' onclick="' not in found


def test_a_term_is_explained_where_a_section_first_uses_it() -> None:
    text = "Extremism är ett hot. Mer om extremism."
    found = html(
        sections=[{"heading": "Ett", "text": text}, {"heading": "Två", "text": text}],
        definitions=[{"term": "Extremism", "text": "Rörelser mot **demokratin**"}],
    )
    assert found.count('<a class="term" href="#term-extremism" title="Rörelser mot demokratin">') == 2
    assert '<dt id="term-extremism">' in found


def test_alarm_routes_are_numbered_steps_with_their_decisions() -> None:
    steps = [
        {"role": "Jouren", "text": "Ringer", "decision": "Ska POSOM aktiveras?", "decided_by": "Direktören"}
    ]
    found = html(alarm_routes=[{"name": "Jouren", "steps": steps}])
    assert '<ol class="steps"><li><strong>Jouren</strong>' in found
    assert "Beslut av Direktören: Ska POSOM aktiveras?" in found


def test_headings_on_the_page_go_down_one_level_at_a_time() -> None:
    levels = [chapter.heading_level for chapter in paper_of(document(3), "sv", TODAY).chapters]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_id_is_on_the_page_once() -> None:
    ids = [chapter.id for chapter in paper_of(document(3), "sv", TODAY).chapters]
    assert len(ids) == len(set(ids))


def test_a_table_in_a_text_can_be_scrolled_and_has_the_name_of_its_first_row() -> None:
    found = html(sections=[{"heading": "Mål", "text": "| Mål | Klart |\n| --- | --- |\n| Ett | 2027 |"}])
    assert (
        '<div class="scroll" tabindex="0" role="group" aria-label="Mål Klart"><table class="ds-table">'
        in found
    )


def test_a_cell_of_a_table_says_its_heading_where_rows_are_cards() -> None:
    found = html(activities=[{"action": "Öva", "responsible": "Samordnaren"}])
    assert 'data-label="Ansvarig">Samordnaren</td>' in found
