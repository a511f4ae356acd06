"""Whatever has a catalogue is found by the search and stands in the organisation's file, without anything else said."""

import importlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db.models.constants import LOOKUP_SEP
from django.urls import reverse
from django.utils.timezone import localdate

import samordna
from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.core.fields import EdtfField
from samordna.core.tests.tenants import act_for
from samordna.organisation import searching
from samordna.organisation.catalogues import CATALOGUES, GUIDELINES, Catalogue
from samordna.organisation.commands.importing import organisation_import
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.organisation.transfer import yaml
from samordna.organisation.transfer.catalogue_sheets import sheet_of
from samordna.organisation.transfer.differences import compared
from samordna.organisation.transfer.exporting import outgoing
from samordna.organisation.transfer.reading import read
from samordna.organisation.transfer.sheets import REFERRED_TO, SHEETS
from samordna.organisation.transfer.snapshot import snapshot

HOUSE = Path(samordna.__file__).parent
WORD = "Hallonsnåret"


def declared() -> Iterator[Catalogue]:
    """Every catalogue of the house, in whatever module it is declared."""
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).with_suffix("").parts
        if "tests" not in parts and re.search(
            r"^\w+ = Catalogue\(", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            module = importlib.import_module(".".join(("samordna", *parts)))
            yield from (one for one in vars(module).values() if isinstance(one, Catalogue))


def entry_of(catalogue: Catalogue, here: Municipality) -> Any:
    model = catalogue.model
    dates = {one.name: "2027" for one in model._meta.get_fields() if isinstance(one, EdtfField)}
    told: dict[str, Any] = {name: WORD for name in catalogue.searched if LOOKUP_SEP not in name}
    for name in (one for one in catalogue.searched if LOOKUP_SEP in one):
        of, of_which = name.split(LOOKUP_SEP)
        field: Any = model._meta.get_field(of)
        named = field.related_model._default_manager
        told[of] = named.create(municipality=here, **{of_which: WORD})
    return model._default_manager.create(municipality=here, **told, **dates)


def test_every_catalogue_is_one_of_the_organisations_or_of_another_slice() -> None:
    own = {one.list_name for one in declared() if one.namespace == "organisation"}
    assert own == {one.list_name for one in CATALOGUES} <= {sheet.name for sheet in SHEETS}


@pytest.mark.django_db
@pytest.mark.parametrize("catalogue", list(declared()), ids=lambda one: one.name)
def test_its_things_are_found_and_led_to(catalogue: Catalogue, here: Municipality) -> None:
    row = entry_of(catalogue, here)
    who = Access(UserFactory(), (RoleAt(Role.READER, None),))
    hits = [(one.title, one.address) for one in searching.search(here, who, WORD.lower())]
    page = reverse(f"{catalogue.namespace}:{catalogue.name}", args=[here.slug, row.pk])
    assert hits.count((WORD, page)) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda one: one.name)
def test_its_things_go_out_come_in_again_and_end_with_the_file(
    catalogue: Catalogue, here: Municipality
) -> None:
    row = entry_of(catalogue, here)
    file = yaml.write(outgoing(snapshot(here), localdate())).encode()
    assert WORD in file.decode()
    unchanged = compared(read(file, "organisation.yaml"), snapshot(here))
    assert (unchanged.problems, unchanged.count("made"), unchanged.count("changed")) == ([], 0, 0)
    elsewhere = MunicipalityFactory()
    organisation_import(municipality=elsewhere, document=read(file, "fil.yaml"), user=None, settled=[WORD])
    (copy,) = catalogue.model._default_manager.filter(municipality=elsewhere)
    assert [getattr(copy, name) for name in catalogue.searched] == [WORD] * len(catalogue.searched)
    nothing = f"samordna: organisation\nversion: 1\n{catalogue.list_name}: []\n".encode()
    act_for(here)
    organisation_import(municipality=here, document=read(nothing, "fil.yaml"), user=None, close=True)
    row.refresh_from_db()
    assert row.removed_at if catalogue.is_removable else row.valid_to == localdate()


def test_a_new_list_is_a_sheet_by_its_declaration() -> None:
    advice = replace(GUIDELINES, name="advice", list_name="advice")
    sheet = sheet_of(advice, REFERRED_TO)
    assert (sheet.name, sheet.title.sv, sheet.named_by) == ("advice", "Riktlinjer och mål", "title")
    assert list(sheet.fields) == list(advice.fields)
    assert [one.to for one in sheet.references] == ["bodies"]
    assert sheet.column("text").heading.sv == "Vad som sägs"
