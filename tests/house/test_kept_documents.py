"""Every kind of document that is kept to the letter is held against what the history remembers, whichever slice it is of."""

import json

import pytest

from house.samples import sample
from samordna.cli.tests.test_history import run
from samordna.cli.tests.test_plans import owner_changes
from samordna.core.models import FrozenDocumentModel, FrozenPdfModel, digest_of
from samordna.core.tests.tenants import act_for
from samordna.core.verification import kept_kinds
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plans.models import AdoptedPlan

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

KINDS = [model for model in kept_kinds() if model is not AdoptedPlan]
"""All but adopted plans (``cli/tests/test_plans.py``)."""
DAMAGE = {
    "UPDATE {} SET document = '[]'": "Texten är inte den som sparades.",
    "UPDATE {} SET document = '[]', digest = encode(sha256('[]'), 'hex')": "inte det som historiken minns",
    "DELETE FROM {}": "Det som sparades finns inte kvar.",
}


@pytest.mark.parametrize("model", KINDS, ids=[model.__name__ for model in KINDS])
def test_what_the_owner_changed_or_took_away_is_found(model: type[FrozenDocumentModel]) -> None:
    home = MunicipalityFactory(slug="ekdala", name="Ekdala")
    act_for(home)
    pdf = {"pdf": b"", "pdf_digest": digest_of(b"")} if issubclass(model, FrozenPdfModel) else {}
    sample(model, home, document="{}", digest=digest_of(b"{}"), **pdf)
    assert "1 rapporter, PM och lägesbilder kontrollerade, 0 skiljer sig." in run("plans", "verify")[1]
    for damage, words in DAMAGE.items():
        owner_changes(damage.format(model._meta.db_table))
        code, output = run("plans", "verify")
        assert code == 1
        assert words in " ".join(output.split())
        assert json.loads(run("plans", "verify", "--json")[1])["documents"]["ekdala"][0]["differs"]
