"""What is written and read again is the same plan: every part, its ids and its places."""

import pytest
from hypothesis import HealthCheck, given, settings

from samordna.plandoc.carrying.tests.editing import read_bytes
from samordna.plandoc.carrying.tests.plans import plans
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.public import public_version
from samordna.plandoc.writing.tests.samples import sample
from samordna.plandoc.writing.tests.trouble import TROUBLE

CARRYING = [Format.PDF, Format.DOCX, Format.XLSX]


@pytest.mark.parametrize("form", CARRYING)
def test_a_whole_plan_comes_back_with_its_ids(form: Format) -> None:
    result = read_bytes(write(sample(), form, public=False), form)
    assert result.document == sample()
    assert result.base == sample()
    assert result.changes == []


@pytest.mark.parametrize("form", CARRYING)
def test_a_public_file_carries_the_public_plan_only(form: Format) -> None:
    plan = sample()
    plan.activities[0].comment = "Hemlig orsak"
    file = write(plan, form)
    assert read_bytes(file, form).document == public_version(plan)
    assert b"Hemlig" not in file


@pytest.mark.slow
@pytest.mark.parametrize("form", CARRYING)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(plan=plans())
def test_every_kind_of_part_comes_back(form: Format, plan: PlanDocument) -> None:
    assert read_bytes(write(plan, form, public=False), form).document == plan


@pytest.mark.parametrize("form", CARRYING)
@pytest.mark.parametrize("text", TROUBLE.values(), ids=TROUBLE.keys())
def test_every_text_comes_back(form: Format, text: str) -> None:
    plan = PlanDocument.model_validate(
        {
            "metadata": {"title": text},
            "sections": [{"heading": text, "text": text}],
            "activities": [{"action": text, "responsible": text}],
            "alarm_routes": [{"name": text, "steps": [{"role": text, "text": text}]}],
        }
    )
    assert read_bytes(write(plan, form), form).document == plan


@pytest.mark.slow
def test_a_plan_in_the_municipalitys_template_comes_back() -> None:
    from samordna.plandoc.writing.tests.test_docx import TEMPLATE

    file = write(sample(), Format.DOCX, public=False, template=TEMPLATE.read_bytes())
    result = read_bytes(file, Format.DOCX)
    assert result.document == sample()
    assert result.changes == []


@pytest.mark.slow
def test_each_item_knows_where_in_the_file_it_stands() -> None:
    result = read_bytes(write(sample(), Format.DOCX, public=False), Format.DOCX)
    ((block, row),) = result.origins["activities-2"]
    assert result.source.blocks[block].rows[row or 0][0].startswith("Ta fram en utbildningsplan")
