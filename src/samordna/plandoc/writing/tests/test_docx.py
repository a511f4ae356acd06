"""The Word file: structure, template, and that it can be read back."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from samordna.plandoc.carrying.finding import carrier_in
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.schema import Activity, PlanDocument, Section
from samordna.plandoc.vocabulary import Level, name_of
from samordna.plandoc.writing import Format, TemplateError, write
from samordna.plandoc.writing.tests.opened import docx_text, open_docx
from samordna.plandoc.writing.tests.samples import sample

TODAY = date(2026, 1, 15)
TEMPLATE = Path(__file__).parents[5] / "tests" / "documents" / "templates" / "exempelby.docx"


def headers_of(word: Document) -> list[list[str]]:
    """The first row of every table that has a row marked as header."""
    return [
        [cell.text for cell in table.rows[0].cells]
        for table in word.tables
        if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    ]


@pytest.mark.slow
def test_headings_are_headings() -> None:
    word = open_docx(write(sample(), Format.DOCX, today=TODAY))
    headings = [
        (p.style.name, p.text) for p in word.paragraphs if p.style and p.style.name.startswith("Heading")
    ]
    assert ("Heading 1", "Inledning") in headings
    assert ("Heading 2", "Syfte") in headings
    assert headings[0][0] == "Heading 1"


def test_tables_repeat_their_header_and_show_only_filled_columns() -> None:
    plan = PlanDocument(activities=[Activity(action="Öva", responsible="Samordnaren", starts="2025")])
    assert headers_of(open_docx(write(plan, Format.DOCX))) == [["Aktivitet", "Ansvarig", "Start"]]


@pytest.mark.slow
def test_the_activity_plan_stands_on_a_landscape_page_with_dates_in_words() -> None:
    word = open_docx(write(sample(), Format.DOCX, today=TODAY))
    assert WD_ORIENT.LANDSCAPE in [section.orientation for section in word.sections]
    first = rows_of(word, "Aktivitet")[0]
    assert first["Start"] == "14 februari 2025"
    assert first["Status"] == "Klar"
    assert first["Indikator"] == "Antal enheter med namngiven kontakt"


@pytest.mark.slow
def test_a_row_has_six_columns_at_most_and_says_the_rest_below() -> None:
    word = open_docx(write(sample(), Format.DOCX, today=TODAY))
    (table,) = [t for t in word.tables if t.rows[0].cells[0].text == "Aktivitet"]
    assert len(table.columns) == 6
    assert [p.text.split(":")[0] for p in table.rows[1].cells[0].paragraphs[1:]] == [
        "Mål", "Problem", "Andra aktörer", "Indikator", "Kostnad"
    ]  # fmt: skip
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


@pytest.mark.slow
def test_the_right_part_of_header_and_footer_stands_at_the_margin_of_turned_pages_too() -> None:
    word = open_docx(write(sample(), Format.DOCX, today=TODAY))
    assert {section.orientation for section in word.sections} == {WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE}
    for section in word.sections:
        (header,), (footer,) = section.header.paragraphs, section.footer.paragraphs
        assert section.page_width and section.left_margin and section.right_margin  # noqa: PT018
        width = section.page_width - section.left_margin - section.right_margin
        for paragraph in (header, footer):
            (stop,) = paragraph.paragraph_format.tab_stops
            assert abs(stop.position - width) < Mm(1)
        assert "\tDnr" in header.text
        assert "\tSida" in footer.text


@pytest.mark.slow
def test_a_few_activities_stand_on_an_upright_page() -> None:
    plan = sample()
    plan.activities = plan.activities[:2]
    word = open_docx(write(plan, Format.DOCX, today=TODAY))
    assert {section.orientation for section in word.sections} == {WD_ORIENT.PORTRAIT}


@pytest.mark.slow
def test_it_has_contents_page_numbers_properties_and_language() -> None:
    file = write(sample(), Format.DOCX, today=TODAY)
    word = open_docx(file)
    assert word.core_properties.title == sample().metadata.title
    assert word.core_properties.language == "sv-SE"
    assert word.core_properties.identifier == "SN 2025/118"
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        body, styles = parts.read("word/document.xml").decode(), parts.read("word/styles.xml").decode()
        footers = "".join(parts.read(n).decode() for n in parts.namelist() if "footer" in n)
    assert "TOC \\o" in body
    assert 'w:val="sv-SE"' in styles
    assert "NUMPAGES" in footers
    assert body.count("w:tblDescription") == len(word.tables) - 1


@pytest.mark.slow
def test_no_break_of_its_own_can_leave_an_empty_page_behind_it() -> None:
    word = open_docx(write(sample(), Format.DOCX, today=TODAY))
    assert not [br for br in word.element.body.iter(qn("w:br")) if br.get(qn("w:type")) == "page"]
    (contents, first) = [p for p in word.paragraphs if p.paragraph_format.page_break_before]
    assert (contents.text, first.text) == ("Innehåll", "Inledning")


@pytest.mark.slow
def test_every_link_of_the_contents_leads_to_a_heading() -> None:
    body = open_docx(write(sample(), Format.DOCX, today=TODAY)).element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    bookmarks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert len(anchors) > 15
    assert set(anchors) <= bookmarks


def test_markdown_becomes_runs_lists_and_links() -> None:
    text = "**fet** och *lutad* [länk](https://www.bra.se)\n\n3. tre\n4. fyra\n\n- punkt"
    word = open_docx(write(PlanDocument(sections=[Section(heading="A", text=text)]), Format.DOCX))
    runs = [run for paragraph in word.paragraphs for run in paragraph.runs]
    assert [run.text for run in runs if run.bold and run.text == "fet"] == ["fet"]
    assert [run.text for run in runs if run.italic] == ["lutad"]
    assert [link.address for p in word.paragraphs for link in p.hyperlinks if link.address] == [
        "https://www.bra.se"
    ]
    assert {"List Number", "List Bullet"} <= {p.style.name for p in word.paragraphs if p.style}


@pytest.mark.slow
def test_the_municipalitys_template_is_filled_and_kept() -> None:
    word = open_docx(write(sample(), Format.DOCX, template=TEMPLATE.read_bytes(), today=TODAY))
    text = docx_text(word)
    assert "{{" not in text
    assert text.index("Handlingsplan mot våldsbejakande extremism") < text.index("Inledning")
    assert text.index("Hänvisningar") < text.index("Slut på planen")
    header = " ".join(p.text for p in word.sections[0].header.paragraphs)
    assert "SN 2025/118" in header
    assert "Exempelby" in header
    assert word.styles["Heading 1"].font.name == "Georgia"


@pytest.mark.slow
def test_a_template_without_styles_and_marker_gets_the_plan_last() -> None:
    bare = docx.Document()
    for name in ("Heading 1", "List Bullet", "Title"):
        bare.styles[name].delete()
    bare.add_paragraph("Kommunens framsida")
    file = io.BytesIO()
    bare.save(file)
    word = open_docx(write(sample(), Format.DOCX, template=file.getvalue(), today=TODAY))
    text = docx_text(word)
    assert text.index("Kommunens framsida") < text.index("Inledning")
    assert "Heading 1" in {p.style.name for p in word.paragraphs if p.style}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([], ["Inledning"]),
        (["{{ content }}"], ["Inledning"]),
        (["{{ content }}", "Efter"], ["Inledning", "Efter"]),
        (["Före", "{{ content }}"], ["Före", "Inledning"]),
        (["Före", "{{ content }}", "Efter", "Sist"], ["Före", "Inledning", "Efter", "Sist"]),
    ],
)
def test_the_plan_stands_where_the_marker_stood(paragraphs: list[str], expected: list[str]) -> None:
    template = docx.Document()
    for text in paragraphs:
        template.add_paragraph(text)
    file = io.BytesIO()
    template.save(file)
    plan = PlanDocument(sections=[Section(id="s1", heading="Inledning")])
    word = open_docx(write(plan, Format.DOCX, template=file.getvalue(), today=TODAY))
    assert [p.text for p in word.paragraphs if p.text in {"Före", "Inledning", "Efter", "Sist"}] == expected


@pytest.mark.parametrize("template", [b"", b"not a zip", b"PK\x03\x04 broken"])
def test_a_template_that_is_no_word_file_is_explained(template: bytes) -> None:
    with pytest.raises(TemplateError, match=r"Spara mallen som \.docx"):
        write(sample(), Format.DOCX, template=template)


@pytest.mark.parametrize(
    "code",
    [
        "{{ title }} {{ ",
        "{{ title.__class__.__mro__ }}",
        "{{ 'x' * 10**9 }}",
        "{{ diarienummer }}",
        "{% for x in range(9**9) %}x{% endfor %}",
    ],
)
def test_code_in_a_template_is_not_run(code: str) -> None:
    made = docx.Document()
    made.add_paragraph(code)
    file = io.BytesIO()
    made.save(file)
    with pytest.raises(TemplateError, match="platshållare"):
        write(sample(), Format.DOCX, template=file.getvalue())


def test_a_template_that_unpacks_to_very_much_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b"0" * 61_000_000)
    with pytest.raises(TemplateError, match="för stor"):
        write(sample(), Format.DOCX, template=file.getvalue())


def test_numbered_lists_start_where_they_say_and_never_go_on_from_another() -> None:
    plan = PlanDocument(sections=[Section(heading="A", text="1. ett\n2. två\n\nMellan.\n\n7. sju\n")])
    word = open_docx(write(plan, Format.DOCX))
    numbered = [p for p in word.paragraphs if p.style and p.style.name == "List Number"]
    lists = [int(mark.get(qn("w:val"), "0")) for p in numbered for mark in p._p.iter(qn("w:numId"))]
    numbering = word.part.numbering_part.element
    starts = {
        int(listed.get(qn("w:numId"))): override.get(qn("w:val"))
        for listed in numbering.findall(qn("w:num"))
        for override in listed.iter(qn("w:startOverride"))
    }
    assert [starts[number] for number in lists] == ["1", "1", "7"]


def rows_of(word: Document, first_column: str) -> list[dict[str, str]]:
    """The rows of the widest table that begins with a column, by column name and by label of the lines below, with what does
    not break in them as plain spaces.
    """
    tables = [table for table in word.tables if table.rows[0].cells[0].text == first_column]
    table = max(tables, key=lambda table: len(table.columns))
    titles = [cell.text for cell in table.rows[0].cells]
    return [
        dict(zip(titles, [cell.paragraphs[0].text for cell in row.cells], strict=True))
        | dict(_plain(line.text).split(": ", 1) for line in row.cells[0].paragraphs[1:])
        for row in table.rows[1:]
    ]


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.slow
def test_every_field_of_an_activity_can_be_read_back() -> None:
    plan = sample()
    rows = rows_of(open_docx(write(plan, Format.DOCX, today=TODAY)), "Aktivitet")
    texts = {"Aktivitet": "action", "Mål": "goal", "Problem": "problem", "Ansvarig": "responsible",
             "Andra aktörer": "others", "Indikator": "indicator", "Kostnad": "cost"}  # fmt: skip
    for row, activity in zip(rows, plan.activities, strict=True):
        assert {title: row.get(title) for title in texts} == {
            t: getattr(activity, f) for t, f in texts.items()
        }
        assert parse_swedish(row["Start"]) == activity.starts
        assert parse_swedish(row["Slut"]) == activity.ends
        assert (parse_swedish(row["Uppföljning"]) or row["Uppföljning"] or None) == activity.follow_up
        assert row["Status"] == (name_of(activity.status) if activity.status else "Utan status")
        assert (row["Slut"] == "Löpande") == activity.ongoing


@pytest.mark.slow
def test_every_field_of_a_service_can_be_read_back() -> None:
    plan = sample()
    rows = rows_of(open_docx(write(plan, Format.DOCX, today=TODAY)), "Verksamhet")
    for row, service in zip(rows, plan.services, strict=True):
        assert row["Verksamhet"] == service.name
        assert row["Nivå"] == name_of(service.level or Level.PREVENTION)
        assert row["Funktion"].split(", ") == [name_of(function) for function in service.functions]
        assert row["Samverkansparter"].split(", ") == service.partners
        low, high = service.age or (None, None)
        assert re.findall(r"\d+", row["Ålder"]) == [str(end) for end in (low, high) if end is not None]


@pytest.mark.slow
def test_a_whole_plan_is_no_template_and_its_look_is_one_without_what_it_carries() -> None:
    exported = write(sample(), Format.DOCX, today=TODAY)
    with pytest.raises(TemplateError, match="en hel plan ur Samordna"):
        write(sample(), Format.DOCX, template=exported, today=TODAY)
    word = open_docx(exported)
    for element in list(word.element.body)[:-1]:
        word.element.body.remove(element)
    word.add_paragraph("{{ content }}")
    emptied = io.BytesIO()
    word.save(emptied)
    other = sample().model_copy(deep=True)
    other.metadata.title = "En annan plan"
    made = write(other, Format.DOCX, template=emptied.getvalue(), today=TODAY)
    carrier = carrier_in(made, "docx")
    assert carrier is not None
    assert carrier.plan.metadata.title == "En annan plan"
