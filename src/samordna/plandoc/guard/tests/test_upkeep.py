"""A list of the plan's own that is kept up is nobody's, and one of people is."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    "text",
    [
        "Listan uppdateras av trygghetssamordnaren inför varje möte i lokala BRÅ.",
        "Listan ska uppdateras av trygghetssamordnaren inför varje möte i lokala BRÅ.",
        "Förteckningen revideras av trygghetssamordnaren inför varje möte i lokala BRÅ.",
        "Listan över åtgärder uppdateras av trygghetssamordnaren inför varje möte i lokala BRÅ.",
        "Listan uppdateras av säkerhetssamordnaren efter varje möte i arbetsgruppen.",
        "Listan ska kompletteras av säkerhetschefen efter varje möte i krisgruppen.",
        "Åtgärderna står i bilaga 1. Listan uppdateras av säkerhetssamordnaren efter varje möte i arbetsgruppen.",
    ],
)
def test_a_list_that_is_kept_up_passes(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Listan över unga i riskzon uppdateras inför varje möte.",
        "Listan uppdateras av trygghetssamordnaren med nya namn inför varje möte.",
        "Listan uppdateras av trygghetssamordnaren inför varje möte med dem som oroar.",
        "Listan uppdateras av trygghetssamordnaren när någon ny radikaliseras.",
        "Riskindividlistan uppdateras av trygghetssamordnaren inför varje möte.",
        "Listan på de värsta uppdateras av trygghetssamordnaren.",
        "Listan uppdateras av säkerhetssamordnaren efter varje möte i arbetsgruppen med nya namn.",
        "Listan uppdateras av säkerhetssamordnaren efter varje möte i gruppen av radikala",
        "Unga i riskzon följs. Listan uppdateras av säkerhetssamordnaren efter varje möte i arbetsgruppen.",
        "Listan fylls på av fältarna efter varje kväll.",
        "Listan uppdateras av mentorn med värstingar.",
        "Listan uppdateras av mentorn med samtliga.",
        "Listan uppdateras av fältarna som hörts.",
        "Listan uppdateras av fältarna med besökta.",
        "Listan ska kompletteras löpande av mentorn med uppgifter.",
    ],
)
def test_a_list_of_people_is_asked_about(text: str) -> None:
    assert [hit.kind for hit in scan(text)] == [HitKind.REGISTER_INSTRUCTION]
