"""Every field and list of a plan has a name to read."""

from samordna.plandoc.labels import (
    FIELDS,
    PART_TITLES,
    SINGULAR,
    TITLE_FIELDS,
    shortened,
    title_of,
    titles_of,
)
from samordna.plandoc.schema import (
    ABOUT_ITEM,
    AlarmStep,
    Decision,
    Item,
    Metadata,
    Part,
    PlanDocument,
    PreventionCouncil,
    Situation,
)
from samordna.plandoc.vocabulary import Text


def test_every_field_has_a_label() -> None:
    parts: list[type[Part]] = [Metadata, Situation, PreventionCouncil, AlarmStep, *Item.__subclasses__()]
    fields = {name for part in parts for name in part.model_fields} - {"sources", *ABOUT_ITEM}
    assert fields == set(FIELDS)


def test_every_list_has_its_names() -> None:
    fields = set(PlanDocument.model_fields) - {"schema_version", "language"} | {"sources"}
    assert set(PART_TITLES) == fields
    assert set(SINGULAR) == set(TITLE_FIELDS) == fields - {"metadata", "situation", "council"}


def test_an_item_without_a_title_is_named_by_its_kind() -> None:
    assert titles_of("decisions", Decision()) == Text("Nämnd", "Committee")
    assert title_of("decisions", Decision(body="Social\nnämnden")) == "Social nämnden"


def test_long_titles_are_cut_between_words() -> None:
    assert shortened("ett två  tre") == "ett två tre"
    assert shortened("kort och sedan väldigt långt", 12) == "kort och …"
