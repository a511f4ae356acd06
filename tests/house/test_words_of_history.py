"""What the history can hold has a plain Swedish name, and what it says of it is a sentence that names it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.utils import translation

from house.samples import sample
from samordna.accounts.roles import Role
from samordna.accounts.telling import SENTENCES
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.advice import NAMES
from samordna.core.guards.models import recorded_models, unrecorded_columns
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.history import columns
from samordna.history.columns import Told
from samordna.history.names import Known, noun_of
from samordna.history.sentences import Teller, count_line, line_of
from samordna.history.words import UNTOLD, about_words, deed
from samordna.organisation.models import Coordinator, MandateFollowUp, Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.guard import HitKind
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.labels import PART_TITLES, SINGULAR
from samordna.plans.enums import PART_KINDS
from samordna.plans.models import Part

PREPOSITIONS = {
    *("av", "efter", "från", "för", "genom", "i", "med", "om", "på", "sedan", "till", "under", "vid", "åt"),
    *("gäller", "godkänns", "ägs", "använd", "inbjuden", "rapporterad", "inläst", "sparad", "skriven", "del"),
}
"""Words that a name may neither end nor, in “Changed … from”, be: each wants a word after it."""
OF_DEVELOPERS = re.compile(
    r"[_{}<>]|%\(|\b(anspråk|fynd|innehållspaket|begäran|token|hash|byte|id|null|none|märke|fil i kommunen|avgörande\w*)\b",
    re.IGNORECASE,
)
DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
ALIKE = {
    "start",
    "arena",
    "definition",
    "information",
    "level",
    "normal",
    "period",
    "plan",
    "problem",
    "sources",
    "status",
    "text",
    "trend",
    "version",
}
"""English words that are Swedish too."""

WRITTEN_BY_PEOPLE = {
    *("accounts.claimrole.claim", "accounts.claimrole.value", "accounts.user.name"),
    "organisation.loadedpack.version",
    *(f"organisation.municipality.{name}" for name in ("name", "code", "county", "colour")),
}
NAMELESS = {
    *("core.guarddecision", "intake.tablelayout", "plans.plan", "readiness.evaluation"),
    "collaboration.meetinglink",
}
"""Kinds of rows that no words of theirs tell from others."""
OF_ROWS = {Change.Kind.INSERT, Change.Kind.UPDATE, Change.Kind.DELETE}

TOLD_BY_NAME = {
    "core.guarddecision.kind",
    "history.retentionrule.kind",
    "organisation.contactpoint.opening_hours",
    "organisation.loadedpack.pack",
    "readiness.activationevent.answer",
}


@pytest.fixture(autouse=True)
def _in_swedish() -> Iterator[None]:
    with translation.override("sv"):
        yield


def _fields() -> Iterator[tuple[str, str, Any]]:
    """Every column that an entry can tell, with what makes its name in the language of the moment."""
    for model in recorded_models():
        unrecorded = unrecorded_columns(model)
        for column, field in columns.fields_of(model).items():
            if column not in unrecorded and not (model._meta.model_name == "part" and column == "data"):
                yield f"{model._meta.label_lower}.{column}", model._meta.label_lower, (model, field)


def test_every_field_has_a_plain_name_that_sentences_can_be_made_of() -> None:
    faults = []
    for where, _label, (model, field) in _fields():
        name = columns.name_of(model, field)
        with translation.override("en"):
            english = columns.name_of(model, field)
        for line in _lines(model, field):
            fault = _fault(line) or ("" if _is_told_otherwise(model, field) else _name_fault(name, english))
            if fault:
                faults.append(f"{where}: {line!r}: {fault}")
                break
    assert not faults, "\n".join(faults)


def test_no_value_that_is_told_is_a_code() -> None:
    """A digest, a key or a list of numbers says nothing to a reader; a choice is told by its name."""
    free = {
        where
        for where, _label, (_model, field) in _fields()
        if type(field) in {models.CharField, models.TextField, models.JSONField} and not field.choices
    }
    assert free == WRITTEN_BY_PEOPLE | TOLD_BY_NAME


def test_ready_made_contents_are_told_by_their_title() -> None:
    (told,) = columns.told("organisation.loadedpack", None, {"pack": "sweden"}, {})
    assert told.new == "Sverige"


@pytest.mark.parametrize("kind", HitKind)
def test_a_kind_of_personal_data_is_told_by_its_name(kind: HitKind) -> None:
    (told,) = columns.told("core.guarddecision", None, {"kind": kind.value}, {})
    assert told.new == str(NAMES[kind])


def _is_told_otherwise(model: type[models.Model], field: models.Field) -> bool:
    return f"{model._meta.label_lower}.{field.name}" in SENTENCES


def _lines(model: type[models.Model], field: models.Field) -> list[str]:
    label, name = model._meta.label_lower, columns.name_of(model, field)
    return [
        str(line_of(label, Told(name, old, new, field.name)).sentence)
        for old, new in (("", "B"), ("A", "B"), ("A", ""))
    ]


def _name_fault(name: str, english: str) -> str:
    if name == english and name.lower() not in ALIKE:
        return "is not translated"
    if name.rsplit(maxsplit=1)[-1].lower() in PREPOSITIONS:
        return "ends with a word that wants another"
    return "is a label" if name != name[:1].lower() + name[1:] and not name[:2].isupper() else ""


def _fault(sentence: str) -> str:
    if found := OF_DEVELOPERS.search(sentence):
        return f"developer's word {found[0]!r}"
    if found := DOUBLED.search(sentence):
        return f"twice {found[0]!r}"
    return ""


def test_every_kind_of_thing_is_named_in_what_was_done_to_it() -> None:
    faults = []
    for model in recorded_models():
        label = model._meta.label_lower
        noun = noun_of(label)
        with translation.override("en"):
            is_english = noun_of(label) == noun
        made = [deed(label, verb, noun) for verb in ("made", "deleted", "removed", "restored")]
        counted = [count_line(label, "insert", number) for number in (1, 3)]
        faults += [f"{label}: {fault}: {line}" for line in [noun, *made, *counted] if (fault := _fault(line))]
        faults += [f"{label}: says nothing of what: {line}" for line in made if len(line.split()) < 2]
        faults += [f"{label}: {noun} is not definite"] if not _is_definite(noun) else []
        faults += [f"{label}: {noun} is not translated"] if is_english else []
    assert not faults, "\n".join(faults)


def _is_definite(noun: str) -> bool:
    return any(word.endswith(("en", "et", "n", "t", "na", "a", "et,")) for word in noun.split()[:3])


@pytest.mark.parametrize("kind", PART_KINDS)
def test_every_field_of_a_part_has_a_plain_name(kind: str) -> None:
    noun = noun_of("plans.part", Known("", kind, restricted=False))
    assert not _fault(noun)
    assert kind in {*SINGULAR, *PART_TITLES}
    faults = [
        f"{name}: {fault}"
        for name in set(KINDS[kind].model.model_fields) - UNTOLD
        if (called := columns.part_field(name))
        and (fault := _fault(called) or _name_fault(called, "" if called != name or name in ALIKE else name))
    ]
    assert not faults, faults


@pytest.mark.parametrize(
    "about",
    [
        {"what": "log", "format": "csv", "filter": "sak=organisation.partner&vem=3"},
        {"what": "log", "format": "xlsx", "filter": ""},
        {"kind": "upload", "removed": 3, "older_than": "2026-01-01T00:00:00+00:00"},
        {"how": "page", "rows": [1, 2]},
        {"what": "something that the software no longer says", "x_y": 3},
    ],
)
def test_what_was_done_without_changing_a_row_is_a_sentence(about: dict[str, Any]) -> None:
    for kind in Change.Kind:
        said = about_words(Change(kind=kind, model="core.change", after=about))
        assert not _fault(said), said
        assert said.endswith(".")
        assert ": " not in said.replace("kl.", "")


@pytest.mark.slow
@pytest.mark.django_db
def test_the_log_of_every_kind_of_row(client: Client) -> None:
    """Made, changed and deleted: what the page says of each is free of the words of developers."""
    home: Municipality = MunicipalityFactory()
    act_for(home)
    made = [
        model
        for model in recorded_models()
        if any(one.name == "municipality" for one in model._meta.local_fields)
    ]
    for model in made:
        if not model._default_manager.exists():
            coordinator = {"coordinator": Coordinator.objects.first()} if model is MandateFollowUp else {}
            sample(model, home, **coordinator)
    sample(Part, home, kind="decisions", data={"body": "Socialnämnden", "date": "2026-03-12"})
    reader = RoleAssignmentFactory(municipality=home, role=Role.READER).user
    client.force_login(reader)
    seen, faults, address = 0, [], f"/{home.slug}/logg/"
    act_for(home)
    changes = list(Change.objects.filter(municipality=home).select_related("user"))
    teller = Teller.of(changes, may_read_restricted=True)
    for change in changes:
        for words in [teller.subject(change), *(str(line.sentence) for line in teller.lines(change))]:
            seen += 1
            if fault := _fault(re.sub("”[^”]*”", "”…”", words)):
                faults.append(f"{change.model}: {words}: {fault}")
        if change.kind in OF_ROWS and change.model not in NAMELESS and "”" not in teller.subject(change):
            faults.append(f"{change.model}: says not which: {teller.subject(change)}")
    assert seen > 100
    assert not faults, "\n".join(faults)
    assert client.get(address).status_code == 200
    assert {model._meta.label_lower for model in made} <= {change.model for change in changes}
